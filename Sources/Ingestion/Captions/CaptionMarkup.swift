import QualitativeData

/// Takes the tags out of cues.
///
/// What is said is kept whatever tags stand around it. Marks in pointed brackets that are no tags, as transcribers
/// put them for pauses and doubts (`<[?]>`, `<p3>`), become events in square brackets.
struct CaptionMarkup {
  private(set) var endedVoices = 0
  private(set) var namedVoices = 0
  /// Whether words have times of their own.
  private(set) var hasWordTimes = false

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameter voice: who speaks before any tag.
  /// - Complexity: O(length of the cue).
  mutating func spans(of cue: CaptionCue, voice: CaptionVoice = .untold) -> [CaptionSpan] {
    var reader = CueReader(voice: voice)
    var closing: Set<String>?
    for line in cue.lines {
      reader.begin(line.number)
      var offset = line.range.lowerBound
      var end = -1
      while offset < line.range.upperBound {
        let byte = bytes[offset]
        if byte == UInt8(ascii: "{"), let after = overrideEnd(offset, line.range.upperBound) {
          offset = after
          continue
        }
        guard byte == UInt8(ascii: "<") else {
          reader.text.append(byte)
          offset += 1
          continue
        }
        if end <= offset {
          end = bytes[offset..<line.range.upperBound].firstIndex(of: UInt8(ascii: ">")) ?? .max
        }
        guard end < .max, end - offset <= 1000 else {
          reader.text.append(byte)
          offset += 1
          continue
        }
        if closing == nil { closing = closingNames(cue) }
        if take(CaptionTag(bytes[(offset + 1)..<end]), closing ?? [], &reader) {
          offset = end + 1
        } else {
          reader.text.append(byte)
          offset += 1
        }
      }
    }
    reader.flush()
    return reader.spans
  }

  /// - Returns: whether it is a tag at all, rather than a sign somebody typed.
  private mutating func take(
    _ tag: CaptionTag, _ closing: Set<String>, _ reader: inout CueReader
  ) -> Bool {
    switch tag {
    case .none: return false
    case .time: hasWordTimes = true
    case .start("v", let annotation):
      let name = String(decoding: CharacterReferences.decoded(annotation), as: UTF8.self)
      let folded = name.whiteSpaceFolded
      namedVoices += 1
      reader.speak(folded.isEmpty ? .nobody : .named(folded))
    case .end("v"):
      endedVoices += 1
      reader.endVoice()
    case .start("br", _): reader.text.append(0x20)
    case .start("rt", _): reader.text += Array(" [".utf8)
    case .end("rt"): reader.text += Array("] ".utf8)
    case .start(let name, let annotation):
      if !CaptionTag.known.contains(name), !closing.contains(name) {
        reader.mark(name: name, annotation)
      }
    case .end, .comment: break
    case .mark(let words): reader.mark(words)
    }
    return true
  }

  /// `{\an8}` of other subtitle formats.
  private func overrideEnd(_ offset: Int, _ end: Int) -> Int? {
    guard offset + 2 < end, bytes[offset + 1] == UInt8(ascii: "\\") else { return nil }
    return bytes[offset..<min(end, offset + 200)].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
  }

  /// The names that are closed somewhere in a cue, and so are tags.
  private func closingNames(_ cue: CaptionCue) -> Set<String> {
    var names: Set<String> = []
    for line in cue.lines {
      var rest = bytes[line.range]
      while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        rest = rest[(open + 1)...]
        guard rest.first == UInt8(ascii: "/") else { continue }
        let name = rest.dropFirst().prefix(40).prefix { CaptionTag.isNameByte($0) }
        names.insert(String(decoding: name, as: UTF8.self).lowercased())
      }
    }
    return names
  }
}
