import QualitativeData

/// The columns and rows of a table of attributes, checked.
struct AttributeColumns {
  private(set) var variables: [String] = []
  private(set) var rows: [AttributeTable.Row] = []
  private(set) var findings: [Finding] = []

  private let place: String
  private let isOfWorkbook: Bool
  private let header: [String]
  private var errors: [IngestionError] = []
  private static let otherNames = ["file", "name", "id", "document", "interview"]

  /// - Throws: `ExplainedErrors` with everything that makes the table unusable.
  init(_ text: TextTable, place: String) throws {
    self.place = place
    isOfWorkbook = TranscriptFile.ending(of: place) == "xlsx"
    header = text.header.cells
    checkHeader(text.header.line)
    let transcript = transcriptColumn(text)
    let speaker = column("speaker")
    variables = header.indices.filter { $0 != transcript && $0 != speaker && !header[$0].isEmpty }
      .map { header[$0] }
    if let transcript {
      for row in text.rows { add(row, transcript: transcript, speaker: speaker) }
    }
    if !errors.isEmpty { throw ExplainedErrors(errors) }
    findDifferences()
  }

  private mutating func fault(_ line: Int, _ problem: String, _ remedy: String) {
    errors.append(IngestionError(place, .table(line: line, fault: problem, remedy: remedy)))
  }

  private mutating func checkHeader(_ line: Int) {
    var seen: Set<String> = []
    for name in header where !name.isEmpty && !seen.insert(name).inserted {
      fault(line, "two columns are called '\(name)'", "Give each column its own name")
    }
    for (index, name) in header.enumerated() where name.isEmpty {
      findings.append(
        Finding(.warning, line: line, "column \(index + 1) has no name and was left out"))
    }
  }

  private func column(_ name: String) -> Int? {
    header.firstIndex { $0.lowercased() == name }
  }

  /// The column `transcript`, else the one of the usual others whose values look most like files.
  private mutating func transcriptColumn(_ text: TextTable) -> Int? {
    if let column = column("transcript") { return column }
    let candidates = Self.otherNames.compactMap(column).map { index in
      (
        index: index,
        files: text.rows.count { row in index < row.cells.count && Self.isFile(row.cells[index]) }
      )
    }
    if let best = candidates.max(by: { ($0.files, -$0.index) < ($1.files, -$1.index) }) {
      findings.append(
        Finding(
          .warning, line: text.header.line,
          "there is no column 'transcript'; the column '\(header[best.index])' was taken for it"))
      return best.index
    }
    fault(
      text.header.line, "there is no column 'transcript'",
      "Add one with each transcript's name or file name")
    return nil
  }

  private static func isFile(_ value: String) -> Bool {
    TranscriptFormats.takes(ending: TranscriptFile.ending(of: value))
  }

  private mutating func add(_ row: TextTable.Row, transcript: Int, speaker: Int?) {
    let cells = row.cells
    if cells.count > header.count, cells[header.count...].contains(where: { !$0.isEmpty }) {
      return fault(
        row.line, "the row has \(cells.count) cells, the header \(header.count)",
        "Quote cells that hold the separator")
    }
    // A workbook does not hold the empty cells behind a row's last.
    if cells.count < header.count, !isOfWorkbook {
      findings.append(
        Finding(
          .warning, line: row.line,
          "the row has \(cells.count) cells, the header \(header.count); the rest is empty"))
    }
    func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
    guard !cell(transcript).isEmpty else {
      return fault(row.line, "no transcript is named", "Fill in the column '\(header[transcript])'")
    }
    var values: [String: String] = [:]
    for index in header.indices
    where index != transcript && index != speaker && !header[index].isEmpty {
      if !cell(index).isEmpty { values[header[index]] = cell(index) }
    }
    let name = cell(transcript) == "*" ? nil : cell(transcript)
    let who = speaker.map(cell).flatMap { $0.isEmpty ? nil : $0 }
    if name == nil, who == nil {
      return fault(row.line, "'*' stands without a speaker", "Name the speaker, or the transcript")
    }
    rows.append(AttributeTable.Row(line: row.line, transcript: name, speaker: who, values: values))
  }

  /// Rows that name the same transcript and speaker: repeated, or in contradiction.
  private mutating func findDifferences() {
    var first: [String: AttributeTable.Row] = [:]
    for row in rows {
      let key =
        (row.transcript.map { TranscriptKey($0).forms.last! } ?? "*") + "\u{1F}"
        + (row.speaker ?? "")
      guard let earlier = first[key] else {
        first[key] = row
        continue
      }
      let different = variables.filter { name in
        guard let old = earlier.values[name], let new = row.values[name] else { return false }
        return old != new
      }
      let problem =
        different.isEmpty
        ? "names the same transcript and speaker as line \(earlier.line)"
        : "gives other values than line \(earlier.line) for \(SpeakerList.listed(different)); the later line counts"
      findings.append(Finding(.warning, line: row.line, problem))
    }
  }
}
