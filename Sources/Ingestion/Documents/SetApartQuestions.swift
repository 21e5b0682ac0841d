import QualitativeData

/// Interviews without names in which the questions are set in bold, as magazines and many students write them.
struct SetApartQuestions {
  static let asking = "Interviewer"
  static let answering = "Respondent"

  /// Who speaks in each stretch, and the numbers of its paragraphs among those that are not blank.
  let stretches: [(speaker: String, paragraphs: Range<Int>)]
  let paragraphs: [WrittenDocument.Paragraph]

  /// - Returns: `nil` for a document that is not written so.
  /// - Complexity: O(length of the document).
  init?(_ document: WrittenDocument) {
    let paragraphs = document.paragraphs.filter { !$0.isBlank }
    let isBold = paragraphs.map(Self.isBold)
    let bold = isBold.count { $0 }
    let asked = zip(paragraphs, isBold).count { $1 && Self.asks($0) }
    guard asked >= 3, asked * 10 >= bold * 7,
      let first = zip(paragraphs, isBold).enumerated().first(where: {
        $0.element.1 && Self.asks($0.element.0)
      })?.offset
    else { return nil }
    var stretches: [(speaker: String, paragraphs: Range<Int>)] = []
    for index in first..<paragraphs.count {
      if index > first, isBold[index] == isBold[index - 1], let last = stretches.last {
        stretches[stretches.count - 1].paragraphs = last.paragraphs.lowerBound..<index + 1
      } else {
        stretches.append((isBold[index] ? Self.asking : Self.answering, index..<index + 1))
      }
    }
    let lengths = zip(paragraphs, isBold).reduce(into: (bold: 0, plain: 0)) { sums, next in
      if next.1 {
        sums.bold += next.0.text.utf8.count
      } else {
        sums.plain += next.0.text.utf8.count
      }
    }
    guard stretches.count >= 6, lengths.plain > lengths.bold else { return nil }
    self.paragraphs = paragraphs
    self.stretches = stretches
  }

  /// The paragraphs before the first question.
  var before: Range<Int> { 0..<(stretches.first?.paragraphs.lowerBound ?? 0) }

  private static func isBold(_ paragraph: WrittenDocument.Paragraph) -> Bool {
    guard paragraph.boldPrefix > 0 else { return false }
    return paragraph.withBytes { $0.dropFirst(paragraph.boldPrefix).allSatisfy { $0 <= 0x20 } }
  }

  private static func asks(_ paragraph: WrittenDocument.Paragraph) -> Bool {
    let last = paragraph.text.last { !$0.isWhitespace && !"\"”’)»".contains($0) }
    return last.map { "?？؟".contains($0) } ?? false
  }

  static let finding = Finding(
    .warning,
    "nobody is named; what is set in bold and asks was read as the interviewer's, the rest as one respondent's: put a name and a colon before each turn if several people answer"
  )
}
