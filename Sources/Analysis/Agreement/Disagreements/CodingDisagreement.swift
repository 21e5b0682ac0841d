import QualitativeData

/// One place at which two coders coded otherwise, with what each of them coded there.
package struct CodingDisagreement: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Both marked the same stretch, or half of it, and gave it other codes.
    case otherCode = "other code"
    /// Both gave the code, and their stretches overlap without being the same.
    case otherExtent = "other extent"
    /// One of them coded what the other left.
    case onlyOne = "only one"
  }

  package let kind: Kind
  /// The names of the two coders.
  package let coders: [String]
  /// What the first coder coded, and the second; `nil` for the one who left it.
  package let first: CodedSegment?
  package let second: CodedSegment?

  package init(kind: Kind, coders: [String], first: CodedSegment?, second: CodedSegment?) {
    precondition(first != nil || second != nil, "somebody coded something")
    self.kind = kind
    self.coders = coders
    self.first = first
    self.second = second
  }

  package var segments: [CodedSegment] { [first, second].compactMap(\.self) }
  package var transcript: String { segments[0].transcript }

  /// From the first word either coded to the last.
  package var range: TextRange {
    TextRange(segments.map(\.range.start).min() ?? 0, segments.map(\.range.end).max() ?? 1)
  }

  /// A `d` and eight digits that name it, the same as long as the two segments stand. Without the letter a spreadsheet
  /// would take some for numbers.
  package var name: String {
    let parts = [first, second].map { $0?.identifier?.description ?? "" }
    return "d" + Identifier<CodingDisagreement>(of: coders + parts).description.prefix(8)
  }
}

extension CodingDisagreement {
  /// How two coders' segments in one transcript go together: first the same code on the same words, which is no
  /// disagreement; then overlapping segments of one code; then, of what is left, segments that share half of what they
  /// cover, whatever their codes. Every segment is used once, the most alike first.
  ///
  /// - Returns: In the order of the text.
  /// - Complexity: O(n log n) where a coder's segments do not overlap.
  package static func all(
    between coders: [String], _ first: [CodedSegment], _ second: [CodedSegment]
  ) -> [CodingDisagreement] {
    var open = (first.sorted(by: comesFirst), second.sorted(by: comesFirst))
    var found: [CodingDisagreement] = []
    func take(_ rule: SpanMatching.Rule, sameCode: Bool, as kind: Kind?) {
      var numbers: [CodePath: Int] = [:]
      func spans(_ segments: [CodedSegment]) -> [CodedContinuum.Span] {
        segments.map { segment in
          let number = numbers[segment.code, default: numbers.count]
          numbers[segment.code] = number
          return .init(segment.range.start, segment.range.end, code: sameCode ? number : 0)
        }
      }
      let pairs = SpanMatching(spans(open.0), spans(open.1), rule: rule).pairs
      if let kind {
        found += pairs.map {
          CodingDisagreement(
            kind: kind, coders: coders, first: open.0[$0.first], second: open.1[$0.second])
        }
      }
      let (used, usedToo) = (Set(pairs.map(\.first)), Set(pairs.map(\.second)))
      open.0 = open.0.indices.filter { !used.contains($0) }.map { open.0[$0] }
      open.1 = open.1.indices.filter { !usedToo.contains($0) }.map { open.1[$0] }
    }
    take(.exact, sameCode: true, as: nil)
    take(.overlap, sameCode: true, as: .otherExtent)
    take(.half, sameCode: false, as: .otherCode)
    found += open.0.map {
      CodingDisagreement(kind: .onlyOne, coders: coders, first: $0, second: nil)
    }
    found += open.1.map {
      CodingDisagreement(kind: .onlyOne, coders: coders, first: nil, second: $0)
    }
    return found.sorted {
      ($0.range, $0.segments[0].code, $0.name) < ($1.range, $1.segments[0].code, $1.name)
    }
  }

  private static func comesFirst(_ left: CodedSegment, _ right: CodedSegment) -> Bool {
    (left.range, left.code) < (right.range, right.code)
  }
}
