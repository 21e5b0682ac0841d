import Exports
import ProjectStorage
import QualitativeData

extension Project {
  /// Where an answer to a question comes from: the project as it is now.
  package func provenance(of question: AskedQuestion) throws -> Provenance {
    let info = try store.info()
    let last = try store.lastEntry()
    let inputs = try builtFrom
    return Provenance(
      question: question,
      project: .init(
        name: info.name, identity: inputs ?? info.guid, transcripts: try store.counts().transcripts,
        entry: last.number, changed: inputs == nil ? last.at : nil),
      codebooks: try store.codebookSources().map {
        .init(name: $0.name, version: $0.version, digest: $0.digest)
      })
  }
}

extension Report {
  /// The same report, whose tables say where they come from.
  package func from(_ provenance: Provenance) -> Report {
    mapping { $0.from(provenance) }
  }
}
