/// Documents in which every line of the page is a paragraph, as when text was pasted from a PDF.
enum WrappedParagraphs {
  /// Whether paragraphs mostly end and go on in the middle of sentences, at about the width of a page.
  ///
  /// - Complexity: O(paragraphs).
  static func isWrapped(_ paragraphs: [WrittenDocument.Paragraph]) -> Bool {
    var pairs = 0
    var broken = 0
    for (first, second) in zip(paragraphs, paragraphs.dropFirst()) {
      guard let end = first.text.utf8.last(where: { $0 > 0x20 }),
        let start = second.text.unicodeScalars.first
      else { continue }
      pairs += 1
      let isFull = (40...160).contains(first.text.utf8.count)
      if isFull, !".?!:;)]".utf8.contains(end), start.properties.isLowercase { broken += 1 }
    }
    return broken >= 5 && broken * 3 >= pairs
  }
}
