import GRDB
import QualitativeData

/// What a change of values did.
package struct AttributeOutcome: Hashable, Sendable {
  /// The entry's number; `nil` where everything stood so already.
  package let entry: Int?
  /// How many values are new, different or gone.
  package let changed: Int
}

extension ProjectStore {
  /// Sets variables of transcripts and speakers that are in the project; the others stay as they are.
  ///
  /// - Throws: for a transcript or a speaker the project does not have; then nothing is changed.
  package func setAttributes(
    _ attributes: [Attribute], by actor: String, summary: String? = nil
  ) throws -> AttributeOutcome {
    try record(.setAttributes, by: actor) { db in
      var guids: [String: String] = [:]
      // The last value named for a place counts.
      var wanted: [[Cell]: Cell] = [:]
      var order: [[Cell]] = []
      for attribute in attributes {
        let guid = try guids[attribute.transcript] ?? guid(for: attribute, among: attributes, db)
        guids[attribute.transcript] = guid
        let row = attribute.cells(guid: guid)
        let key = Array(row.prefix(3))
        if wanted.updateValue(row[3], forKey: key) == nil { order.append(key) }
      }
      let changes = try order.compactMap { try change($0, to: wanted[$0] ?? .null, db) }
      return Decision(
        changes: changes, summary: summary ?? "set \(counted(changes.count, "value"))"
      ) {
        AttributeOutcome(entry: $0, changed: changes.count)
      }
    }
  }

  /// The transcript's identifier, after a look that everyone named for it speaks in it.
  private func guid(
    for attribute: Attribute, among all: [Attribute], _ db: Database
  ) throws -> String {
    let name = attribute.transcript
    guard let record = try TranscriptRecord.named(name, db) else {
      throw StorageError(path, .unknownTranscript(name))
    }
    let speakers = Set(all.filter { $0.transcript == name }.compactMap(\.speaker))
    if !speakers.isEmpty {
      let known = Set(try structure(of: record, db).speakers.map(\.name))
      if let stranger = speakers.subtracting(known).union(speakers.intersection([""])).min() {
        throw StorageError(path, .unknownSpeaker(stranger, transcript: name))
      }
    }
    return record.guid
  }

  private func change(_ key: [Cell], to value: Cell, _ db: Database) throws -> RowChange? {
    let statement = try db.cachedStatement(sql: ProjectTable.attribute.selectOne)
    let before = try Row.fetchOne(statement, arguments: StatementArguments(key))?.cells
    switch (before, value) {
    case (nil, .null): return nil
    case (nil, _): return .insert(key + [value], into: .attribute)
    case (let before?, .null): return .delete(before, from: .attribute)
    case (let before?, _):
      return before[3] == value ? nil : .update(before, to: key + [value], in: .attribute)
    }
  }
}
