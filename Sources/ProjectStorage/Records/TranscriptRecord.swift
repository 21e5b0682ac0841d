import Foundation
import GRDB
import QualitativeData

/// A row of `transcript`: everything about it except its words, its structure and its variables.
struct TranscriptRecord {
  let guid: String
  let position: Int
  let name: String
  let file: String
  let format: String
  let fileDigest: String
  let language: String?
  /// The digests of the text and of the structure.
  let text: String
  let structure: String

  init(_ row: Row) {
    guid = row[0]
    position = row[1]
    name = row[2]
    file = row[3]
    format = row[4]
    fileDigest = row[5]
    language = row[6]
    text = row[7]
    structure = row[8]
  }

  init(_ transcript: Transcript, position: Int, text: Content, structure: Content) {
    guard let digest = transcript.digest else {
      preconditionFailure("a project knows each transcript by the digest of its file")
    }
    guid = Identifier<Transcript>(of: [transcript.name, digest]).description
    self.position = position
    name = transcript.name
    file = transcript.file
    format = transcript.format
    fileDigest = digest
    language = transcript.language
    self.text = text.digest
    self.structure = structure.digest
  }

  var cells: [Cell] {
    [
      .text(guid), .integer(position), .text(name), .text(file), .text(format), .text(fileDigest),
      Cell(language), .text(text), .text(structure),
    ]
  }

  /// All transcripts in the order they were imported.
  static func all(_ db: Database) throws -> [TranscriptRecord] {
    try Row.fetchAll(db, sql: ProjectTable.transcript.selectAll).map(TranscriptRecord.init)
      .sorted { ($0.position, $0.guid) < ($1.position, $1.guid) }
  }

  /// One transcript by its name.
  static func named(_ name: String, _ db: Database) throws -> TranscriptRecord? {
    let columns = ProjectTable.transcript.columns.joined(separator: ", ")
    return try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM transcript WHERE name = ?"), arguments: [name]
    ).map(TranscriptRecord.init)
  }
}

extension Content {
  /// The bytes under a digest.
  static func body(_ digest: String, _ db: Database) throws -> Data {
    let statement = try db.cachedStatement(sql: "SELECT body FROM content WHERE digest = ?")
    return try Data.fetchOne(statement, arguments: [digest]) ?? Data()
  }
}
