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
  /// - Parameters:
  ///   - detail: What the table is to hold behind its numbers.
  ///   - tell: Takes what came of reading, before anything is counted.
  /// - Returns: `nil` where a file could not be read: a table of the rest would pass for one of all.
  /// - Throws: `AnalysisError` for a question that has no answer; `ExplainedError` from reading.
  package mutating func table(
    _ question: ThemeMatrix.Question, of source: TranscriptSource, detail: Table.Detail,
    progress: (Int, Int) -> Void = { _, _ in }, tell: (TranscriptSource.Report) -> Void
  ) throws -> Table? {
    var question = question
    question.selection.suggestions = .only
    let detail = question.measure == .quotes ? .quotes : detail
    var material = CodedMaterial(codes: codebook.codebook.entries.map(\.path))
    var count = try ThemeMatrix.Counter(
      question, over: material, codebook: codebook.codebook, keepsSegments: detail != .numbers)
    var quotes: [Int: Table.Quote] = [:]
    let take = { (transcript: Transcript, codings: [Autocoder.Coding]) in
      let coding = codings[0]
      let first = material.segments.count
      material.add(transcript, units: coding.units, suggestions: coding.suggestions.forEach)
      count.add(material.transcripts.count - 1, of: material)
      switch detail {
      case .numbers: material.forgetSegments()
      case .references: break
      case .quotes:
        for index in first..<material.segments.count {
          quotes[index] = material.quote(of: material.segments[index], in: transcript)
        }
      }
    }
    var report = try SharedWork.perform { work in
      var coding = CodingTogether([autocoder], work)
      let report = try source.read(sharing: work, progress: progress) { coding.add($0, take) }
      coding.finish(take)
      return report
    }
    addNotices(to: &report)
    tell(report)
    guard report.errors.isEmpty, !report.transcripts.isEmpty else { return nil }
    return Table(try count.matrix(material), quotes: quotes)
  }

  /// What a reader must know of how codebook and transcripts fit together.
  package func addNotices(to report: inout TranscriptSource.Report) {
    report.noticesOutside += codebook.notices
    report.noticesOutside += LanguageAndVariables.findings(codebook.codebook, report).map {
      Notice(codebook.codebook.name, $0)
    }
  }
}
