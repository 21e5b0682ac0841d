import QualitativeData

/// Names in brackets before what is said in captions, mostly on the line above, as meeting programs put them: `(Anna Holm)`.
///
/// Sounds stand in brackets, too; names come again and again, and begin many of the cues.
struct BracketedNames {
  /// The captions, with the names as voices.
  private(set) var texts: [CaptionText]
  /// Whether there are such names.
  private(set) var areFound = false
  /// Whether they stand on cue after cue of one turn rather than where a turn begins.
  private var standOnCues = false
  private var last = CaptionVoice.untold

  private struct Mark {
    let name: LabelName
    /// How many bytes of the line it takes.
    let length: Int
    let isAlone: Bool
  }

  /// - Complexity: O(length of the captions).
  init(_ texts: [CaptionText]) {
    self.texts = texts
    var leading: [Mark] = []
    var counts: [String: Int] = [:]
    for text in texts {
      for (index, span) in text.spans.enumerated() {
        guard let mark = Self.mark(span.text), index == 0 || mark.isAlone,
          !mark.isAlone || index + 1 < text.spans.count
        else { continue }
        if index == 0 { leading.append(mark) }
        counts[mark.name.key, default: 0] += 1
      }
    }
    areFound = Self.areNames(leading, counts, cues: texts.count)
    guard areFound else { return }
    let repeats = zip(leading, leading.dropFirst()).count { $0.name.key == $1.name.key }
    standOnCues = repeats * 4 >= leading.count
    let names = Set(counts.keys)
    for cue in texts.indices { take(cue, names) }
  }

  /// - Parameters:
  ///   - leading: what cues begin with.
  ///   - counts: how often which name stands anywhere.
  private static func areNames(_ leading: [Mark], _ counts: [String: Int], cues: Int) -> Bool {
    let areAlone = leading.count { $0.isAlone } * 2 > leading.count
    // Roles before the text are labels of the usual kind.
    guard areAlone || leading.contains(where: { $0.name.role == nil }) else { return false }
    let again = counts.filter { $0.value > 1 }
    if leading.count * 10 >= cues * 9 { return !again.isEmpty && (areAlone || counts.count > 1) }
    return again.count > 1
      && again.values.reduce(0, +) * 10 >= counts.values.reduce(0, +) * 8
      && leading.count * (areAlone ? 3 : 2) >= cues
  }

  /// A name in brackets at the beginning of a line.
  private static func mark(_ line: [UInt8]) -> Mark? {
    guard let opening = line.first, opening == UInt8(ascii: "[") || opening == UInt8(ascii: "(")
    else { return nil }
    let closing = opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    guard let end = line.prefix(62).firstIndex(of: closing) else { return nil }
    let rest = line[(end + 1)...].drop { $0 == 0x20 }
    guard rest.isEmpty || line[end + 1] == 0x20, let name = LabelName(bytes: Array(line[1..<end])),
      name.mayBeSpeaker,
      !manners.contains(name.key.prefix { $0 != " " }.lowercased()),
      EventWords.kind(of: String(decoding: line[1..<end], as: UTF8.self)) == nil
    else { return nil }
    return Mark(name: name, length: line.count - rest.count, isAlone: rest.isEmpty)
  }

  /// What begins a remark on how something is said, as in `[In Danish]`.
  private static let manners: Set<String> = [
    "in", "on", "off", "over", "through", "speaking", "speaks", "singing", "sings", "reading",
    "foreign", "auf", "im", "på", "en", "em",
  ]

  /// Gives the lines of a cue the voices that stand before them.
  private mutating func take(_ cue: Int, _ names: Set<String>) {
    var spans: [CaptionSpan] = []
    var voice = CaptionVoice.untold
    var begins = false
    for (index, span) in texts[cue].spans.enumerated() {
      var text = span.text
      if let mark = Self.mark(text), index == 0 || mark.isAlone, names.contains(mark.name.key) {
        voice = .named(mark.name.text)
        begins = !standOnCues || voice != last
        last = voice
        // A dash alone parts two who speak in one cue.
        if let last = spans.last, last.text == [UInt8(ascii: "-")] { spans.removeLast() }
        if mark.isAlone { continue }
        text = Array(text.dropFirst(mark.length))
      }
      spans.append(CaptionSpan(voice: voice, beginsVoice: begins, text: text, line: span.line))
      begins = false
    }
    texts[cue].spans = spans
  }
}
