/// The quotes a file shows, against the transcripts.
extension ExportedComparison {
  mutating func compareQuotes() {
    var wanted: [String: [ExportedFile.Quote]] = [:]
    for quote in now.quotes { wanted[key(quote, in: current), default: []].append(quote) }
    for quote in file.quotes {
      let key = key(quote, in: exported)
      guard var candidates = wanted[key], !candidates.isEmpty else {
        if Self.isOne(of: gone, quote) { continue }
        differences.append(
          "the quote \(Self.reference(quote))\(behind(quote)) is not what the project has there")
        continue
      }
      let match = candidates.firstIndex { $0.words == quote.words }
      if match == nil {
        differences.append(
          "the quote \(Self.reference(quote))\(behind(quote)): its words are not those of the transcript"
        )
      }
      if candidates.remove(at: match ?? 0).labels != quote.labels {
        differences.append(
          "the quote \(Self.reference(quote))\(behind(quote)): the row or column written beside it is another"
        )
      }
      wanted[key] = candidates
    }
    for quote in now.quotes {
      let key = key(quote, in: current)
      guard var rest = wanted[key], !rest.isEmpty else { continue }
      rest.removeFirst()
      wanted[key] = rest
      if Self.isOne(of: added, quote) { continue }
      differences.append("the quote \(Self.reference(quote)) is missing in the file")
    }
    for (place, list) in file.lists.sorted(by: {
      ($0.key.table, $0.key.row, $0.key.column) < ($1.key.table, $1.key.row, $1.key.column)
    })
    where exported == current && now.lists[place] != list {
      differences.append("the list of quotes of \(name(of: place, in: exported)) was changed")
    }
  }

  /// What tells quotes apart: the cell they stand behind, and their source.
  private func key(_ quote: ExportedFile.Quote, in record: FileRecord) -> String {
    (quote.cell.map { name(of: $0, in: record) } ?? "") + "\u{1F}" + quote.source
  }

  private func behind(_ quote: ExportedFile.Quote) -> String {
    quote.cell.map { " behind \(name(of: $0, in: exported))" } ?? ""
  }

  private func name(of place: ExportedFile.Place, in record: FileRecord) -> String {
    guard record.tables.indices.contains(place.table) else { return "a cell" }
    let table = record.tables[place.table]
    guard table.rows.indices.contains(place.row), (1...table.columns.count).contains(place.column)
    else { return "a cell" }
    return "\(table.rows[place.row].key) × \(table.columns[place.column - 1])"
  }

  /// Whether a quote is one of these segments: its source names reference, code and coder.
  private static func isOne(of segments: [TableRecord.Quote], _ quote: ExportedFile.Quote) -> Bool {
    segments.contains {
      quote.source.hasPrefix($0.reference + ",") && quote.source.contains($0.code)
        && quote.source.hasSuffix($0.coder)
    }
  }

  private static func reference(_ quote: ExportedFile.Quote) -> String {
    String(quote.source.prefix { $0 != "," && !$0.isWhitespace })
  }
}
