import Ingestion
import QualitativeData

/// The names of the transcripts read so far, so that no two of one command are called the same.
struct TranscriptNamesInUse {
  private var files: [String: String] = [:]

  /// A file's transcripts under their names: the file's own for a single one, else what tells them apart.
  ///
  /// - Throws: `WorkflowError` where two would be called the same.
  mutating func named(_ transcripts: [Transcript], of file: FoundFile) throws -> [Transcript] {
    var named = transcripts
    if named.count == 1 {
      named[0].name = file.name
    } else if named.contains(where: { files[$0.name] != nil }) {
      for index in named.indices { named[index].name = file.name + "_" + named[index].name }
    }
    for transcript in named {
      if let other = files.updateValue(file.path, forKey: transcript.name) {
        throw WorkflowError(
          place: file.path, reason: .sameName(name: transcript.name, other: other))
      }
    }
    return named
  }
}
