/// An error that says where, what, and what to do.
///
/// The place is a file as the researcher knows it, or what they typed. Nothing here quotes a participant.
package protocol ExplainedError: Error, Sendable {
  /// Where: a file name, an option, a reference.
  var place: String { get }
  /// What is wrong, without a full stop.
  var problem: String { get }
  /// What to do about it, as a sentence without its full stop.
  var remedy: String { get }
}

extension ExplainedError {
  /// `place: problem. Remedy.`
  package var sentence: String { "\(place): \(problem). \(remedy)." }
}

/// Several errors that were found together, each with its own place and remedy.
package struct ExplainedErrors: Error, Sendable {
  package let errors: [any ExplainedError]

  package init(_ errors: [any ExplainedError]) { self.errors = errors }
}
