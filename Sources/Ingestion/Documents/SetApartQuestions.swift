import QualitativeData

/// Interviews without names in which the questions are set in bold or in italics, as magazines and many students write
/// them.
struct SetApartQuestions {
  static let asking = "Interviewer"
  static let answering = "Respondent"

  /// Who speaks in each stretch, and the numbers of its paragraphs among those that are not blank.
  let stretches: [(speaker: String, paragraphs: Range<Int>)]
  let paragraphs: [WrittenDocument.Paragraph]
  /// How the questions are set, as a message says it.
  private let manner: String

  /// - Returns: `nil` for a document that is not written so.
  /// - Complexity: O(length of the document).
  init?(_ document: WrittenDocument) {
    let paragraphs = document.paragraphs.filter { !$0.isBlank }
    let bold = paragraphs.map { Self.fills($0, $0.boldPrefix) }
    let italic = paragraphs.map { Self.fills($0, $0.italicPrefix) }
    if let bold = SetApartQuestions(paragraphs, asked: bold, in: "bold or as a heading") {
      self = bold
    } else if let italic = SetApartQuestions(paragraphs, asked: italic, in: "italics") {
      self = italic
    } else {
      return nil
    }
  }

  /// - Parameter isSet: for each paragraph whether it is set so.
  private init?(
    _ paragraphs: [WrittenDocument.Paragraph], asked isSet: [Bool], in manner: String
  ) {
    let set = isSet.count { $0 }
    let asked = zip(paragraphs, isSet).count { $1 && Self.asks($0) }
    guard asked >= 3, asked * 10 >= set * 7,
      let first = zip(paragraphs, isSet).enumerated().first(where: {
        $0.element.1 && Self.asks($0.element.0)
      })?.offset
    else { return nil }
    var stretches: [(speaker: String, paragraphs: Range<Int>)] = []
    for index in first..<paragraphs.count {
      if index > first, isSet[index] == isSet[index - 1], let last = stretches.last {
        stretches[stretches.count - 1].paragraphs = last.paragraphs.lowerBound..<index + 1
      } else {
        stretches.append((isSet[index] ? Self.asking : Self.answering, index..<index + 1))
      }
    }
    let lengths = zip(paragraphs, isSet).reduce(into: (bold: 0, plain: 0)) { sums, next in
      if next.1 {
        sums.bold += next.0.text.utf8.count
      } else {
        sums.plain += next.0.text.utf8.count
      }
    }
    guard stretches.count >= 6, lengths.plain > lengths.bold else { return nil }
    self.paragraphs = paragraphs
    self.stretches = stretches
    self.manner = manner
  }

  /// The paragraphs before the first question.
  var before: Range<Int> { 0..<(stretches.first?.paragraphs.lowerBound ?? 0) }

  /// What stands above the first question as `Interviewee: Ada`, where labels are this or numbers of questions; `nil`
  /// where one is more.
  func variables(of labels: [LabelCandidate], in text: TextLines) -> [String: String]? {
    var found: [String: String] = [:]
    if labels.isEmpty { return found }
    let above = Set(paragraphs[before].map(\.text))
    let asked = Set(
      stretches.filter { $0.speaker == Self.asking }.flatMap { paragraphs[$0.paragraphs] }
        .map(\.text))
    for label in labels {
      let line = text.string(text.lines[label.line].content)
      let parts = line.split(separator: ":", maxSplits: 1).map(\.whiteSpaceFolded)
      if above.contains(line), parts.count == 2 {
        found[parts[0]] = parts[1]
      } else if !asked.contains(line)
        || !line.prefix(while: { $0 != ":" }).contains(where: \.isNumber)
      {
        return nil
      }
    }
    return found
  }

  /// Whether as many bytes are all of a paragraph, blanks aside.
  private static func fills(_ paragraph: WrittenDocument.Paragraph, _ prefix: Int) -> Bool {
    guard prefix > 0 else { return false }
    return paragraph.withBytes { $0.dropFirst(prefix).allSatisfy { $0 <= 0x20 } }
  }

  private static func asks(_ paragraph: WrittenDocument.Paragraph) -> Bool {
    let last = paragraph.text.last { !$0.isWhitespace && !"\"”’)»".contains($0) }
    return last.map { "?？؟".contains($0) } ?? false
  }

  var finding: Finding {
    Finding(
      .warning,
      "nobody is named; what is set in \(manner) and asks was read as the interviewer's, the rest as one respondent's: put a name and a colon before each turn if several people answer"
    )
  }
}
