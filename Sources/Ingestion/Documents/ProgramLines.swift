import QualitativeData

/// Lines that transcription programs write into a document about themselves.
enum ProgramLines {
  private static let beginnings = ["transcribed by https://otter.ai"]
  private static let ends = [" started transcription", " stopped transcription"]

  /// Whether a paragraph is such a line.
  static func contains(_ text: String) -> Bool {
    // Nearly every paragraph is none, so the cheap questions come first.
    guard text.utf8.count <= 120, text.utf8.count > 20, let last = text.utf8.last,
      last == UInt8(ascii: "n") || last == UInt8(ascii: "i") || last <= 0x20
    else { return false }
    let line = text.whiteSpaceFolded.lowercased()
    return beginnings.contains { line.hasPrefix($0) }
      || ends.contains { line.hasSuffix($0) } && line.split(separator: " ").count <= 8
  }

  static func findings(_ count: Int) -> [Finding] {
    guard count > 0 else { return [] }
    return [
      Finding(
        .note, "\(counted(count, "line")) the transcription program wrote about itself left out")
    ]
  }
}
