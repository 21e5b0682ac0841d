import Analysis
import Exports
import QualitativeData

extension CodedMaterial {
  /// The words of a segment, with who said and who coded them.
  func quote(
    of segment: Segment, in transcript: Transcript, offsets: CodePointOffsets? = nil
  ) -> Table.Quote {
    let speakers = transcripts[segment.transcript].speakers
    return Table.Quote(
      words: transcript.quote(segment.range), reference: segment.reference,
      speaker: segment.stretches.first.map { speakers[$0.speaker].name }, code: segment.code,
      coder: segment.judgement == .suggested ? "suggested by a rule" : segment.coder.description,
      span: offsets.map {
        $0.codePoints(before: segment.range.start)..<$0.codePoints(before: segment.range.end)
      })
  }
}

extension StudyMaterial {
  /// A table with more quotes than this would be a file that no program opens.
  static let mostQuotes = 100_000

  /// The words and spans of the segments behind the cells of a matrix, by their positions in the material; `nil`
  /// where they are more than a file can hold.
  ///
  /// - Complexity: O(segments behind cells + bytes of the transcripts they stand in).
  func quotes(behind matrix: ThemeMatrix) -> [Int: Table.Quote]? {
    guard matrix.segmentCount <= Self.mostQuotes else { return nil }
    let totals = matrix.totals + matrix.columnTotals + [matrix.total]
    let cited = Set((matrix.cells.flatMap { $0 } + totals).flatMap(\.segments))
    var offsets: [Int: CodePointOffsets] = [:]
    var quotes: [Int: Table.Quote] = [:]
    let segments = material.segments
    for index in cited {
      let segment = segments[index]
      let transcript = transcripts[segment.transcript]
      let known = offsets[segment.transcript] ?? CodePointOffsets(transcript.text)
      offsets[segment.transcript] = known
      quotes[index] = material.quote(of: segment, in: transcript, offsets: known)
    }
    return quotes
  }
}

extension CodedStudy {
  /// The words and spans of every segment, by its position in the material.
  ///
  /// - Complexity: O(segments + bytes of the transcripts).
  func quotes(in material: CodedMaterial) -> [Int: Table.Quote] {
    let offsets = parts.map { CodePointOffsets($0.transcript.text) }
    var quotes: [Int: Table.Quote] = [:]
    for (index, segment) in material.segments.enumerated() {
      quotes[index] = material.quote(
        of: segment, in: parts[segment.transcript].transcript, offsets: offsets[segment.transcript])
    }
    return quotes
  }
}
