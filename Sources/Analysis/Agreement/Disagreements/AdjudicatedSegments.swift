import QualitativeData

extension Adjudication {
  /// Coders' segments as they are after decisions: where a place was decided, both coders have what was decided in place
  /// of what they had coded there. What was not decided stays.
  ///
  /// What a coder had coded there counts as rejected, so that the coder still has coded the transcript.
  ///
  /// - Parameter segments: Everybody's, the adjudicators' among them.
  /// - Complexity: O(segments + decisions).
  package static func applied(
    _ adjudications: [Adjudication], to segments: [CodedSegment]
  ) -> [CodedSegment] {
    let known = Dictionary(
      segments.compactMap { segment in segment.identifier.map { ($0, segment) } }
    ) { first, _ in first }
    var replaced: Set<Identifier<CodedSegment>> = []
    var decided: [CodedSegment] = []
    for adjudication in adjudications {
      let subject = adjudication.subject
      let originals = [subject.first, subject.second].compactMap(\.self)
      guard originals.allSatisfy({ known[$0] != nil }) else { continue }
      replaced.formUnion(originals)
      let kept = adjudication.segments.compactMap { known[$0] }.filter {
        $0.judgement == .accepted
      }
      for coder in subject.coders {
        decided += kept.map {
          CodedSegment(
            transcript: $0.transcript, code: $0.code, range: $0.range, coder: .person(coder),
            judgement: .accepted)
        }
      }
    }
    let standing = segments.map { segment in
      segment.identifier.map(replaced.contains) ?? false ? segment.rejected : segment
    }
    var seen: Set<Place> = []
    return
      (standing.filter { $0.judgement != .accepted }
      + standing.filter {
        $0.judgement == .accepted
      } + decided).filter {
        $0.judgement != .accepted || seen.insert(Place($0)).inserted
      }
  }

  private struct Place: Hashable {
    let transcript: String
    let code: CodePath
    let range: TextRange
    let coder: Coder

    init(_ segment: CodedSegment) {
      transcript = segment.transcript
      code = segment.code
      range = segment.range
      coder = segment.coder
    }
  }
}

extension CodedSegment {
  fileprivate var rejected: CodedSegment {
    CodedSegment(
      identifier: identifier, transcript: transcript, code: code, range: range, coder: coder,
      judgement: .rejected, reason: reason)
  }
}
