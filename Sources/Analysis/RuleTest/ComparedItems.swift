import QualitativeData

/// One thing that is compared: a unit, or a segment.
///
/// Both are spans of a transcript, of units counted from 0 or of its text, so that two things are the same unit, or two
/// segments meet, exactly where their spans overlap.
struct ComparedItem: Hashable {
  let transcript: Int
  let span: Range<Int>
  /// Whose segment of which code it is; `nil` for units, which are the same whoever touches them.
  let segment: Owner?

  struct Owner: Hashable {
    let code: CodePath
    let coder: String?
  }
}

/// Spans of several transcripts, ready to be asked what meets them.
struct ComparedSpans {
  /// For each transcript the starts in order, and beside each the furthest end so far.
  private let starts: [Int: [Int]]
  private let furthestEnds: [Int: [Int]]

  /// - Complexity: O(n log n).
  init(_ items: some Sequence<ComparedItem>) {
    var starts: [Int: [Int]] = [:]
    var ends: [Int: [Int]] = [:]
    for (transcript, items) in Dictionary(grouping: items, by: \.transcript) {
      let spans = items.map(\.span).sorted { $0.lowerBound < $1.lowerBound }
      var furthest = 0
      starts[transcript] = spans.map(\.lowerBound)
      ends[transcript] = spans.map { span in
        furthest = max(furthest, span.upperBound)
        return furthest
      }
    }
    self.starts = starts
    furthestEnds = ends
  }

  /// Whether one of the spans overlaps an item's.
  ///
  /// - Complexity: O(log n).
  func meet(_ item: ComparedItem) -> Bool {
    guard let starts = starts[item.transcript] else { return false }
    let before = starts.partitioningIndex { $0 >= item.span.upperBound }
    return before > 0 && furthestEnds[item.transcript]![before - 1] > item.span.lowerBound
  }
}

extension Retrieval {
  init(proposed: Set<ComparedItem>, judged: Set<ComparedItem>) {
    let (proposals, judgements) = (ComparedSpans(proposed), ComparedSpans(judged))
    self.init(
      proposed: proposed.count, right: proposed.count { judgements.meet($0) },
      judged: judged.count, found: judged.count { proposals.meet($0) })
  }
}
