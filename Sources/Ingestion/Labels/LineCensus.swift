/// How many lines and paragraphs a text has, and whether its lines were broken to fit a page.
struct LineCensus {
  let lines: Int
  let paragraphs: Int
  let isHardWrapped: Bool

  init(_ text: TextLines, from firstLine: Int) {
    var lines = 0
    var paragraphs = 0
    for index in text.lines.indices.dropFirst(firstLine) where !text.lines[index].isBlank {
      lines += 1
      if text.beginsParagraph(index) { paragraphs += 1 }
    }
    self.lines = lines
    self.paragraphs = paragraphs
    isHardWrapped = text.isHardWrapped
  }
}
