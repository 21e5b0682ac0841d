import Foundation
import QualitativeData

/// A transcript's suggestions as one small JSON, as files up to version 3 have them: codes and rules once each, spans as
/// numbers, sorted by place, then code.
struct PackedSuggestions: Decodable {
  private let codes: [String]
  private let rules: [String]
  /// For each suggestion: code, start, end, how many rules, the rules, how many matches, their starts and ends.
  private let spans: NumberList

  /// - Returns: `nil` where the numbers make no sense.
  func segments(in transcript: String) -> [CodedSegment]? {
    let paths = codes.compactMap { CodePath($0) }
    guard paths.count == codes.count else { return nil }
    var numbers = spans.numbers[...]
    var segments: [CodedSegment] = []
    while !numbers.isEmpty {
      guard let code = numbers.popFirst(), paths.indices.contains(code), let range = span(&numbers),
        let rules = reasonRules(&numbers), let matches = reasonMatches(&numbers)
      else { return nil }
      let hasReason = !rules.isEmpty || !matches.isEmpty
      segments.append(
        CodedSegment(
          transcript: transcript, code: paths[code], range: range, coder: .codebook,
          judgement: .suggested,
          reason: hasReason ? CodedSegment.Reason(rules: rules, matches: matches) : nil))
    }
    return segments
  }

  /// The codes, and each span with its code's position among them, read from the JSON as it lies in the file; reasons
  /// are skipped.
  ///
  /// - Returns: `nil` where the bytes are no such JSON, or the numbers make no sense.
  static func places(in json: Data) -> SuggestedPlaces? {
    guard let list = NumberList.cut("spans", from: json),
      let head = try? JSONDecoder().decode(Head.self, from: list.rest)
    else { return nil }
    let numbers = list.numbers
    var places: [(code: Int, range: TextRange)] = []
    places.reserveCapacity(numbers.count / 8)
    var next = 0
    while next < numbers.count {
      guard next + 4 < numbers.count else { return nil }
      let (code, start, end) = (numbers[next], numbers[next + 1], numbers[next + 2])
      let matches = next + 4 + numbers[next + 3]
      guard head.codes.indices.contains(code), start < end, end <= Int(UInt32.max),
        matches < numbers.count
      else { return nil }
      places.append((code, TextRange(start, end)))
      next = matches + 1 + numbers[matches] * 2
    }
    return next == numbers.count ? SuggestedPlaces(codes: head.codes, places: places) : nil
  }

  private struct Head: Decodable {
    let codes: [String]
  }

  private func span(_ numbers: inout ArraySlice<Int>) -> TextRange? {
    guard let start = numbers.popFirst(), let end = numbers.popFirst(), start < end else {
      return nil
    }
    return TextRange(start, end)
  }

  private func reasonRules(_ numbers: inout ArraySlice<Int>) -> [String]? {
    guard let count = numbers.popFirst(), count <= numbers.count else { return nil }
    let chosen = numbers.prefix(count)
    numbers = numbers.dropFirst(count)
    return chosen.allSatisfy(rules.indices.contains) ? chosen.map { rules[$0] } : nil
  }

  private func reasonMatches(_ numbers: inout ArraySlice<Int>) -> [TextRange]? {
    guard let count = numbers.popFirst(), count <= numbers.count / 2 else { return nil }
    var matches: [TextRange] = []
    for _ in 0..<count {
      guard let match = span(&numbers) else { return nil }
      matches.append(match)
    }
    return matches
  }
}
