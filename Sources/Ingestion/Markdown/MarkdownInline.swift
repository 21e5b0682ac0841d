/// The text of one paragraph, heading or cell while its inline parts go by.
struct MarkdownInline {
  private(set) var text = ""
  /// How many bytes at the beginning are bold.
  private(set) var boldPrefix = 0
  private(set) var isBold = false
  /// Where the open link's text begins.
  private var link: String.Index?
  private var hidden = 0

  mutating func add(_ more: String) {
    guard hidden == 0 else { return }
    text += more
  }

  mutating func strong(_ isEntering: Bool) {
    if isEntering, text.allSatisfy(\.isWhitespace) { isBold = true }
    if !isEntering, isBold {
      isBold = false
      boldPrefix = text.utf8.count
    }
  }

  /// A picture's description is no speech.
  mutating func image(_ isEntering: Bool) { hidden += isEntering ? 1 : -1 }

  mutating func link(_ isEntering: Bool) {
    if isEntering {
      link = text.endIndex
      return
    }
    guard let start = link else { return }
    link = nil
    // A time that leads to the recording reads as one in brackets does.
    let bytes = Array(text[start...].utf8)
    let isOpen = text[..<start].last == "["
    guard !isOpen, let stamp = TimeStamp(at: 0, before: bytes.count, in: bytes), !stamp.isBracketed,
      stamp.range.upperBound == bytes.count
    else { return }
    text = text[..<start] + "[" + text[start...] + "]"
  }
}
