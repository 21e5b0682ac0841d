import QualitativeData

/// Two versions of a codebook run over the same transcripts: which suggestions appear, and which vanish.
package struct SuggestionComparison {
  package struct Change: Sendable {
    /// As the version proposes it that does; under the new path where its code seems to have moved.
    package let segment: CodedSegment
    /// Whether the new version proposes it; else the old one did.
    package let appears: Bool
  }

  /// How many suggestions of a code there are.
  package struct Count: Hashable, Sendable {
    package var before = 0
    package var after = 0

    package init() {}
  }

  private var old: Autocoder
  private var new: Autocoder
  private let moves: [CodePath: CodePath]
  /// By the code's path in the new version.
  package private(set) var counts: [CodePath: Count] = [:]

  /// - Throws: `RuleFaults` with every rule that cannot be read.
  package init(_ comparison: CodebookComparison) throws {
    old = try Autocoder(comparison.old)
    new = try Autocoder(comparison.new)
    moves = comparison.moves
  }

  /// What is other in one transcript, by place and code; two suggestions are the same when span and code are.
  package mutating func add(_ transcript: Transcript) -> (changes: [Change], units: TextUnits) {
    let before = old.code(transcript)
    let after = new.code(transcript)
    let moved = before.segments.map { $0.under(moves[$0.code] ?? $0.code) }
    for segment in moved { counts[segment.code, default: Count()].before += 1 }
    for segment in after.segments { counts[segment.code, default: Count()].after += 1 }
    let was = Set(moved.map(Place.init))
    let stands = Set(after.segments.map(Place.init))
    let changes =
      moved.filter { !stands.contains(Place($0)) }.map { Change(segment: $0, appears: false) }
      + after.segments.filter { !was.contains(Place($0)) }.map {
        Change(segment: $0, appears: true)
      }
    return (
      changes.sorted { ($0.segment.range, $0.segment.code) < ($1.segment.range, $1.segment.code) },
      after.units
    )
  }

  private struct Place: Hashable {
    let code: CodePath
    let range: TextRange

    init(_ segment: CodedSegment) {
      code = segment.code
      range = segment.range
    }
  }
}

extension CodedSegment {
  /// The same segment under another code.
  fileprivate func under(_ code: CodePath) -> CodedSegment {
    CodedSegment(
      identifier: identifier, transcript: transcript, code: code, range: range, coder: coder,
      judgement: judgement, reason: reason)
  }
}
