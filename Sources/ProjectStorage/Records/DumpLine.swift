import Foundation
import QualitativeData

/// One line of a dump: a JSON object that says first what kind of thing it is.
enum DumpLine {
  static func project(_ row: [Cell]) throws -> String {
    try cells("project", ["key": row[0], "value": row[1]])
  }

  static func attribute(_ row: [Cell], names: [String: String]) throws -> String {
    try cells(
      "attribute",
      [
        "transcript": .text(names[row[0].text ?? ""] ?? ""), "speaker": row[1], "variable": row[2],
        "value": row[3],
      ])
  }

  static func codebook(_ row: [Cell], source: String) throws -> String {
    try cells(
      "codebook",
      [
        "name": row[0], "version": row[1], "sha256": row[2], "position": row[3],
        "source": .text(source),
      ])
  }

  static func coder(_ row: [Cell]) throws -> String { try cells("coder", ["name": row[0]]) }

  static func suggestions(transcript: String, codebooks: String, count: Int) throws -> String {
    try cells(
      "suggestions",
      [
        "transcript": .text(transcript), "codebooks": .text(codebooks), "count": .integer(count),
      ])
  }

  static func summary(_ row: [Cell]) throws -> String {
    try cells(
      "summary",
      ["axis": row[0], "case": row[1], "code": row[2], "text": row[3], "author": row[4]])
  }

  static func statement(_ row: [Cell]) throws -> String {
    try cells("statement", ["topic": row[0], "text": row[1], "author": row[2]])
  }

  static func adjudication(_ row: [Cell], transcript: String) throws -> String {
    try cells(
      "adjudication",
      [
        "guid": row[0], "transcript": .text(transcript), "coder": row[2], "firstCoder": row[3],
        "secondCoder": row[4], "first": row[5], "second": row[6], "decision": row[7],
        "reason": row[8], "segments": row[9], "codebook": row[10],
      ])
  }

  static func content(_ digest: String, size: Int) throws -> String {
    try cells("content", ["sha256": .text(digest), "bytes": .integer(size)])
  }

  /// The changes stand as they are in the log, byte for byte.
  static func entry(_ entry: AuditEntry) throws -> String {
    let rest = try cells(
      "log",
      [
        "number": .integer(entry.number), "actor": .text(entry.actor),
        "task": .text(entry.task), "summary": .text(entry.summary),
        "undoes": entry.undoes.map(Cell.integer) ?? .null, "state": .text(entry.state),
      ])
    return rest.dropLast() + ",\"changes\":" + entry.changes + "}"
  }

  /// `{"kind":"…",` and the rest with its keys in order.
  static func line(_ kind: String, _ value: some Encodable) throws -> String {
    "{\"kind\":\"\(kind)\"," + String(decoding: try JSON.data(value).dropFirst(), as: UTF8.self)
  }

  private static func cells(_ kind: String, _ cells: [String: Cell]) throws -> String {
    try line(kind, cells)
  }
}
