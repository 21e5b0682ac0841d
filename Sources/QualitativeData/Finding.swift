/// One thing to look at in a file a person wrote, with its place.
///
/// The message never quotes what a participant said.
package struct Finding: Hashable, Sendable, Codable {
  /// `note` informs, `warning` says that something was left out, guessed or changed, `error` that the file cannot be used.
  package enum Severity: String, Sendable, Codable, CaseIterable {
    case note, warning, error
  }

  package let severity: Severity
  /// From 1; `nil` where the finding is about the file as a whole.
  package let line: Int?
  /// From 1, in characters; `nil` where the line says enough.
  package let column: Int?
  package let message: String

  package init(_ severity: Severity, line: Int? = nil, column: Int? = nil, _ message: String) {
    self.severity = severity
    self.line = line
    self.column = column
    self.message = message
  }

  /// `line 3, column 5: message`, or the message alone where there is no place.
  package var sentence: String {
    switch (line, column) {
    case (let line?, let column?): "line \(line), column \(column): \(message)"
    case (let line?, nil): "line \(line): \(message)"
    default: message
    }
  }
}

extension [Finding] {
  /// In the order of the file; of two at one place, the first found first.
  package var inFileOrder: [Finding] {
    enumerated().sorted {
      ($0.element.line ?? 0, $0.element.column ?? 0, $0.offset)
        < ($1.element.line ?? 0, $1.element.column ?? 0, $1.offset)
    }.map(\.element)
  }
}
