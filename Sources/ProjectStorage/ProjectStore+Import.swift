import Foundation
import GRDB
import QualitativeData

/// What an import did with each transcript.
package struct ImportOutcome: Sendable {
  /// The entry's number; `nil` where nothing new came in.
  package let entry: Int?
  /// The names of what came in, in order.
  package let imported: [String]
  /// The names under which the rest was in the project before.
  package let alreadyPresent: [String]
  /// What could not come in: a name that is taken, a span outside the text.
  package let refused: [StorageError]
}

extension ProjectStore {
  /// Takes transcripts in, with their variables, in one transaction.
  ///
  /// A transcript is recognised by its file's digest together with its name or its text; one file may hold
  /// several. What cannot come in is returned, and the rest comes in.
  package func importTranscripts(
    _ transcripts: [Transcript], by actor: String, summary: String? = nil
  ) throws -> ImportOutcome {
    let prepared = try transcripts.map(PreparedTranscript.init)
    return try record(.importTranscripts, by: actor) { db in
      var desk = ImportDesk(path: path, present: try TranscriptRecord.all(db))
      for transcript in prepared { desk.take(transcript) }
      return desk.decision(summary)
    }
  }
}
