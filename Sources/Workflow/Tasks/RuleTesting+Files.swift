import Analysis
import Ingestion
import QualitativeData

extension RuleTesting {
  /// A table of codings, and who made it where it does not say.
  package struct Codings: Sendable {
    let path: String
    let coder: String?

    /// - Parameter coder: Where `nil`, and the table has no column `coder`, the coder goes by the file's name.
    package init(path: String, coder: String?) {
      self.path = path
      self.coder = coder
    }
  }

  /// Holds the rules against tables of codings of transcripts in files, without a project.
  ///
  /// Rows of other transcripts, and of other codebooks' codes, are left out; how many is told.
  ///
  /// - Parameter tell: Takes what came of reading, before anything is counted.
  /// - Returns: `nil` where a file could not be read.
  /// - Throws: `ExplainedErrors` with every row that does not fit; `AnalysisError` for a question without an answer.
  package func answer(
    _ question: RuleTest.Question, showing view: View, of source: TranscriptSource,
    against codings: [Codings], progress: (Int, Int) -> Void = { _, _ in },
    tell: (TranscriptSource.Report) -> Void
  ) throws -> Answer? {
    var transcripts: [Transcript] = []
    var report = try source.read(progress: progress) { transcripts.append($0) }
    guard report.errors.isEmpty, !transcripts.isEmpty else {
      tell(report)
      return nil
    }
    var reader = CodingsOfFiles(transcripts, roots: Set(codebook.codes.map(\.code)))
    for table in codings { try reader.read(table) }
    report.noticesOutside += reader.notices
    tell(report)
    let judged = Dictionary(grouping: reader.segments, by: \.transcript)
    var testing = self
    for transcript in transcripts {
      testing.add(transcript, judged: judged[transcript.name] ?? [])
    }
    return try testing.answer(question, view)
  }
}

/// Places the rows of tables of codings in transcripts.
private struct CodingsOfFiles {
  private(set) var segments: [CodedSegment] = []
  private(set) var notices: [Notice] = []
  private let transcripts: [String: [Transcript]]
  private let roots: Set<String>
  private var places = PassageFinder()
  private var seen: Set<CodedSegment> = []

  init(_ transcripts: [Transcript], roots: Set<String>) {
    self.roots = roots
    var byName: [String: [Transcript]] = [:]
    for transcript in transcripts {
      for name in Set([transcript.name, transcript.file, Transcript.name(forFile: transcript.file)])
      { byName[name, default: []].append(transcript) }
    }
    self.transcripts = byName
  }

  mutating func read(_ codings: RuleTesting.Codings) throws {
    let table = try CodingsTable.read(TranscriptFile.load(codings.path))
    let standard = codings.coder ?? Transcript.name(forFile: Self.fileName(codings.path))
    var faults: [any ExplainedError] = []
    var leftOut = (transcripts: 0, codes: 0)
    for row in table.rows {
      do throws(WorkflowError) {
        try Coder.check(row.coder ?? standard)
        guard let code = CodePath(row.code) else {
          throw WorkflowError(
            place: codings.path, reason: .unknownCode(line: row.line, code: row.code))
        }
        guard let transcript = try transcript(of: row, in: codings.path) else {
          leftOut.transcripts += 1
          continue
        }
        guard roots.contains(code.steps[0]) else {
          leftOut.codes += 1
          continue
        }
        let segment = CodedSegment(
          transcript: transcript.name, code: code,
          range: try places.range(of: row, in: transcript, of: codings.path),
          coder: .person(row.coder ?? standard), judgement: .accepted)
        if seen.insert(segment).inserted { segments.append(segment) }
      } catch { faults.append(error) }
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    notices += (table.findings + places.takeFindings() + Self.findings(leftOut)).map {
      Notice(codings.path, $0)
    }
  }

  private static func findings(_ leftOut: (transcripts: Int, codes: Int)) -> [Finding] {
    var findings: [Finding] = []
    if leftOut.transcripts > 0 {
      findings.append(
        Finding(
          .warning,
          "\(counted(leftOut.transcripts, "row")) left out, whose transcripts are not among the files. Name those files "
            + "too if they are meant"))
    }
    if leftOut.codes > 0 {
      findings.append(
        Finding(
          .note,
          "\(counted(leftOut.codes, "row")) left out, whose codes begin with none of the codebook's"
        ))
    }
    return findings
  }

  private func transcript(
    of row: CodingsTable.Row, in path: String
  ) throws(WorkflowError) -> Transcript? {
    let fitting = transcripts[row.transcript] ?? []
    if let named = fitting.first(where: { $0.name == row.transcript }) { return named }
    guard fitting.count <= 1 else {
      throw WorkflowError(
        place: path,
        reason: .ambiguousTranscript(line: row.line, names: fitting.map(\.name).sorted()))
    }
    return fitting.first
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
