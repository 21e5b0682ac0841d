import DocumentPackaging
import Foundation
import QualitativeData

/// Reads interviews of the Oral History Metadata Synchronizer: the WebVTT of version 6, else the older wrapped text.
///
/// The index and the archive's fields are no speech; what the fields say becomes variables.
struct OHMSReader: TranscriptReader {
  let name = "ohms"
  let endings: [String] = []

  func recognises(_ beginning: FileBeginning) -> Bool {
    guard let root = beginning.root,
      root.name == "ROOT"
    else { return false }
    if root.namespace.contains("nunncenter/ohms") { return true }
    // Early files have no namespace, but fields no other format has.
    return root.namespace.isEmpty && beginning.holds("<cms_record_id")
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let document = OHMSDocument()
    let complaints = try file.readXML { document.take($0) }
    let records = document.records.filter { $0.captions != nil || $0.legacy != nil }
    guard !records.isEmpty else {
      throw IngestionError(file.path, document.records.isEmpty ? .noTurns : .onlyIndex)
    }
    var transcripts = try records.map { record in
      var assembly = TranscriptAssembly()
      assembly.findings = complaints
      read(record, into: &assembly)
      return try assembly.transcript(of: file, format: name)
    }
    tellApart(&transcripts, records)
    let silent = document.records.count - records.count
    if silent > 0 {
      transcripts[0].findings.append(
        Finding(.warning, "\(silent) of the file's records have no transcript and were left out"))
    }
    return transcripts
  }

  private func read(_ record: OHMSRecord, into assembly: inout TranscriptAssembly) {
    assembly.variables = record.variables
    assembly.language = record.language
    assembly.findings += record.findings
    guard let captions = record.captions else {
      guard let text = record.legacy else { return }
      OHMSLegacyTranscript(text, marks: OHMSMarks(record.synchronisation)).add(to: &assembly)
      return
    }
    // Lines above, so that those of the captions have the numbers they have in the file.
    let above = [UInt8](repeating: 0x0A, count: max(0, captions.line - 1))
    let lines = TextLines(LineEnds.unified(above + captions.content.utf8))
    let header = WebVTTHeader(lines)
    let file = CaptionFile(lines, .webVTT, from: header.end)
    CaptionTranscript(file, lines).add(to: &assembly)
  }

  /// Several interviews of one file are called after their numbers.
  private func tellApart(_ transcripts: inout [Transcript], _ records: [OHMSRecord]) {
    guard transcripts.count > 1 else { return }
    for index in transcripts.indices {
      let number = records[index].identifier.filter { $0.isLetter || $0.isNumber }
      let isOnly = records.count { $0.identifier == records[index].identifier } == 1
      transcripts[index].name += "_" + (number.isEmpty || !isOnly ? "\(index + 1)" : number)
    }
  }
}
