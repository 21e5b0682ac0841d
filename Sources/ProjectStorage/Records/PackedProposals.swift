import Foundation
import QualitativeData

/// What is suggested for one code, transcript by transcript, in few bytes; what stands in one transcript is read without
/// the others.
///
/// Numbers as `NumberWriter` writes them: a 1 for this form; the rules' texts; for each transcript its position (as the
/// distance from the one before), how many suggestions and how many bytes; then for each suggestion its start (from the
/// start of the one before), its length, its rules and its matches (from its own start).
struct PackedProposals {
  private struct Part {
    let position: Int
    let count: Int
    let bytes: Range<Int>
  }

  let body: Data
  private let rules: [String]
  /// By position.
  private let parts: [Part]

  var count: Int { parts.reduce(0) { $0 + $1.count } }
  var positions: [Int] { parts.map(\.position) }

  private static let form = 1

  /// - Parameter positions: For each transcript of the study, its `position` in the project, rising.
  init(_ places: ProposedPlaces, positions: [Int]) {
    var rules: [String] = []
    let numbers = places.rules.map { rule in
      if let known = rules.firstIndex(of: rule) { return known }
      rules.append(rule)
      return rules.count - 1
    }
    var (head, tail) = (NumberWriter(), NumberWriter())
    var parts: [(transcript: Int, count: Int, begin: Int)] = []
    var start = 0
    places.forEachSuggestion { hits in
      let first = hits.first!
      if parts.last?.transcript != Int(first.transcript) {
        parts.append((Int(first.transcript), 0, tail.bytes.count))
        start = 0
      }
      parts[parts.count - 1].count += 1
      tail.add(first.range.start - start)
      start = first.range.start
      tail.add(first.range.length)
      if hits.count == 1 {
        tail.add(1)
        tail.add(numbers[Int(first.rule)])
        tail.add(1)
        tail.add(first.match, from: start)
        return
      }
      var found: [Int] = []
      for hit in hits where !found.contains(numbers[Int(hit.rule)]) {
        found.append(numbers[Int(hit.rule)])
      }
      tail.add(found.count)
      for number in found { tail.add(number) }
      let matches = Set(hits.map(\.match)).sorted()
      tail.add(matches.count)
      for match in matches { tail.add(match, from: start) }
    }
    head.add(Self.form)
    head.add(rules.count)
    for rule in rules { head.add(rule) }
    head.add(parts.count)
    var last = 0
    for (index, part) in parts.enumerated() {
      let position = positions[part.transcript]
      head.add(position - last)
      last = position
      head.add(part.count)
      head.add((index + 1 < parts.count ? parts[index + 1].begin : tail.bytes.count) - part.begin)
    }
    head.add(bytes: tail.bytes)
    self.init(Data(head.bytes))!
  }

  /// - Returns: `nil` for bytes that are no such list.
  init?(_ body: Data) {
    self.body = body
    var rules: [String] = []
    var parts: [Part] = []
    let isSound = body.withUnsafeBytes { bytes in
      var reader = NumberReader(bytes)
      guard reader.number() == Self.form else { return false }
      for _ in 0..<reader.count() { rules.append(reader.text()) }
      var (position, begin) = (0, 0)
      let count = reader.count()
      parts.reserveCapacity(count)
      for index in 0..<count {
        let distance = reader.number()
        position += distance
        let part = Part(
          position: position, count: reader.number(), bytes: begin..<begin + reader.number())
        begin = part.bytes.upperBound
        guard !reader.isBroken, index == 0 || distance > 0, part.count > 0,
          part.count <= part.bytes.count
        else { return false }
        parts.append(part)
      }
      return !reader.isBroken && begin == bytes.count - reader.place
    }
    guard isSound else { return nil }
    self.rules = rules
    let head = body.count - (parts.last?.bytes.upperBound ?? 0)
    self.parts = parts.map {
      Part(
        position: $0.position, count: $0.count,
        bytes: $0.bytes.lowerBound + head..<$0.bytes.upperBound + head)
    }
  }

  /// One suggestion as it is packed.
  private struct Entry {
    let range: TextRange
    let rules: [Int]
    let matches: [TextRange]
  }

  /// Calls with what stands in one transcript, by place.
  ///
  /// - Returns: Whether the bytes make sense.
  private func forEach(_ part: Part, _ take: (Entry) -> Void) -> Bool {
    body.withUnsafeBytes { bytes in
      var reader = NumberReader(bytes, from: part.bytes.lowerBound, to: part.bytes.upperBound)
      var start = 0
      for _ in 0..<part.count {
        start += reader.number()
        let range = reader.range(from: start, 0)
        let found = (0..<reader.count()).map { _ in reader.number() }
        let matches = (0..<reader.count()).map { _ in
          let begin = reader.signedNumber()
          return reader.range(from: start, begin)
        }
        guard !reader.isBroken, found.allSatisfy(rules.indices.contains), let range else {
          return false
        }
        let whole = matches.compactMap(\.self)
        guard whole.count == matches.count else { return false }
        take(Entry(range: range, rules: found, matches: whole))
      }
      return reader.isAtEnd
    }
  }

  private func part(at position: Int) -> Part? {
    let index = parts.partitioningIndex { $0.position >= position }
    return index < parts.count && parts[index].position == position ? parts[index] : nil
  }

  /// The spans in the transcript with a position, by place; what rules say of them is skipped.
  ///
  /// - Returns: `nil` where the bytes make no sense.
  func ranges(at position: Int) -> [TextRange]? {
    guard let part = part(at: position) else { return [] }
    return body.withUnsafeBytes { bytes in
      var reader = NumberReader(bytes, from: part.bytes.lowerBound, to: part.bytes.upperBound)
      var ranges: [TextRange] = []
      ranges.reserveCapacity(part.count)
      var start = 0
      for _ in 0..<part.count {
        start += reader.number()
        guard let range = reader.range(from: start, 0) else { return nil }
        ranges.append(range)
        for _ in 0..<reader.count() { _ = reader.number() }
        for _ in 0..<reader.count() {
          _ = reader.number()
          _ = reader.number()
        }
      }
      return !reader.isBroken && reader.isAtEnd ? ranges : nil
    }
  }

  /// What stands in the transcript with a position, as segments.
  ///
  /// - Returns: `nil` where the bytes make no sense.
  func segments(at position: Int, in transcript: String, of code: CodePath) -> [CodedSegment]? {
    guard let part = part(at: position) else { return [] }
    var segments: [CodedSegment] = []
    let isSound = forEach(part) { entry in
      let hasReason = !entry.rules.isEmpty || !entry.matches.isEmpty
      segments.append(
        CodedSegment(
          transcript: transcript, code: code, range: entry.range, coder: .codebook,
          judgement: .suggested,
          reason: hasReason
            ? CodedSegment.Reason(rules: entry.rules.map { rules[$0] }, matches: entry.matches)
            : nil))
    }
    return isSound ? segments : nil
  }
}

extension NumberWriter {
  fileprivate mutating func add(_ match: TextRange, from start: Int) {
    add(signed: match.start - start)
    add(match.length)
  }
}

extension NumberReader {
  /// A span of which the length comes next; `nil` where it is none.
  fileprivate mutating func range(from start: Int, _ offset: Int) -> TextRange? {
    let length = number()
    let begin = start + offset
    guard length > 0, begin >= 0, begin + length <= Int(UInt32.max) else { return nil }
    return TextRange(begin, begin + length)
  }
}
