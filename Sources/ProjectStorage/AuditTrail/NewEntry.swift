/// What the log is to say of a change: who, which task, and in one line what.
package struct NewEntry: Sendable {
  /// The tasks as the log spells them.
  package struct Task: Hashable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ name: String) { description = name }

    package static let create = Task("create")
    package static let importTranscripts = Task("import")
    package static let setAttributes = Task("attributes")
    package static let adoptCodebook = Task("adopt codebook")
    package static let addSegments = Task("code")
    package static let removeSegments = Task("uncode")
    package static let judge = Task("judge")
    package static let adjudicate = Task("adjudicate")
    package static let takeOverAgreed = Task("take over agreed")
    package static let suggest = Task("autocode")
    package static let chart = Task("chart")
    package static let state = Task("state")
    package static let undo = Task("undo")
    package static let redo = Task("redo")
    package static let migrate = Task("migrate")
  }

  package let actor: String
  package let task: Task
  /// Names and counts; never what was said.
  package let summary: String
  /// The entry whose changes this one takes back.
  package let undoes: Int?

  package init(actor: String, task: Task, summary: String, undoes: Int? = nil) {
    self.actor = actor
    self.task = task
    self.summary = summary
    self.undoes = undoes
  }
}
