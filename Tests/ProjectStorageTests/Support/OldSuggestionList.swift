import QualitativeData

@testable import ProjectStorage

/// A transcript's suggestions as programs wrote them up to version 3 of the file.
struct OldSuggestionList: Encodable {
  private let codes: [String]
  private let rules: [String]
  private let spans: NumberList

  /// Sorted by place, then code, whatever order they come in.
  init(_ segments: [CodedSegment]) {
    var codes = Numbering()
    var rules = Numbering()
    var numbers: [Int] = []
    for segment in segments.sorted(by: { Self.order($0) < Self.order($1) }) {
      let reason = segment.reason ?? CodedSegment.Reason(rules: [], matches: [])
      numbers += [
        codes.number(segment.code.description), segment.range.start, segment.range.end,
        reason.rules.count,
      ]
      for rule in reason.rules { numbers.append(rules.number(rule)) }
      numbers.append(reason.matches.count)
      for match in reason.matches { numbers += [match.start, match.end] }
    }
    self.codes = codes.texts
    self.rules = rules.texts
    spans = NumberList(numbers)
  }

  private static func order(_ segment: CodedSegment) -> (Int, Int, String) {
    (segment.range.start, segment.range.end, segment.code.description)
  }
}

/// Texts numbered in the order they are first met.
private struct Numbering {
  private(set) var texts: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(_ text: String) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}
