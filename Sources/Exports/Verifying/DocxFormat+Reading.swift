import DocumentPackaging
import Foundation

extension DocxFormat: VerifiableFormat {
  package func read(_ bytes: [UInt8], beside: FileRecord?) throws -> ExportedFile {
    let archive = try ZipArchive(Data(bytes), limits: .document)
    guard let part = try archive.entry(named: "word/document.xml") else {
      throw PackagingError(.notZip)
    }
    var reading = DocxReading()
    try XMLEvents().read(try archive.bytes(of: part)) { reading.take($0) }
    reading.file.record = try Self.record(in: archive)
    return reading.file
  }

  /// Word processors may give the part another name.
  private static func record(in archive: ZipArchive) throws -> FileRecord? {
    for entry in archive.entries
    where entry.name.hasPrefix("customXml/item") && entry.name.hasSuffix(".xml") {
      var text = ""
      var isRecord = false
      try XMLEvents().read(try archive.bytes(of: entry)) { event in
        switch event {
        case .start(let element):
          isRecord = element.namespace == PaperDocument.recordNamespace
        case .characters(let piece, _): if isRecord { text += piece }
        case .end: break
        }
      }
      if let record = FileRecord(reading: text) { return record }
    }
    return nil
  }
}

/// Takes the tables of a Word document, and the paragraphs that its places mark.
private struct DocxReading {
  var file = ExportedFile()
  private var table: ExportedFile.Table?
  private var row: [String] = []
  private var isHeading = false
  private var cell: String?
  private var paragraph = ""
  private var marks: [String] = []
  /// The source of the quote whose words come next.
  private var source: String?
  private var isText = false

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .characters(let text, _): if isText { paragraph += text }
    case .end(_, let name): end(name)
    }
  }

  private mutating func start(_ element: XMLElement) {
    isText = element.name == "t"
    switch element.name {
    case "tbl": table = .init()
    case "tr":
      row = []
      isHeading = false
    case "tblHeader": isHeading = true
    case "tc": cell = nil
    case "p":
      paragraph = ""
      marks = []
    case "br", "cr": paragraph += "\n"
    case "tab": paragraph += "\t"
    case "noBreakHyphen": paragraph += "-"
    case "bookmarkStart":
      if let name = element.attributes.first(where: { $0.name == "name" })?.value {
        marks.append(name)
      }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    isText = false
    switch name {
    case "p":
      if table != nil {
        cell = cell.map { $0 + "\n" + paragraph } ?? paragraph
      } else {
        endParagraph()
      }
    case "tc": row.append(cell ?? "")
    case "tr":
      if isHeading {
        table?.headings += row.filter { !$0.isEmpty }
      } else {
        table?.rows.append(row)
      }
    case "tbl":
      if let table { file.tables.append(table) }
      table = nil
    default: break
    }
  }

  private mutating func endParagraph() {
    if let source {
      file.quotes.append(.init(cell: nil, source: source, words: paragraph))
      self.source = nil
      return
    }
    for mark in marks {
      let parts = mark.split(separator: "_")
      if parts.first == "quote", let space = paragraph.firstIndex(of: " ") {
        source = String(paragraph[space...].drop { $0 == " " })
      } else if parts.first == "cell", parts.count == 4 {
        let numbers = parts.dropFirst().compactMap { Int($0) }
        guard numbers.count == 3 else { continue }
        let place = ExportedFile.Place(
          table: numbers[0] - 1, row: numbers[1] - 1, column: numbers[2])
        file.lists[place] = paragraph
      }
    }
  }
}
