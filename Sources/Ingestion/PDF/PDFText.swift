/// Lines one below the other in one column, as paragraphs.
struct PDFText {
  /// How one line goes on in the next.
  private enum Turn { case sameParagraph, newLine, newParagraph }

  let lines: [PDFLine]
  /// The usual distance from line to line.
  let pitch: Double
  /// How far lines reach to the right.
  let edge: Double
  /// Whether numbers in the margin say where paragraphs begin.
  let isNumbered: Bool

  /// - Parameter keepsLines: whether line breaks are kept, for labels to be looked for.
  /// - Complexity: O(words).
  func paragraphs(_ breaks: inout WordBreaks, keepsLines: Bool = true) -> [String] {
    var paragraphs: [String] = []
    for index in lines.indices {
      let text = lines[index].text
      guard index > 0, !paragraphs.isEmpty else {
        paragraphs.append(text)
        continue
      }
      switch turn(at: index) {
      case .newParagraph: paragraphs.append(text)
      case .newLine: paragraphs[paragraphs.count - 1] += (keepsLines ? "\n" : " ") + text
      case .sameParagraph:
        let page = lines[index].page
        if !breaks.join(&paragraphs[paragraphs.count - 1], text, page: page) {
          paragraphs[paragraphs.count - 1] += (keepsLines ? "\n" : " ") + text
        }
      }
    }
    return paragraphs
  }

  private func turn(at index: Int) -> Turn {
    let last = lines[index - 1]
    let next = lines[index]
    if next.isNumbered { return .newParagraph }
    let distance = next.middle - last.middle
    let isSameColumn = last.page == next.page && distance > 0
    if isSameColumn, distance > 1.25 * max(pitch, 0.9 * max(last.height, next.height)) {
      return .newParagraph
    }
    if isNumbered { return .sameParagraph }
    if let word = next.words.first,
      last.right + 0.3 * last.height + (word.right - word.left) < edge - 1
    {
      // The next word had room: the line was ended on purpose.
      return Self.endsSentence(last) ? .newParagraph : .newLine
    }
    let isIndented = next.left > last.left + 0.8 * next.height
    if isIndented, index + 1 < lines.count, lines[index + 1].left < next.left - 0.5 * next.height {
      return .newParagraph
    }
    return .sameParagraph
  }

  private static func endsSentence(_ line: PDFLine) -> Bool {
    line.words.last?.text.last.map { ".?!…\"”’)]".contains($0) } ?? true
  }
}
