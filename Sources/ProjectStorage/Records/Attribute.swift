import QualitativeData

/// The value of a variable for a transcript, or for one speaker in it.
package struct Attribute: Hashable, Sendable {
  /// The transcript's name.
  package let transcript: String
  /// `nil` for the transcript itself.
  package let speaker: String?
  package let variable: String
  /// `nil` takes the value away.
  package let value: String?

  package init(transcript: String, speaker: String? = nil, variable: String, value: String?) {
    self.transcript = transcript
    self.speaker = speaker
    self.variable = variable
    self.value = value
  }

  /// The variable that says that a speaker's name is one person in every transcript.
  static let samePerson = "*"

  /// Every variable of a transcript and its speakers, in a fixed order.
  package static func all(of transcript: Transcript) -> [Attribute] {
    func list(_ variables: [String: String], of speaker: String?) -> [Attribute] {
      variables.sorted { $0.key < $1.key }.map {
        Attribute(
          transcript: transcript.name, speaker: speaker, variable: $0.key, value: $0.value)
      }
    }
    return list(transcript.variables, of: nil)
      + transcript.speakers.flatMap { speaker in
        list(
          speaker.isSamePersonEverywhere
            ? speaker.variables.merging([samePerson: "same person"]) { $1 } : speaker.variables,
          of: speaker.name)
      }
  }

  /// The row, in the table's order; the transcript itself is the speaker without a name.
  func cells(guid: String) -> [Cell] {
    [.text(guid), .text(speaker ?? ""), .text(variable), Cell(value)]
  }
}
