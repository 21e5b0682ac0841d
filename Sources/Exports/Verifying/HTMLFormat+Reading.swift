import DocumentPackaging

extension HTMLFormat: VerifiableFormat {
  package func read(_ bytes: [UInt8], beside: FileRecord?) throws -> ExportedFile {
    let reading = HTMLReading()
    _ = try HTMLEvents().read(bytes) { reading.take($0) }
    var file = reading.file
    file.record = FileRecord(reading: reading.record)
    return file
  }
}

/// Takes the tables of a page, and the quotes of its sections.
private final class HTMLReading {
  private(set) var file = ExportedFile()
  private(set) var record = ""
  private var row: [String] = []
  private var isInHead = false
  private var text = ""
  private var isRecord = false
  private var section: ExportedFile.Place?
  private var words: String?

  func take(_ event: HTMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .characters(let piece, _):
      if isRecord { record += piece } else { text += piece }
    case .end(let name): end(name)
    }
  }

  private func start(_ element: HTMLElement) {
    switch element.name {
    case "table": file.tables.append(.init())
    case "thead": isInHead = true
    case "tr": row = []
    case "td", "th", "q", "cite": text = ""
    case "li": words = nil
    case "section": section = element["id"].flatMap(Self.place)
    case "pre": isRecord = element["id"] == "verbatim-record"
    case "br": text += "\n"
    default: break
    }
  }

  private func end(_ name: String) {
    switch name {
    case "td", "th": row.append(text)
    case "thead": isInHead = false
    case "tr":
      guard let last = file.tables.indices.last else { return }
      if isInHead { file.tables[last].headings += row } else { file.tables[last].rows.append(row) }
    case "q": words = text
    case "cite":
      if let section { file.quotes.append(.init(cell: section, source: text, words: words)) }
    case "section": section = nil
    case "pre": isRecord = false
    default: break
    }
  }

  /// The cell an anchor names: `cell-2-3`, or `table-2-cell-2-3`.
  private static func place(_ anchor: String) -> ExportedFile.Place? {
    let numbers = anchor.split(separator: "-").compactMap { Int($0) }
    guard anchor.contains("cell-"), (2...3).contains(numbers.count) else { return nil }
    let table = numbers.count == 3 ? numbers[0] : 1
    return .init(
      table: table - 1, row: numbers[numbers.count - 2] - 1, column: numbers[numbers.count - 1])
  }
}
