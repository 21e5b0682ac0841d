/// How one speech recogniser or transcript editor writes its JSON.
protocol SpeechShape: Sendable {
  /// What a transcript's `format` says, as in `json-whisperx`.
  var format: String { get }

  /// Whether what fits is certainly a transcript, whatever the file is called.
  var isCertain: Bool { get }

  /// Whether a document is of this shape, by the names of its members and the first of what they hold.
  ///
  /// Asked of the first bytes of files, too, where what comes later is missing.
  func fits(_ document: JSONValue) -> Bool

  /// What is said, by whom and when, of a document that fits.
  ///
  /// - Complexity: O(size of the document).
  func speech(in document: JSONValue) -> Speech
}

extension SpeechShape {
  var isCertain: Bool { true }
}
