import QualitativeData

/// Makes a written document of a Word 97–2003 document's characters.
struct WordBinaryBody {
  private var blocks: [WrittenDocument.Block] = []
  private var besides = BesidesText()

  private var units: [UInt16] = []
  /// How much of the open paragraph's beginning is bold, in UTF-16; `nil` while all of it is.
  private var boldEnd: Int?
  private var cell: [WrittenDocument.Paragraph] = []
  private var cells: [WrittenDocument.Table.Cell] = []
  private var rows: [[WrittenDocument.Table.Cell]] = []
  /// For each open field whether its result has begun.
  private var fields: [Bool] = []
  private var leftOut: WordBinaryFormatting.Look = []

  /// - Complexity: O(characters).
  static func document(of text: WordBinaryText) -> WrittenDocument {
    var body = WordBinaryBody()
    let formatting = WordBinaryFormatting(text)
    var looks = formatting.characters
    var paragraphs = formatting.paragraphs
    for character in text.characters {
      body.take(
        character.unit, looks.look(at: character.place), paragraphs.look(at: character.place))
    }
    body.finish()
    body.besides.footnotes = text.footnotes > 0 ? max(body.besides.footnotes, 1) : 0
    body.besides.endnotes = text.endnotes > 0 && body.besides.footnotes == 0 ? 1 : 0
    body.besides.comments = text.comments > 0 ? max(body.besides.comments, 1) : 0
    body.besides.documents = 0
    var document = WrittenDocument()
    document.blocks = body.blocks
    document.findings = body.besides.findings
    if text.boxes > 0 {
      document.findings.append(
        Finding(
          .warning, "text in boxes beside the body was left out; to read it, move it into the text")
      )
    }
    return document
  }

  private mutating func take(
    _ unit: UInt16, _ look: WordBinaryFormatting.Look, _ paragraph: WordBinaryFormatting.Look
  ) {
    switch unit {
    case 0x13: return fields.append(false)
    case 0x14:
      if !fields.isEmpty { fields[fields.count - 1] = true }
      return
    case 0x15:
      _ = fields.popLast()
      return
    default: break
    }
    if fields.contains(false) { return }
    let isEnd = unit == 0x0D || unit == 0x07 || unit == 0x0C
    if !isEnd, isLeftOut(look) { return }
    switch unit {
    case 0x0D, 0x0C: endParagraph(inTable: paragraph.contains(.inTable))
    case 0x07: endCell(isRow: paragraph.contains(.rowEnd), inTable: paragraph.contains(.inTable))
    case 0x0B, 0x0E: add(0x0A, look)
    case 0x1E: add(0x2011, look)
    case 0x1F: add(0xAD, look)
    case 0x02: besides.footnotes += 1
    case 0x05: besides.comments += 1
    case 0x01, 0x08: besides.pictures += 1
    case 0..<0x09, 0x0A..<0x20: break
    default: add(unit, look)
    }
  }

  /// Deleted and hidden text is not said; each stretch of it counts once.
  private mutating func isLeftOut(_ look: WordBinaryFormatting.Look) -> Bool {
    let now = look.intersection([.deleted, .hidden, .inserted])
    if now != leftOut {
      if now.contains(.deleted), !leftOut.contains(.deleted) { besides.deletions += 1 }
      if now.contains(.hidden), !leftOut.contains(.hidden) { besides.hidden += 1 }
      if now.contains(.inserted), !leftOut.contains(.inserted) { besides.insertions += 1 }
      leftOut = now
    }
    return now.contains(.deleted) || now.contains(.hidden)
  }

  private mutating func add(_ unit: UInt16, _ look: WordBinaryFormatting.Look) {
    if !look.contains(.bold), boldEnd == nil, unit > 0x20 { boldEnd = units.count }
    units.append(unit)
  }

  private mutating func endParagraph(inTable: Bool) {
    let bold = units.prefix(boldEnd ?? units.count)
    let paragraph = WrittenDocument.Paragraph(
      String(decoding: units, as: UTF16.self),
      boldPrefix: String(decoding: bold, as: UTF16.self).utf8.count)
    units = []
    boldEnd = nil
    if inTable {
      cell.append(paragraph)
    } else {
      endTable()
      blocks.append(.paragraph(paragraph))
    }
  }

  private mutating func endCell(isRow: Bool, inTable: Bool) {
    guard inTable || isRow else { return endParagraph(inTable: false) }
    if isRow {
      units = []
      boldEnd = nil
      if !cells.isEmpty { rows.append(cells) }
      cells = []
    } else {
      endParagraph(inTable: true)
      cells.append(WrittenDocument.Table.Cell(paragraphs: cell))
      cell = []
    }
  }

  private mutating func endTable() {
    if !cell.isEmpty { cells.append(WrittenDocument.Table.Cell(paragraphs: cell)) }
    if !cells.isEmpty { rows.append(cells) }
    if !rows.isEmpty { blocks.append(.table(WrittenDocument.Table(rows: rows))) }
    (cell, cells, rows) = ([], [], [])
  }

  private mutating func finish() {
    if !units.isEmpty { endParagraph(inTable: !cell.isEmpty || !cells.isEmpty) }
    endTable()
  }
}
