/// What can be undone and redone, from the log alone.
///
/// An undo is an entry that undoes the last one standing, a redo an entry that undoes the last undo. Any other
/// entry ends what could be redone.
struct UndoStack {
  /// Entries that stand, the last of which is undone next.
  private(set) var undoable: [Int] = []
  /// Undos, the last of which is redone next.
  private(set) var redoable: [Int] = []
  /// For an entry that takes back another: the one a person made, at the root.
  private(set) var origins: [Int: Int] = [:]

  /// Adds the log's next entry.
  mutating func add(_ number: Int, task: String, undoes: Int?) {
    if let undone = undoes {
      origins[number] = origins[undone] ?? undone
      if undoable.last == undone {
        undoable.removeLast()
        redoable.append(number)
      } else if redoable.last == undone {
        redoable.removeLast()
        undoable.append(number)
      }
    } else if task != NewEntry.Task.create.description, task != NewEntry.Task.migrate.description {
      undoable.append(number)
      redoable = []
    }
  }

  /// The entries made by a person that stand now.
  var standing: Set<Int> { Set(undoable.map { origins[$0] ?? $0 }) }
}
