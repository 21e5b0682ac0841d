import Foundation
import QualitativeData

/// What a study says of its transcripts and speakers: one row each, one column a variable.
///
/// `attach` puts the values on one transcript after the other; `unmatched` then says which rows fitted none.
package struct AttributeTable: Sendable {
  /// The file as the researcher typed it.
  package let place: String
  package let findings: [Finding]
  /// The columns that are variables, in their order.
  package let variables: [String]

  struct Row: Sendable {
    let line: Int
    /// `nil` for every transcript (`*`).
    let transcript: String?
    let speaker: String?
    let values: [String: String]
  }

  private let rows: [Row]
  private var matched: Set<Int> = []
  /// Rows whose transcript was found, while the speaker they name was not.
  private var withoutSpeaker: Set<Int> = []
  /// The rows for each transcript by the forms its name may be given in.
  private let byName: [String: [Int]]
  private let anywhere: [Int]

  /// - Throws: `IngestionError` or `ExplainedErrors` with every fault of the file.
  package static func read(_ file: TranscriptFile) throws -> AttributeTable {
    let text = try TextTable.read(file)
    let columns = try AttributeColumns(text, place: file.path)
    return AttributeTable(
      place: file.path, columns: columns, findings: text.findings + columns.findings)
  }

  init(place: String, columns: AttributeColumns, findings: [Finding]) {
    self.place = place
    self.findings = findings
    variables = columns.variables
    rows = columns.rows
    var byName: [String: [Int]] = [:]
    var anywhere: [Int] = []
    for (index, row) in rows.enumerated() {
      guard let name = row.transcript else {
        anywhere.append(index)
        continue
      }
      for form in TranscriptKey(name).forms { byName[form, default: []].append(index) }
    }
    self.byName = byName
    self.anywhere = anywhere
  }

  /// Gives a transcript and its speakers the values of the rows that name them.
  ///
  /// A later row for the same transcript or speaker wins; that it differs was already found at reading.
  /// A transcript that no row names gets a warning.
  package mutating func attach(to transcript: inout Transcript) {
    let fitting = fittingRows(transcript)
    // What holds wherever a speaker speaks comes first, so that a row for this transcript wins.
    for index in anywhere + fitting { apply(index, to: &transcript) }
    if fitting.isEmpty, !byName.isEmpty {
      transcript.findings.append(Finding(.warning, "no row of \(place) names this transcript"))
    }
  }

  /// Gives a transcript the values of the rows that name it, if any does; that none does is no finding.
  package mutating func describes(_ transcript: inout Transcript) -> Bool {
    let fitting = fittingRows(transcript)
    for index in fitting { apply(index, to: &transcript) }
    return !fitting.isEmpty
  }

  /// Its name alone decides where a row spells it out; the file's name does otherwise.
  private func fittingRows(_ transcript: Transcript) -> [Int] {
    for name in [transcript.name, transcript.file] {
      let rows = Set(TranscriptKey(name).forms.flatMap { byName[$0] ?? [] })
      if !rows.isEmpty { return rows.sorted() }
    }
    return []
  }

  private mutating func apply(_ index: Int, to transcript: inout Transcript) {
    let row = rows[index]
    guard let name = row.speaker, let wanted = LabelName(name)?.key else {
      matched.insert(index)
      transcript.variables.merge(row.values) { $1 }
      return
    }
    var isFound = false
    for speaker in transcript.speakers.indices
    where LabelName(transcript.speakers[speaker].name)?.key == wanted
      || transcript.speakers[speaker].variables["id"] == name
    {
      transcript.speakers[speaker].variables.merge(row.values) { $1 }
      if row.transcript == nil { transcript.speakers[speaker].isSamePersonEverywhere = true }
      isFound = true
    }
    if isFound { matched.insert(index) } else { withoutSpeaker.insert(index) }
  }

  /// Whether there are rows and not one of them has fitted anything so far.
  package var fitsNothing: Bool { !rows.isEmpty && matched.isEmpty }

  /// The rows that fitted nothing so far; to be asked after the last `attach`.
  package func unmatched() -> [Finding] {
    rows.indices.filter { !matched.contains($0) }.map { index in
      let row = rows[index]
      let line = row.line
      guard let speaker = row.speaker else {
        return Finding(.warning, line: line, "no transcript is called '\(row.transcript ?? "*")'")
      }
      if let transcript = row.transcript, !withoutSpeaker.contains(index) {
        return Finding(.warning, line: line, "no transcript is called '\(transcript)'")
      }
      let place = row.transcript.map { "'\($0)' has no speaker" } ?? "no transcript has a speaker"
      return Finding(.warning, line: line, "\(place) called '\(speaker)'")
    }
  }
}
