import Analysis
import QualitativeData

/// What a reader must know of the segments behind an answer: how many, whose, of what part of the study.
package enum StudySentences {
  /// - Parameters:
  ///   - asked: What was asked for, where the matrix was counted over a part of it.
  ///   - all: How many segments and whose, where several matrices were counted.
  package static func of(
    _ matrix: ThemeMatrix, _ asked: SegmentSelection, all: (segments: Int, coders: [String])? = nil
  ) -> [String] {
    let (segments, coders) = all ?? (matrix.segmentCount, matrix.coders)
    let source = SelectionNotes.source(
      asked.suggestions, counted(segments, "segment"), of: coders,
      together: " What any one of them saw counts.")
    return [source] + SelectionNotes.leftOut(asked)
      + SelectionNotes.conditions(asked, narrowsN: false)
      + SelectionNotes.codes(asked) + SelectionNotes.version(matrix.codebook)
  }
}
