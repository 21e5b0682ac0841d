import QualitativeData

/// Lines that transcription programs write into a document about themselves.
enum ProgramLines {
  private static let beginnings = [
    "transcribed by https://otter.ai", "(transcribed by turboscribe", "transcribed by turboscribe",
    "transcribed by happy scribe", "automatically transcribed by sonix", "transcript by rev.com",
    "transcription ended after ", "this editable transcript was computer generated",
    "this transcript was generated automatically", "this transcript was exported on ",
  ]
  private static let ends = [" started transcription", " stopped transcription"]
  /// How the lines may begin, in small letters; four bytes of each.
  private static let firstBytes = Set(beginnings.map { Array($0.utf8.prefix(4)) })

  /// Whether a paragraph is such a line.
  static func contains(_ text: String) -> Bool {
    // Nearly every paragraph is none, so the cheap questions come first.
    guard (21...200).contains(text.utf8.count), mayBegin(text) || mayEnd(text) else { return false }
    let line = text.whiteSpaceFolded.lowercased()
    return beginnings.contains { line.hasPrefix($0) }
      || ends.contains { line.hasSuffix($0) } && line.split(separator: " ").count <= 8
  }

  private static func mayBegin(_ text: String) -> Bool {
    var bytes = text.utf8.drop { $0 <= 0x20 }
    guard let first = bytes.popFirst(), [0x28, 0x61, 0x74].contains(first | 0x20) else {
      return false
    }
    return firstBytes.contains([first | 0x20] + bytes.prefix(3).map { $0 | 0x20 })
  }

  private static func mayEnd(_ text: String) -> Bool {
    text.utf8.count <= 120
      && text.utf8.last.map { $0 == UInt8(ascii: "n") || $0 <= 0x20 } ?? false
  }

  static func findings(_ count: Int) -> [Finding] {
    guard count > 0 else { return [] }
    return [
      Finding(
        .note, "\(counted(count, "line")) the transcription program wrote about itself left out")
    ]
  }
}
