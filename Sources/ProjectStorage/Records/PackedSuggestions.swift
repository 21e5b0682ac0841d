import Foundation
import QualitativeData

/// A transcript's suggestions as one small JSON: codes and rules once each, spans as numbers.
struct PackedSuggestions: Codable {
  private let codes: [String]
  private let rules: [String]
  /// For each suggestion: code, start, end, how many rules, the rules, then the matches' starts and ends.
  private let spans: [[Int]]

  /// Sorted by place, then code, whatever order they come in.
  init(_ segments: [CodedSegment]) {
    var codes = Numbering()
    var rules = Numbering()
    spans = segments.sorted { Self.order($0) < Self.order($1) }.map { segment in
      let reason = segment.reason ?? CodedSegment.Reason(rules: [], matches: [])
      return [
        codes.number(segment.code.description), segment.range.start, segment.range.end,
        reason.rules.count,
      ] + reason.rules.map { rules.number($0) } + reason.matches.flatMap { [$0.start, $0.end] }
    }
    self.codes = codes.texts
    self.rules = rules.texts
  }

  private static func order(_ segment: CodedSegment) -> (Int, Int, String) {
    (segment.range.start, segment.range.end, segment.code.description)
  }

  /// - Returns: `nil` where the numbers make no sense.
  func segments(in transcript: String) -> [CodedSegment]? {
    let paths = codes.compactMap { CodePath($0) }
    guard paths.count == codes.count else { return nil }
    let segments = spans.compactMap { segment($0, paths, transcript) }
    return segments.count == spans.count ? segments : nil
  }

  private func segment(_ span: [Int], _ paths: [CodePath], _ transcript: String) -> CodedSegment? {
    guard span.count >= 4, span.allSatisfy({ $0 >= 0 }), paths.indices.contains(span[0]),
      span[1] < span[2], span.count >= 4 + span[3], (span.count - span[3]).isMultiple(of: 2)
    else { return nil }
    let numbers = span[4..<4 + span[3]]
    let ends = Array(span[(4 + span[3])...])
    let pairs = stride(from: 0, to: ends.count, by: 2).map { (ends[$0], ends[$0 + 1]) }
    guard numbers.allSatisfy(rules.indices.contains), pairs.allSatisfy({ $0 < $1 }) else {
      return nil
    }
    let reason = CodedSegment.Reason(
      rules: numbers.map { rules[$0] }, matches: pairs.map { TextRange($0, $1) })
    return CodedSegment(
      transcript: transcript, code: paths[span[0]], range: TextRange(span[1], span[2]),
      coder: .codebook, judgement: .suggested,
      reason: reason.rules.isEmpty && reason.matches.isEmpty ? nil : reason)
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
