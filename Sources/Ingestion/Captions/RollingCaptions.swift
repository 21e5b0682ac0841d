import QualitativeData

/// Captions that scroll: each cue repeats the lines still to be seen, and every line stands in the file up to three times.
struct RollingCaptions {
  /// Cues with what each says anew; those that say nothing are left out.
  private(set) var texts: [CaptionText]
  /// How many lines stood there again; 0 where the captions do not scroll.
  private(set) var repeated = 0

  /// - Parameter hasWordTimes: whether words have times of their own, as only captions made by a machine do.
  /// - Complexity: O(length of the captions).
  init(_ texts: [CaptionText], hasWordTimes: Bool) {
    self.texts = texts
    guard Self.isRolling(texts, hasWordTimes: hasWordTimes) else { return }
    var shown: [[UInt8]] = []
    var result: [CaptionText] = []
    for var text in texts {
      let lines = text.spans.map(\.text)
      let count = Self.overlap(shown, lines)
      repeated += count
      shown = lines
      text.spans.removeFirst(count)
      if !text.spans.isEmpty { result.append(text) }
    }
    self.texts = result
  }

  /// Nearly every cue must begin as the one before ends, and most must say something new besides.
  private static func isRolling(_ texts: [CaptionText], hasWordTimes: Bool) -> Bool {
    guard texts.count > 2 else { return false }
    var rolled = 0
    var withNews = 0
    for (before, text) in zip(texts, texts.dropFirst()) {
      let count = overlap(before.spans.map(\.text), text.spans.map(\.text))
      guard count > 0 else { continue }
      rolled += 1
      if count < text.spans.count { withNews += 1 }
    }
    if hasWordTimes { return withNews > 0 }
    return withNews > 1 && rolled * 3 >= (texts.count - 1) * 2 && withNews * 4 >= texts.count
  }

  /// How many lines at the beginning are those at the end of what was shown before.
  private static func overlap(_ shown: [[UInt8]], _ lines: [[UInt8]]) -> Int {
    let most = min(shown.count, lines.count, 12)
    return stride(from: most, to: 0, by: -1).first {
      shown.suffix($0).elementsEqual(lines.prefix($0))
    } ?? 0
  }
}
