import CodingEngine
import Exports
import ProjectStorage
import QualitativeData

extension Project {
  /// What another version of a codebook would change in the project. Nothing is changed.
  ///
  /// - Parameters:
  ///   - new: The file with the other version.
  ///   - old: A file to compare it with; `nil` for the project's codebook of the same name.
  /// - Throws: `ExplainedErrors` with the faults of a codebook; `CodebookVersionError` where there is none to compare.
  package func codebookDifference(
    to new: String, from old: String? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> CodebookDifference {
    let after = try CodebookFile.load(new)
    let before = try old.map { try CodebookFile.load($0).codebook } ?? ours(like: after, in: new)
    var difference = CodebookDifference(CodebookComparison(from: before, to: after.codebook))
    let segments = try store.segments()
    let transcripts = try store.transcripts()
    difference.judged = segments.count
    var trial = try SuggestionComparison(difference.comparison)
    let judged = Dictionary(grouping: segments, by: Place.init)
    var units: [String: TextUnits] = [:]
    let touched = Set(
      try difference.take(segments, olderThan: after.codebook, self).map(\.transcript))
    let finder = UnitFinder()
    difference.transcripts = 0
    for (position, transcript) in transcripts.enumerated() {
      progress(position, transcripts.count)
      difference.add(transcript, &trial, judged: judged)
      if touched.contains(transcript.name) { units[transcript.name] = finder.units(of: transcript) }
    }
    difference.counts = trial.counts
    difference.addReferences(units)
    return difference
  }

  /// The project's codebook that a file is another version of.
  private func ours(like other: CodebookFile, in path: String) throws -> Codebook {
    let all = try codebooks().map(\.codebook)
    guard let own = all.first(where: { $0.name == other.codebook.name }) else {
      throw CodebookVersionError(
        place: path, reason: .noneOfThisName(known: all.map(\.name)))
    }
    return own
  }
}

extension CodebookDifference {
  /// Sorts out which judgements the change touches.
  ///
  /// - Returns: those it touches.
  mutating func take(
    _ segments: [CodedSegment], olderThan new: Codebook, _ project: Project
  ) throws -> [CodedSegment] {
    let kept = Set(new.entries.map(\.path))
    let gone = Set(comparison.old.entries.map(\.path)).subtracting(kept)
    let old = Set(comparison.old.entries.map(\.path))
    let other = try project.judgedUnderOtherText { _ in new.entries }
      .filter { old.contains($0.code) }
    let orphans = segments.filter { gone.contains($0.code) }
    underOtherWords = Dictionary(grouping: other, by: \.code).mapValues(Self.unplaced)
    underGonePaths = Dictionary(grouping: orphans, by: \.code).mapValues(Self.unplaced)
    return other + orphans
  }

  private static func unplaced(_ segments: [CodedSegment]) -> [Judged] {
    segments.map { Judged(segment: $0, reference: nil) }
  }

  mutating func addReferences(_ units: [String: TextUnits]) {
    func placed(_ judged: [Judged]) -> [Judged] {
      judged.map { one in
        Judged(
          segment: one.segment,
          reference: units[one.segment.transcript]?.reference(
            to: one.segment.range, in: one.segment.transcript))
      }
    }
    underOtherWords = underOtherWords.mapValues(placed)
    underGonePaths = underGonePaths.mapValues(placed)
  }
}
