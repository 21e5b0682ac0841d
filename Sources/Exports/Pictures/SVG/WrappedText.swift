/// Text broken into lines that fit a width.
package struct WrappedText: Sendable, Equatable {
  package let lines: [String]
  package let size: Double
  package let isBold: Bool

  /// Breaks at blanks, and inside a word only where it is wider than the width by itself.
  ///
  /// - Parameter width: Infinite for a single line.
  package init(_ text: String, size: Double, isBold: Bool = false, width: Double = .infinity) {
    self.size = size
    self.isBold = isBold
    func measure(_ text: String) -> Double { TextWidth.of(text, size: size, isBold: isBold) }
    var lines: [String] = []
    var line = ""
    for word in PrintableText.oneLine(text).split(whereSeparator: \.isWhitespace) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if measure(longer) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = String(word)
      while measure(line) > width, line.count > 1 {
        let head = Self.head(of: line) { measure($0) <= width }
        lines.append(head)
        line.removeFirst(head.count)
      }
    }
    if !line.isEmpty { lines.append(line) }
    self.lines = lines
  }

  package var width: Double {
    lines.map { TextWidth.of($0, size: size, isBold: isBold) }.max() ?? 0
  }

  package var height: Double { Double(lines.count) * size * TextWidth.lineHeight }

  /// As much of a word's beginning as fits, at least a letter; after a `/` or a hyphen where there is one late enough.
  private static func head(of word: String, fits: (String) -> Bool) -> String {
    var end = word.index(after: word.startIndex)
    while end < word.endIndex, fits(String(word[...end])) { end = word.index(after: end) }
    let head = word[..<end]
    if let mark = head.lastIndex(where: { "/-·_".contains($0) }),
      head.distance(from: head.startIndex, to: mark) * 3 > head.count
    {
      return String(head[...mark])
    }
    return String(head)
  }
}
