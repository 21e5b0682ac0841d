import ProjectStorage
import QualitativeData

extension Project {
  /// One of the project's codebooks, to be written.
  ///
  /// - Parameter name: Needed where there are several.
  /// - Throws: `WorkflowError` where there is none, or it cannot be told which.
  package func codebookToExport(named name: String?) throws -> CodebookExport {
    let all = try codebooks()
    let names = all.map(\.codebook.name)
    let meant = all.filter { name == nil || $0.codebook.name == name }
    guard !all.isEmpty else { throw WorkflowError(place: path, reason: .noCodebook) }
    guard let first = meant.first else {
      throw WorkflowError(place: name ?? path, reason: .unknownCodebook(names: names))
    }
    guard meant.count == 1 else {
      throw WorkflowError(place: path, reason: .severalCodebooks(names: names))
    }
    return CodebookExport(first.codebook, source: first.source.source, place: first.codebook.name)
  }
}
