import Analysis
import CodingEngine
import Exports
import QualitativeData

/// Files to coded segments and to a matrix in one step, without a project.
package struct StatelessCoding {
  private let codebook: CodebookFile
  private var autocoder: Autocoder

  /// - Throws: `ExplainedErrors` with every fault of the codebook.
  package init(codebook path: String) throws {
    codebook = try CodebookFile.load(path)
    autocoder = try Autocoder(codebook.codebook)
  }

  /// One transcript's segments as lines of JSON, in order.
  package mutating func lines(for transcript: Transcript) -> [String] {
    let coding = autocoder.code(transcript)
    let offsets = CodePointOffsets(transcript.text)
    return coding.segments.map {
      JSONShape.line(SegmentShape($0, of: transcript, offsets: offsets, units: coding.units))
    }
  }

  /// The matrix of what the rules propose in every transcript of a source.
  ///
  /// - Parameter withQuotes: Whether the table is to hold the words behind its numbers.
  /// - Throws: `AnalysisError` for a question that has no answer; `ExplainedError` from reading.
  package mutating func table(
    _ question: ThemeMatrix.Question, of source: TranscriptSource, withQuotes: Bool,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> (table: Table, report: TranscriptSource.Report) {
    var material = CodedMaterial()
    var quotes: [QuoteReference: Table.Quote] = [:]
    var autocoder = autocoder
    var report = try source.read(progress: progress) { transcript in
      let coding = autocoder.code(transcript)
      material.add(transcript, units: coding.units, segments: coding.segments)
      if withQuotes {
        quotes.merge(Table.Quote.all(behind: coding.segments, in: transcript, coding.units)) { $1 }
      }
    }
    addNotices(to: &report)
    var question = question
    question.selection.suggestions = .only
    let matrix = try ThemeMatrix(question, of: material, codebook: codebook.codebook)
    return (Table(matrix, quotes: quotes), report)
  }

  /// What a reader must know of how codebook and transcripts fit together.
  package func addNotices(to report: inout TranscriptSource.Report) {
    report.noticesOutside += codebook.notices
    report.noticesOutside += LanguageAndVariables.findings(codebook.codebook, report).map {
      Notice(codebook.codebook.name, $0)
    }
  }
}

extension Table.Quote {
  /// The words at the references of some segments.
  static func all(
    behind segments: [CodedSegment], in transcript: Transcript, _ units: TextUnits
  ) -> [QuoteReference: Table.Quote] {
    var quotes: [QuoteReference: Table.Quote] = [:]
    for segment in segments {
      guard let reference = units.reference(to: segment.range, in: transcript.name),
        quotes[reference] == nil, let range = units.range(of: reference)
      else { continue }
      let turn = transcript.turns[reference.first.turn - 1]
      quotes[reference] = Table.Quote(
        words: transcript.quote(range), speaker: turn.speaker.map { transcript.speakers[$0].name })
    }
    return quotes
  }
}
