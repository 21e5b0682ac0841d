/// What several coders marked along one stretch of text, as plain numbers: the material of every comparison of spans.
///
/// Positions count characters from 0, half-open. Texts may stand one behind the other; no span crosses from one to the
/// next, and nothing that is computed here depends on their order.
package struct CodedContinuum: Sendable, Equatable {
  /// A stretch that one coder gave a code.
  package struct Span: Sendable, Hashable, Comparable {
    package let start: Int
    package let end: Int
    /// The code's number.
    package let code: Int

    package init(_ start: Int, _ end: Int, code: Int = 0) {
      precondition(0 <= start && start < end, "a span must cover some text")
      self.start = start
      self.end = end
      self.code = code
    }

    package var length: Int { end - start }

    package static func < (left: Span, right: Span) -> Bool {
      (left.start, left.end, left.code) < (right.start, right.end, right.code)
    }
  }

  /// How many characters there are to mark in each text.
  package let textLengths: [Int]
  /// Each coder's spans, sorted; empty for a coder who marked nothing.
  package let coders: [[Span]]

  /// One text.
  ///
  /// - Complexity: O(n log n) in the number of spans.
  package init(length: Int, coders: [[Span]]) {
    self.init(textLengths: [length], coders: coders)
  }

  /// Several texts, one behind the other.
  package init(textLengths: [Int], coders: [[Span]]) {
    let length = textLengths.reduce(0, +)
    precondition(
      coders.joined().allSatisfy { $0.end <= length }, "a span must end within the continuum")
    self.textLengths = textLengths
    self.coders = coders.map { $0.sorted() }
  }

  /// How many characters there are to mark.
  package var length: Int { textLengths.reduce(0, +) }

  /// Each text by itself.
  package var texts: [CodedContinuum] {
    guard textLengths.count > 1 else { return [self] }
    var before = 0
    var next = Array(repeating: 0, count: coders.count)
    return textLengths.map { length in
      defer { before += length }
      return CodedContinuum(
        length: length,
        coders: coders.indices.map { coder in
          var spans: [Span] = []
          while next[coder] < coders[coder].count {
            let span = coders[coder][next[coder]]
            guard span.start < before + length else { break }
            spans.append(Span(span.start - before, span.end - before, code: span.code))
            next[coder] += 1
          }
          return spans
        })
    }
  }

  /// The same coders with one code alone: all else is left unmarked. A coder's spans that overlap become one; spans
  /// that only touch stay apart.
  package func only(_ code: Int) -> CodedContinuum {
    CodedContinuum(
      textLengths: textLengths,
      coders: coders.map { spans in Self.joined(spans.filter { $0.code == code }, as: 0) })
  }

  /// The same spans with every code taken for one: whether a stretch was marked at all.
  package var ofAnyCode: CodedContinuum {
    CodedContinuum(textLengths: textLengths, coders: coders.map { Self.joined($0, as: 0) })
  }

  /// The same with a coder's spans of one code that overlap made one. Spans of two codes may still overlap.
  package var joinedByCode: CodedContinuum {
    CodedContinuum(
      textLengths: textLengths,
      coders: coders.map { spans in
        Dictionary(grouping: spans, by: \.code).flatMap { Self.joined($1, as: $0) }
      })
  }

  /// Two of the coders alone.
  package func ofPair(_ first: Int, _ second: Int) -> CodedContinuum {
    CodedContinuum(textLengths: textLengths, coders: [coders[first], coders[second]])
  }

  /// Every pair of coders, the earlier one first.
  package static func pairs(of coders: Int) -> [(Int, Int)] {
    (0..<coders).flatMap { first in (first + 1..<max(first + 1, coders)).map { (first, $0) } }
  }

  /// Whether no coder marked a character twice, as the family of α for units takes for granted.
  package var isUnitized: Bool { doublyMarked.allSatisfy { $0 == 0 } }

  /// For each coder, how many spans begin within an earlier one of the same coder.
  package var doublyMarked: [Int] {
    coders.map { spans in
      var end = 0
      return spans.count { span in
        defer { end = max(end, span.end) }
        return span.start < end
      }
    }
  }

  /// - Parameter spans: Sorted by their starts.
  private static func joined(_ spans: [Span], as code: Int) -> [Span] {
    spans.reduce(into: []) { joined, span in
      if let last = joined.last, span.start < last.end {
        joined[joined.count - 1] = Span(last.start, max(last.end, span.end), code: code)
      } else {
        joined.append(Span(span.start, span.end, code: code))
      }
    }
  }
}

extension CodedContinuum {
  /// Calls with each stretch in which no coder's marking changes: its length, and the position of each coder's span
  /// there among the coder's own, or -1 where the coder marked nothing.
  ///
  /// - Precondition: `isUnitized`.
  /// - Complexity: O(n log n + n × coders) in the number of spans.
  func forEachStretch(_ take: (_ length: Int, _ spans: [Int]) -> Void) {
    var bounds = [0, length]
    for spans in coders {
      for span in spans {
        bounds.append(span.start)
        bounds.append(span.end)
      }
    }
    bounds.sort()
    var next = Array(repeating: 0, count: coders.count)
    var here = Array(repeating: -1, count: coders.count)
    for (start, end) in zip(bounds, bounds.dropFirst()) where start < end {
      for (coder, spans) in coders.enumerated() {
        while next[coder] < spans.count, spans[next[coder]].end <= start { next[coder] += 1 }
        let isMarked = next[coder] < spans.count && spans[next[coder]].start <= start
        here[coder] = isMarked ? next[coder] : -1
      }
      take(end - start, here)
    }
  }
}
