import QualitativeData

/// Why an exported file cannot be held against a project, or what in it differs.
package struct VerifyingError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case unknownFormat(ending: String, known: [String])
    case noRecord(beside: Bool)
    case otherCommand(String)
    case notReadable
    case different(String)
  }

  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .unknownFormat(let ending, _):
      ending.isEmpty ? "its name has no ending" : "'.\(ending)' files are not read back"
    case .noRecord(beside: false): "it does not say what question it answers"
    case .noRecord(beside: true): "the file that says what question it answers is not there"
    case .otherCommand(let command): "'\(command)' cannot be asked again"
    case .notReadable: "it cannot be read as what its name says it is"
    case .different(let difference): difference
    }
  }

  package var remedy: String {
    switch reason {
    case .unknownFormat(_, let known):
      "Give a project, or a table written as one of: \(known.joined(separator: ", "))"
    case .noRecord(beside: false):
      "Only answers from a project, such as those of 'matrix' and 'quotes', can be proved; export one anew"
    case .noRecord(beside: true):
      "Put NAME.verbatim.json beside it, as it was written, or export it anew"
    case .otherCommand: "Prove it with the version of the program that wrote it"
    case .notReadable: "Give the file as it was exported, or export it anew"
    case .different: "Look there, or export it anew"
    }
  }
}
