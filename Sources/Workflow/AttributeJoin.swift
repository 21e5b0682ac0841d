import Ingestion
import QualitativeData

/// A table of attributes joined to one transcript after the other, and what is to be said of it.
struct AttributeJoin {
  private var table: AttributeTable?
  private var transcripts: [String] = []

  /// - Parameter path: The table's path; without one, nothing is joined.
  /// - Throws: `ExplainedError` for a faulty table.
  init(_ path: String?) throws {
    table = try path.map { try AttributeTable.read(TranscriptFile.load($0)) }
  }

  mutating func attach(to transcript: inout Transcript) {
    table?.attach(to: &transcript)
    transcripts.append(transcript.name)
  }

  /// Gives a transcript that is there already the values of the rows that name it.
  ///
  /// - Returns: Whether any row does.
  mutating func describes(_ transcript: inout Transcript) -> Bool {
    table?.describes(&transcript) ?? false
  }

  /// What is to look at in the table, and the rows that fitted nothing; to be asked after the last transcript.
  ///
  /// - Throws: `WorkflowError` where not one row fitted one of the transcripts.
  func notices() throws -> [Notice] {
    guard let table else { return [] }
    if table.fitsNothing, !transcripts.isEmpty {
      throw WorkflowError(place: table.place, reason: .attributesFitNothing(known: transcripts))
    }
    return (table.findings + table.unmatched()).map { Notice(table.place, $0) }
  }
}
