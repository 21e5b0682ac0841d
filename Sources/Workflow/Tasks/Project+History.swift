import Exports
import ProjectStorage
import QualitativeData

extension Project {
  /// Every change from the first on, who made it and when, and whether it stands.
  package func history() throws -> Table {
    let entries = try store.history()
    return Table(
      title: "History of \(store.path)", rowHeading: "number",
      columns: ["when", "who", "what", "stands"],
      rows: entries.map { entry in
        Table.Row(
          key: String(entry.number), title: String(entry.number),
          cells: [entry.at, entry.actor, entry.summary, Self.standing(entry)].map {
            .init(.text($0))
          })
      },
      notes: ["'verbatim undo' takes back the last change that stands; nothing leaves this list."],
      shape: entries.map(HistoryShape.init))
  }

  private static func standing(_ entry: HistoryEntry) -> String {
    if entry.undoes != nil { return "" }
    return entry.stands ? "yes" : "undone"
  }

  /// Takes back the last change that stands, and says what it was.
  package func undo() throws -> String {
    let reversal = try UnbrokenWork.perform { try store.undo(by: actor) }
    return "Undone: \(reversal.summary). 'verbatim redo' does it again."
  }

  /// Does again what was undone last, and says what it was.
  package func redo() throws -> String {
    let reversal = try UnbrokenWork.perform { try store.redo(by: actor) }
    return "Done again: \(reversal.summary)."
  }

  /// Everything in the project, line by line in a stable order.
  package func dump(_ write: (String) throws -> Void) throws { try store.dump(write) }

  /// Checks a project, damaged or not.
  ///
  /// - Returns: What is wrong; empty for a sound project.
  /// - Throws: `StorageError` where the file cannot be checked at all.
  package static func verify(at path: String) throws -> [Notice] {
    try ProjectStore.verify(at: path).map { Notice(path, $0) }
  }
}

private struct HistoryShape: Encodable, Sendable {
  let number: Int
  let at: String
  let actor: String
  let task: String
  let summary: String
  let undoes: Nullable<Int>
  let stands: Bool
  let hash: String

  init(_ entry: HistoryEntry) {
    number = entry.number
    at = entry.at
    actor = entry.actor
    task = entry.task
    summary = entry.summary
    undoes = Nullable(entry.undoes)
    stands = entry.stands
    hash = entry.hash
  }
}
