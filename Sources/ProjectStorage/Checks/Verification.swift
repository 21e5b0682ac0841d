import Foundation
import GRDB
import QualitativeData

/// Every check there is, each fault a finding; none of them quotes what was said.
struct Verification {
  let db: Database
  let store: ProjectStore
  let schema: ProjectSchema
  private(set) var findings: [Finding] = []
  private var transcripts: [String: String] = [:]

  init(db: Database, store: ProjectStore, schema: ProjectSchema = .current) {
    self.db = db
    self.store = store
    self.schema = schema
  }

  /// Runs the checks; where the file cannot even be read to its end, that is the last finding.
  mutating func run() {
    do {
      try checkFile()
      transcripts = try store.transcriptNames(db).mapValues(\.name)
      try checkReferences()
      try checkReplay()
      try checkPlaces()
      try checkDecisions()
      try checkIndex()
      try checkKeptPlaces()
    } catch let error as DatabaseError {
      add(StorageError(store.path, .init(error)).problem)
    } catch let error as StorageError {
      add(error.problem)
    } catch {
      add(StorageError.Damage.structure.sentence)
    }
  }

  private mutating func add(_ message: String) {
    let finding = Finding(.error, message)
    if !findings.contains(finding) { findings.append(finding) }
  }

  private mutating func checkFile() throws {
    for check in FileChecks(db: db, place: store.path, schema: schema, isThorough: true).all {
      for reason in try check() { add(StorageError(store.path, reason).problem) }
    }
  }

  private mutating func checkReferences() throws {
    let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
    for table in Set(broken.map { $0[0] as String }).sorted() {
      add("a row of '\(table)' belongs to something that is not there")
    }
  }

  private mutating func checkReplay() throws {
    var replay = Replay()
    let entries = try Row.fetchCursor(
      db, sql: "SELECT \(AuditEntry.columns) FROM log ORDER BY number")
    while let row = try entries.next() {
      let entry = AuditEntry(row)
      guard let changes = try? entry.rowChanges(), replay.apply(changes) else {
        return add("entry \(entry.number) of the history does not fit the entries before it")
      }
    }
    for table in try ProjectTable.tables(in: db) {
      let found = try Row.fetchAll(db, sql: table.selectAll).map(\.cells)
      for row in replay.differences(from: found, in: table) {
        add("\(name(of: row, in: table)) is not what the history recorded")
      }
    }
    let kept = Set(try String.fetchAll(db, sql: "SELECT digest FROM content"))
    if !replay.digests.isSubset(of: kept) { add("a text the history needs for undo is missing") }
  }

  /// A row as a researcher knows it.
  private func name(of row: [Cell], in table: ProjectTable) -> String {
    func text(_ column: Int) -> String { row[column].text ?? "" }
    func transcript(_ column: Int) -> String { transcripts[text(column)] ?? text(column) }
    return switch table {
    case .project: "the project's \(text(0))"
    case .coder: "the coder '\(text(0))'"
    case .codebook: "the codebook '\(text(0))'"
    case .transcript: "the transcript '\(text(2))'"
    case .attribute: "the variable '\(text(2))' in '\(transcript(0))'"
    case .segment: "the segment \(text(0)) for '\(text(2))' in '\(transcript(1))'"
    case .suggestion: "the list of suggestions for '\(transcript(0))'"
    case .summary: "the summary of '\(text(1))' under '\(text(2))'"
    case .statement: "what is stated on '\(text(0))'"
    case .proposal: "the list of suggestions for '\(text(0))'"
    case .run: "the record of what 'autocode' looked at"
    case .adjudication: "the decision \(text(0)) by '\(text(2))' in '\(transcript(1))'"
    }
  }

  /// Each turn, event, segment and suggestion stands within its text, and each quote is what was coded.
  private mutating func checkPlaces() throws {
    var turns: [String: Int] = [:]
    let columns = ProjectTable.segment.columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let suggestions = try store.suggestionLists(db)
    for record in try TranscriptRecord.all(db) {
      let text = TextBytes(try Content.body(record.text, db))
      let places = try store.structure(of: record, db).places(in: text)
      if places == nil {
        add("a turn or event of '\(record.name)' does not lie within the text")
      }
      turns[record.name] = places?.turns.count ?? .max
      if try !suggestions.segments(in: record, db).allSatisfy({ text.holds($0.range) }) {
        add("a suggestion for '\(record.name)' does not lie within the text")
      }
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(columns) FROM segment WHERE transcript = ? ORDER BY guid",
        arguments: [record.guid])
      while let row = try rows.next() { check(row, in: record.name, text) }
    }
    try checkCitations(turns)
  }

  /// Each place that a summary cites lies in a transcript that has such a turn.
  private mutating func checkCitations(_ turns: [String: Int]) throws {
    guard try ProjectTable.tables(in: db).contains(.summary) else { return }
    for row in try Row.fetchAll(db, sql: ProjectTable.summary.selectAll).map(\.cells) {
      let references = SummaryText(row[3].text ?? "").references
      let gone = references.filter { (turns[$0.transcript] ?? 0) < $0.last.turn }
      for reference in gone {
        add("\(name(of: row, in: .summary)) cites \(reference), which is not there")
      }
    }
  }

  /// Each decision is one that can be made.
  private mutating func checkDecisions() throws {
    guard try ProjectTable.tables(in: db).contains(.adjudication) else { return }
    for row in try Row.fetchAll(db, sql: ProjectTable.adjudication.selectAll).map(\.cells)
    where AdjudicationRecord(row)?.value(transcript: "") == nil {
      add("\(name(of: row, in: .adjudication)) cannot be read")
    }
  }

  /// Every piece of the index of words is as it was kept.
  private mutating func checkIndex() throws {
    if try !store.isIndexSound(db) {
      add(
        "the index of words is not as it was kept; nothing else rests on it, and 'verbatim autocode' makes it anew"
      )
    }
  }

  /// The list that tables of a large project are counted from says what the segments say.
  private mutating func checkKeptPlaces() throws {
    guard try ProjectTable.names(in: db).contains("judged_places") else { return }
    if try !KeptPlaces.isSound(ConnectionPair(db, ProjectFile(store.path)), path: store.path) {
      add(
        "the list of judged places is not what the segments say; no judgement rests on it, and the next change to the project makes it anew"
      )
    }
  }

  private mutating func check(_ row: Row, in transcript: String, _ text: TextBytes) {
    let name = name(of: row.cells, in: .segment)
    guard let segment = SegmentRecord(row), text.holds(segment.range) else {
      return add("\(name) does not lie within the text")
    }
    if text.quoteDigest(segment.range) != segment.quoteDigest {
      add("\(name) does not stand on the words that were coded")
    }
  }
}
