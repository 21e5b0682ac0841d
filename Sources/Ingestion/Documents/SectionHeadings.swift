import QualitativeData

/// The headings between the parts of a document, which nobody said.
struct SectionHeadings {
  /// Their places among the paragraphs, from 0.
  private(set) var numbers: Set<Int> = []

  /// - Parameters:
  ///   - paragraphs: those that are not blank.
  ///   - names: where the names end that paragraphs begin with, if they do.
  /// - Complexity: O(length of the headings).
  init(_ paragraphs: [WrittenDocument.Paragraph], names: [Int?]) {
    var said = 0
    var headed = 0
    var found: Set<Int> = []
    for (number, paragraph) in paragraphs.enumerated() {
      if paragraph.style == .heading, names[number] == nil, Self.isNotSaid(paragraph.text) {
        found.insert(number)
        headed += paragraph.text.utf8.count
      } else {
        said += paragraph.text.utf8.count
      }
    }
    if Self.areFew(headed, beside: said) { numbers = found }
  }

  /// Where headings are much of the text, they are used for something else.
  static func areFew(_ headed: Int, beside said: Int) -> Bool { headed * 5 <= said }

  /// What is long, asks something or may be a label is no heading to be sure of.
  static func isNotSaid(_ text: String) -> Bool {
    guard text.utf8.count <= 100, !text.contains("?"), !text.contains("\n"), !text.contains("\t")
    else { return false }
    let label = LabelScanner(TextLines(Array(text.utf8))).candidate(onLine: 0)
    return label.map { $0.form == .alone && $0.time == nil && $0.name?.role == nil } ?? true
  }

  var findings: [Finding] { Self.findings(numbers.count) }

  static func findings(_ count: Int) -> [Finding] {
    guard count > 0 else { return [] }
    let what = count == 1 ? "1 heading is" : "\(count) headings are"
    return [Finding(.note, "\(what) no speech and left out")]
  }
}
