import Analysis
import QualitativeData

/// What a reader must know of the segments behind an answer: whose they are, and of which part of the study.
package enum SelectionNotes {
  /// - Parameters:
  ///   - segments: How many segments are counted; `nil` where that is not known.
  ///   - coders: Whose they are.
  static func notes(
    _ selection: SegmentSelection, segments: Int?, coders: [String],
    codebook: (name: String, version: String)?
  ) -> [String] {
    let number = segments.map { counted($0, "segment") } ?? "Segments"
    return [source(selection.suggestions, number, of: coders)] + leftOut(selection)
      + conditions(selection) + codes(selection) + version(codebook)
  }

  /// What is said but by nobody known, who is no person of any number.
  package static func turnsOfNobody(_ found: (turns: Int, transcripts: Int)) -> [String] {
    guard found.turns > 0 else { return [] }
    return [
      "Who speaks in \(counted(found.turns, "turn")) of \(counted(found.transcripts, "transcript")) is unknown: the words count, a person is counted for them only where a transcript names nobody else who answers."
    ]
  }

  /// Whose the segments are.
  ///
  /// - Parameter together: What is said of the segments of several people.
  static func source(
    _ suggestions: SegmentSelection.Suggestions, _ segments: String, of coders: [String],
    together: String = ""
  ) -> String {
    let people = coders.filter { $0 != Coder.codebook.description }
    let names = people.isEmpty ? "nobody" : listed(people)
    switch suggestions {
    case .only: return "\(segments) proposed by the codebook's rules; nobody has judged them."
    case .with:
      return "\(segments): judged by \(names), together with what the codebook's rules propose."
    case .none:
      return "\(segments) judged by \(names).\(people.count > 1 ? together : "")"
    }
  }

  /// Who is left out, and how to have them count.
  static func leftOut(_ selection: SegmentSelection) -> [String] {
    guard !selection.leftOut.isEmpty else { return [] }
    let names = selection.leftOut.joined(separator: ", ")
    return [
      "Left out: \(names), who settled the coders' disagreements; --coder \"\(selection.leftOut[0])\" counts what was settled."
    ]
  }

  /// - Parameter narrowsN: Whether the answer has an n, which then counts no others either.
  static func conditions(_ selection: SegmentSelection, narrowsN: Bool = true) -> [String] {
    selection.conditions.sorted { $0.key < $1.key }.map { variable, values in
      "Only where \(variable) is \(listed(values, "or"))"
        + (narrowsN ? "; n is narrowed with it." : ".")
    }
  }

  static func codes(_ selection: SegmentSelection) -> [String] {
    selection.codes.isEmpty
      ? [] : ["Only \(selection.codes.map(\.description).joined(separator: ", "))."]
  }

  static func version(_ codebook: (name: String, version: String)?) -> [String] {
    codebook.map { ["Codebook: \($0.name), version \($0.version)."] } ?? []
  }

  /// A list of names, cut where it grows long, with how many more there are.
  static func names(_ names: [String], most: Int = 40) -> String {
    names.prefix(most).joined(separator: ", ")
      + (names.count > most ? " and \(names.count - most) more" : "")
  }
}

extension InterviewGroups.LeftOut {
  /// Which interviews are left out, and why.
  func sentence(_ variable: String) -> String {
    let who = "\(counted(transcripts.count, "interview")) left out"
    let why =
      switch reason {
      case .noValue: "since \(variable) has no value for who answers"
      case .severalValues:
        "since those who answer have several values of \(variable), and an interview counts once"
      case .nobodyCoded:
        "since nobody has coded there, so that a missing code may mean that nobody looked"
      }
    return "\(who), \(why): \(SelectionNotes.names(transcripts))."
  }
}
