import QualitativeData

/// Decides for one transcript after the other whether it is new, known, or not to come in.
struct ImportDesk {
  let path: String
  private var present: [TranscriptRecord]
  private var content: [Content] = []
  private var changes: [RowChange] = []
  private var imported: [String] = []
  private var alreadyPresent: [String] = []
  private var refused: [StorageError] = []
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
      refused.append(StorageError(new.transcript.file, reason))
    } else {
      add(new)
    }
  }

  func decision(_ summary: String?) -> Decision<ImportOutcome> {
    let (imported, alreadyPresent, refused) = (imported, alreadyPresent, refused)
    return Decision(
      content: content, changes: changes,
      summary: summary ?? "imported \(counted(imported.count, "transcript"))"
    ) {
      ImportOutcome(
        entry: $0, imported: imported, alreadyPresent: alreadyPresent, refused: refused)
    }
  }

  private func known(_ new: PreparedTranscript) -> TranscriptRecord? {
    (new.transcript.digest.flatMap { files[$0] } ?? []).map { present[$0] }
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

/// A transcript with what takes time computed, before the project is locked.
struct PreparedTranscript {
  let transcript: Transcript
  let text: Content
  let structure: Content
  let fits: Bool

  init(_ transcript: Transcript) throws {
    self.transcript = transcript
    text = Content(transcript.text)
    let structure = TranscriptStructure(transcript)
    fits =
      structure.places(in: TextBytes(text.body)) != nil
      && transcript.turns.allSatisfy { $0.number >= 0 }
    self.structure = Content(try JSON.data(structure))
  }
}
