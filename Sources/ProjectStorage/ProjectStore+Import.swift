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
      let decided = desk
      return Decision(
        content: desk.content, changes: desk.changes,
        summary: summary ?? "imported \(desk.imported.count) transcripts"
      ) { entry in
        ImportOutcome(
          entry: entry, imported: decided.imported, alreadyPresent: decided.alreadyPresent,
          refused: decided.refused)
      }
    }
  }
}

/// A transcript with what takes time computed, before the project is locked.
private struct PreparedTranscript {
  let transcript: Transcript
  let text: Content
  let structure: Content
  let fits: Bool

  init(_ transcript: Transcript) throws {
    self.transcript = transcript
    text = Content(transcript.text)
    let structure = TranscriptStructure(transcript)
    fits = structure.fits(TextBytes(text.body))
    self.structure = Content(try JSON.data(structure))
  }
}

/// Decides for one transcript after the other whether it is new, known, or not to come in.
private struct ImportDesk {
  let path: String
  private var present: [TranscriptRecord]
  private(set) var content: [Content] = []
  private(set) var changes: [RowChange] = []
  private(set) var imported: [String] = []
  private(set) var alreadyPresent: [String] = []
  private(set) var refused: [StorageError] = []
  private var names: [String: Int]
  private var files: [String: [Int]]

  init(path: String, present: [TranscriptRecord]) {
    self.path = path
    self.present = present
    names = Dictionary(present.enumerated().map { ($1.name, $0) }) { first, _ in first }
    files = Dictionary(grouping: present.indices) { present[$0].fileDigest }
  }

  mutating func take(_ new: PreparedTranscript) {
    if let known = known(new) {
      alreadyPresent.append(known.name)
    } else if let reason = reasonAgainst(new) {
      refused.append(StorageError(path, reason))
    } else {
      add(new)
    }
  }

  private func known(_ new: PreparedTranscript) -> TranscriptRecord? {
    (files[new.transcript.digest] ?? []).map { present[$0] }
      .first { $0.name == new.transcript.name || $0.text == new.text.digest }
  }

  private func reasonAgainst(_ new: PreparedTranscript) -> StorageError.Reason? {
    let name = new.transcript.name
    if names[name] != nil { return .nameTaken(transcript: name) }
    if !new.fits { return .placeOutsideText(transcript: name) }
    let attributes = Attribute.all(of: new.transcript)
    if attributes.contains(where: { $0.speaker == "" }) {
      return .unknownSpeaker("", transcript: name)
    }
    let words = attributes.flatMap { [$0.variable, $0.speaker ?? "", $0.value ?? ""] } + [name]
    if words.contains(where: { $0.utf8.contains(0) }) { return .controlCharacter(of: "'\(name)'") }
    return nil
  }

  private mutating func add(_ new: PreparedTranscript) {
    let position = (present.last?.position ?? 0) + 1
    let record = TranscriptRecord(
      new.transcript, position: position, text: new.text, structure: new.structure)
    content += [new.text, new.structure]
    changes.append(.insert(record.cells, into: .transcript))
    var seen: Set<[Cell]> = []
    for attribute in Attribute.all(of: new.transcript) {
      let row = attribute.cells(guid: record.guid)
      if seen.insert(Array(row.prefix(3))).inserted {
        changes.append(.insert(row, into: .attribute))
      }
    }
    names[record.name] = present.count
    files[record.fileDigest, default: []].append(present.count)
    present.append(record)
    imported.append(record.name)
  }
}
