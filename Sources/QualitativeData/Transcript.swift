/// One interview, focus group or meeting exactly as read. Its text never changes.
package struct Transcript: Hashable, Sendable {
  /// The file's stem with `:` and white space as `_`; what references begin with.
  package var name: String
  /// The file's name with its ending, without folders.
  package let file: String
  /// The reader's name for what the file is, as in `plain-text`.
  package let format: String
  /// The SHA-256 of the file's bytes, in lower-case hexadecimal; `nil` where it was read for a use that needs none.
  package let digest: String?
  /// A language tag such as `en` or `da`, where the file says; `spokenLanguage` asks the variables, too.
  package var language: String?
  package let text: String
  package var speakers: [Speaker]
  /// In order, inside the text, without overlap.
  package let turns: [Turn]
  /// In order, inside the text, without overlap.
  package let events: [Event]
  /// Attributes of the transcript, from its header or from a table of attributes.
  package var variables: [String: String]
  package var findings: [Finding]

  package init(
    name: String, file: String, format: String, digest: String?, language: String? = nil,
    text: String, speakers: [Speaker], turns: [Turn], events: [Event] = [],
    variables: [String: String] = [:], findings: [Finding] = []
  ) {
    self.name = name
    self.file = file
    self.format = format
    self.digest = digest
    self.language = language
    self.text = text
    self.speakers = speakers
    self.turns = turns
    self.events = events
    self.variables = variables
    self.findings = findings
  }

  /// The words that stand at a span.
  ///
  /// - Precondition: the span lies inside the text, on code-point borders.
  /// - Complexity: O(length of the span).
  package func quote(_ range: TextRange) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.start)
    return String(text[start..<bytes.index(start, offsetBy: range.length)])
  }

  /// Whether a span lies inside the text and cuts no code point in two.
  package func holds(_ range: TextRange) -> Bool {
    let bytes = text.utf8
    guard range.end <= bytes.count else { return false }
    let start = bytes.index(bytes.startIndex, offsetBy: range.start)
    let end = bytes.index(start, offsetBy: range.length)
    return start.samePosition(in: text.unicodeScalars) != nil
      && end.samePosition(in: text.unicodeScalars) != nil
  }

  /// The index of the first turn that ends after a span begins; the number of turns where none does.
  ///
  /// - Complexity: O(log turns).
  package func firstTurn(endingAfterStartOf range: TextRange) -> Int {
    turns.partitioningIndex { $0.range.end > range.start }
  }

  /// The name of who speaks a turn; `nil` where the file names none.
  package func speakerName(of turn: Turn) -> String? { turn.speaker.map { speakers[$0].name } }

  /// The value of a variable for one speaker: the speaker's own, else the transcript's, else `nil`.
  package func value(of variable: String, for speaker: Int?) -> String? {
    speaker.flatMap { speakers[$0].variables[variable] } ?? variables[variable]
  }

  /// The language of the talk: what the file says, else the variable `language` however it is capitalised.
  package var spokenLanguage: String? { Self.spokenLanguage(language, variables) }

  /// The same of a transcript of which only the language and the variables are at hand.
  package static func spokenLanguage(
    _ language: String?, _ variables: [String: String]
  ) -> String? {
    language ?? variables["language"]
      ?? variables.first { $0.key.lowercased() == "language" && !$0.value.isEmpty }?.value
  }

  /// The names of all its variables, its speakers' among them.
  package var variableNames: Set<String> {
    speakers.reduce(into: Set(variables.keys)) { $0.formUnion($1.variables.keys) }
  }

  /// A file's stem as a transcript's name: `:` and white space become `_`.
  package static func name(forFile file: String) -> String {
    let stem =
      file.lastIndex(of: ".").map { $0 > file.startIndex ? file[..<$0] : file[...] } ?? file[...]
    let isPlain = stem.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":")
    }
    return isPlain ? String(stem) : String(stem.map { $0 == ":" || $0.isWhitespace ? "_" : $0 })
  }
}
