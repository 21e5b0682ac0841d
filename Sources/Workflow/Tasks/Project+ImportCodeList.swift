import CodebookFiles
import Ingestion
import ProjectStorage
import QualitativeData

extension Project {
  /// Makes a list of codes, which cannot be read as a transcript, the project's codebook.
  ///
  /// Its error goes out of the report; what is wrong with it as a codebook comes in. A project that has a codebook
  /// is left as it is, since then it must be said whether the list is to replace it or to come beside it.
  func adoptCodeList(of report: inout TranscriptSource.Report) throws -> AdoptionResult? {
    var adopted: AdoptionResult?
    for path in report.takeCodeLists() {
      do {
        let present = try codebooks().map(\.codebook.name)
        let file = try CodebookFile.load(path)
        guard try present.isEmpty || holds(file) else {
          throw WorkflowError(place: path, reason: .codebookThere(name: present[0]))
        }
        let result = try adoptCodebook(path)
        report.noticesOutside += result.notices
        adopted = adopted ?? result
      } catch let error as any ExplainedError {
        report.errors.append(error)
      } catch let several as ExplainedErrors {
        report.errors += several.errors
      }
    }
    return adopted
  }

  /// Whether a codebook of the project is exactly this.
  private func holds(_ file: CodebookFile) throws -> Bool {
    try codebooks().contains { $0.source.source == file.source }
  }
}

extension TranscriptSource.Report {
  /// Takes the lists of codes out of the files that could not be read as transcripts.
  package mutating func takeCodeLists() -> [String] {
    let places = errors.filter { error in
      guard let error = error as? IngestionError, error.isOtherThanTranscript,
        let file = try? TranscriptFile.load(error.place), CodeTable.endings.contains(file.ending),
        let table = try? CodeTable.read(file).table
      else { return false }
      return CodeTableReader.recognises(table)
    }.map(\.place)
    errors.removeAll { places.contains($0.place) }
    return places
  }
}
