import QualitativeData

/// The spans of one cue while they are read.
struct CueReader {
  private(set) var spans: [CaptionSpan] = []
  var text: [UInt8] = []

  private var voice: CaptionVoice
  private var isNewVoice = false
  private var line = 0

  init(voice: CaptionVoice) {
    self.voice = voice
    isNewVoice = voice != .untold
  }

  mutating func begin(_ line: Int) {
    flush()
    self.line = line
  }

  mutating func speak(_ voice: CaptionVoice) {
    flush()
    self.voice = voice
    isNewVoice = true
  }

  mutating func endVoice() {
    flush()
    if voice != .untold { voice = .nobody }
  }

  mutating func mark(name: String, _ annotation: ArraySlice<UInt8>) {
    var words = Array(name.utf8)
    if !annotation.isEmpty { words += [0x20] + annotation }
    mark(words[...])
  }

  /// `<s(laughing) it was so>` is a mark and what is said in that manner.
  mutating func mark(_ words: ArraySlice<UInt8>) {
    if words.first == UInt8(ascii: "["), words.last == UInt8(ascii: "]") {
      text += words
      return
    }
    text.append(UInt8(ascii: "["))
    if let end = words.firstIndex(of: UInt8(ascii: ")")), end + 1 < words.endIndex,
      words[end + 1] == 0x20, words.contains(UInt8(ascii: "("))
    {
      text += words[...end] + [UInt8(ascii: "]")] + words[(end + 1)...]
    } else {
      text += words + [UInt8(ascii: "]")]
    }
  }

  mutating func flush() {
    let decoded = CharacterReferences.decoded(text[...])
    text.removeAll()
    guard let content = WhiteSpace.trimmed(0..<decoded.count, in: decoded) else { return }
    spans.append(
      CaptionSpan(
        voice: voice, beginsVoice: isNewVoice, text: Array(decoded[content]), line: line))
    isNewVoice = false
  }
}
