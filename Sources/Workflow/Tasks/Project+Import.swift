import ProjectStorage
import QualitativeData

extension Project {
  /// What an import brought in.
  package struct ImportResult: Sendable {
    package let imported: [String]
    /// Recognised by their files' digests.
    package let alreadyPresent: [String]
    /// How many values of variables are new or different.
    package let changedValues: Int
    /// The codebook that a list of codes among the files has become.
    package let codebook: AdoptionResult?
    package let report: TranscriptSource.Report
  }

  /// Takes in every transcript that can be read, in one transaction.
  ///
  /// With a table of attributes and no files, the transcripts of the project get its values.
  ///
  /// - Throws: `ExplainedError` when nothing can be begun. Files that cannot be read are in the report's errors.
  package func importTranscripts(
    _ source: TranscriptSource, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> ImportResult {
    if source.files.isEmpty, let attributes = source.attributes {
      return try applyAttributes(attributes)
    }
    var source = source
    if source.attributes != nil { source.present = try store.transcripts() }
    var transcripts: [Transcript] = []
    var report = try source.read(progress: progress) { transcripts.append($0) }
    let outcome = try UnbrokenWork.perform {
      try store.importTranscripts(transcripts, by: actor)
    }
    report.errors += outcome.refused
    let codebook = try adoptCodeList(of: &report)
    let present = Set(outcome.alreadyPresent)
    let known = source.attributes == nil ? [] : transcripts.filter { present.contains($0.name) }
    let changed = try setAttributes(of: known + report.described)
    return ImportResult(
      imported: outcome.imported, alreadyPresent: outcome.alreadyPresent, changedValues: changed,
      codebook: codebook, report: report)
  }

  /// How a transcript stands to those that are in the project.
  package enum Standing: Equatable, Sendable {
    case new, present
    case nameTaken(WorkflowError)
  }

  /// What an import would do with a transcript.
  package func standing(of transcript: Transcript) throws -> Standing {
    guard let known = try store.transcript(named: transcript.name) else { return .new }
    return known.digest == transcript.digest
      ? .present : .nameTaken(WorkflowError(place: transcript.file, reason: .nameTaken))
  }

  private func applyAttributes(_ path: String) throws -> ImportResult {
    var table = try AttributeJoin(path)
    var report = TranscriptSource.Report()
    let transcripts = try store.transcripts().map { stored in
      var transcript = stored
      transcript.findings = []
      table.attach(to: &transcript)
      report.noticesInside += transcript.findings.map { Notice(transcript.name, $0) }
      return transcript
    }
    report.noticesOutside = try table.notices()
    let changed = try setAttributes(of: transcripts)
    return ImportResult(
      imported: [], alreadyPresent: transcripts.map(\.name), changedValues: changed,
      codebook: nil, report: report)
  }

  private func setAttributes(of transcripts: [Transcript]) throws -> Int {
    let attributes = transcripts.flatMap(Attribute.all(of:))
    guard !attributes.isEmpty else { return 0 }
    return try UnbrokenWork.perform { try store.setAttributes(attributes, by: actor).changed }
  }
}
