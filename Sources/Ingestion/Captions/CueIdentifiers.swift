import QualitativeData

/// What cues' identifiers tell besides their number, in the files of some meeting programs.
struct CueIdentifiers {
  /// Whether they hold the speakers' names, as in `12 "Anna Smith" (4711)`.
  let nameSpeakers: Bool

  private let bytes: [UInt8]

  /// - Complexity: O(bytes of the identifiers).
  init(_ cues: [CaptionCue], _ bytes: [UInt8]) {
    self.bytes = bytes
    nameSpeakers = cues.contains { Self.name(in: $0.identifier, bytes) != nil }
  }

  func voice(of cue: CaptionCue) -> CaptionVoice {
    guard nameSpeakers, let name = Self.name(in: cue.identifier, bytes) else { return .untold }
    return name.isEmpty ? .nobody : .named(name)
  }

  /// What cues of one utterance have in common: `…/12` of `…/12-0`, `…/12-1`.
  func utterance(of cue: CaptionCue) -> ArraySlice<UInt8>? {
    guard let identifier = cue.identifier, identifier.count <= 200 else { return nil }
    let text = bytes[identifier]
    guard let dash = text.lastIndex(of: UInt8(ascii: "-")),
      let slash = text[..<dash].lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    func isNumber(_ part: ArraySlice<UInt8>) -> Bool {
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isNumber(text[(slash + 1)..<dash]), isNumber(text[(dash + 1)...]) else { return nil }
    return text[..<dash]
  }

  private static func name(in identifier: Range<Int>?, _ bytes: [UInt8]) -> String? {
    guard let identifier, identifier.count <= 300 else { return nil }
    let afterNumber = bytes[identifier].drop { (0x30...0x39).contains($0) }
    guard afterNumber.startIndex > identifier.lowerBound, afterNumber.starts(with: " \"".utf8),
      let end = afterNumber.dropFirst(2).lastIndex(of: UInt8(ascii: "\""))
    else { return nil }
    let name = String(decoding: afterNumber[(afterNumber.startIndex + 2)..<end], as: UTF8.self)
    return name.whiteSpaceFolded
  }
}
