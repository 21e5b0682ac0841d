import QualitativeData

/// What stands between `<` and `>` in a cue.
enum CaptionTag {
  /// A tag's name in small letters without its classes, and what follows it.
  case start(String, ArraySlice<UInt8>)
  case end(String)
  /// When the next word is said.
  case time
  case comment
  /// A transcriber's mark that is no tag.
  case mark(ArraySlice<UInt8>)
  /// No tag: a sign that was typed.
  case none

  /// The tags of WebVTT, and those of web pages that captions hold.
  static let known: Set<String> = [
    "c", "i", "b", "u", "v", "lang", "ruby", "rt", "font", "span", "br", "p", "div", "em",
    "strong", "s", "strike", "del", "ins", "sub", "sup", "small", "big", "a", "q", "tt", "code",
    "center", "mark",
  ]

  static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// - Complexity: O(length of the tag).
  init(_ content: ArraySlice<UInt8>) {
    guard let first = content.first, first != 0x20, first != 0x09, first != UInt8(ascii: "<")
    else {
      self = .none
      return
    }
    if first == UInt8(ascii: "!") {
      self = .comment
    } else if first == UInt8(ascii: "/") {
      let name = content.dropFirst().prefix(while: Self.isNameByte)
      self = .end(String(decoding: name, as: UTF8.self).lowercased())
    } else if (0x30...0x39).contains(first) {
      let isTime = content.allSatisfy { (0x30...0x39).contains($0) || ":.,".utf8.contains($0) }
      self = isTime && content.contains(UInt8(ascii: ":")) ? .time : .none
    } else {
      self = Self.start(content)
    }
  }

  private static func start(_ content: ArraySlice<UInt8>) -> CaptionTag {
    let name = content.prefix(while: isNameByte)
    let after = content[name.endIndex...]
    guard !name.isEmpty, after.first.map({ [0x20, 0x09, 0x2E, 0x2F].contains($0) }) ?? true else {
      return .mark(content)
    }
    let classes = after.prefix { $0 != 0x20 && $0 != 0x09 }
    let annotation = content[classes.endIndex...]
    let trimmed = WhiteSpace.trimmed(0..<annotation.count, in: Array(annotation))
    let words = trimmed.map {
      annotation[(annotation.startIndex + $0.lowerBound)..<(annotation.startIndex + $0.upperBound)]
    }
    let plain = String(decoding: name, as: UTF8.self)
    let lowered = plain.lowercased()
    // Marks keep their capitals, which known tags have no use for.
    return .start(known.contains(lowered) ? lowered : plain, words ?? [])
  }
}
