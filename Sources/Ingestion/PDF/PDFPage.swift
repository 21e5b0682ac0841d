/// The words of one page, in no order to rely on.
struct PDFPage: Sendable {
  /// From 1.
  let number: Int
  let width: Double
  let height: Double
  var words: [PDFWord] = []
}

extension PDFPage {
  private static let wordTag = Array("word ".utf8)
  private static let pageTag = Array("page ".utf8)

  /// The pages in what `pdftotext -bbox` prints.
  ///
  /// - Complexity: O(bytes).
  static func pages(printed bytes: [UInt8]) -> [PDFPage] {
    var pages: [PDFPage] = []
    var tags = TaggedText(bytes)
    var open: PDFWord?
    while let piece = tags.next() {
      switch piece {
      case .tag(let tag) where tag.starts(with: wordTag):
        let box = numbers(in: tag)
        open = PDFWord(text: "", left: box[0], top: box[1], right: box[2], bottom: box[3])
      case .tag(let tag) where tag.starts(with: pageTag):
        let size = numbers(in: tag)
        pages.append(PDFPage(number: pages.count + 1, width: size[0], height: size[1]))
      case .tag:
        if let word = open, !pages.isEmpty, !word.text.allSatisfy(\.isWhitespace) {
          pages[pages.count - 1].words.append(word)
        }
        open = nil
      case .text(let text): open?.text += text
      }
    }
    return pages
  }

  /// The values of a tag's attributes, of which four are always given; one that is no number is 0.
  private static func numbers(in tag: ArraySlice<UInt8>) -> [Double] {
    var numbers = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.prefix(4)
      .map { number in
        let value = Double(String(decoding: number.element, as: UTF8.self)) ?? 0
        return value.isFinite ? min(max(value, -100_000), 100_000) : 0
      }
    while numbers.count < 4 { numbers.append(0) }
    return numbers
  }
}
