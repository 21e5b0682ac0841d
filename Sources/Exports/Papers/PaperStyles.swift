import DocumentPackaging

/// The named styles of a document in APA 7 layout, which a journal's template can take over.
enum PaperStyles {
  /// Half points.
  private static let textSize = 24
  private static let tableSize = 20

  static var document: String {
    var writer = XMLWriter()
    writer.element("w:styles", ["xmlns:w": WordParts.word]) { writer in
      defaults(&writer)
      writer.element("w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"]) {
        $0.element("w:name", ["w:val": "Normal"])
        $0.element("w:qFormat")
      }
      paragraph("Title", "Title", &writer, after: 240, keepsNext: true, isBold: true)
      paragraph(
        "Heading1", "heading 1", &writer, before: 360, keepsNext: true, level: 0, isBold: true)
      paragraph(
        "Heading2", "heading 2", &writer, before: 240, keepsNext: true, level: 1, isBold: true)
      paragraph("ListBullet", "List Bullet", &writer, after: 60, indent: 360)
      paragraph("Quote", "Quote", &writer, indent: 720)
      paragraph(
        "TableNumber", "Table Number", &writer, before: 240, after: 60, keepsNext: true,
        isBold: true)
      paragraph("TableTitle", "Table Title", &writer, after: 100, keepsNext: true, isItalic: true)
      paragraph("TableText", "Table Text", &writer, after: 0, size: tableSize)
      paragraph(
        "TableHeading", "Table Heading", &writer, after: 0, size: tableSize, keepsNext: true)
      paragraph("TableNote", "Table Note", &writer, before: 80, size: tableSize)
      paragraph(
        "CellQuotes", "Cell Quotes", &writer, after: 60, size: tableSize, indent: 360, hanging: 360)
      paragraph(
        "QuoteSource", "Quote Source", &writer, before: 60, after: 0, size: tableSize,
        keepsNext: true)
      paragraph("QuoteWords", "Quote Words", &writer, size: tableSize, indent: 360)
      writer.element("w:style", ["w:type": "character", "w:styleId": "Hyperlink"]) { writer in
        writer.element("w:name", ["w:val": "Hyperlink"])
        writer.element("w:rPr") { $0.element("w:color", ["w:val": "1F4E79"]) }
      }
      table(&writer)
    }
    return writer.document
  }

  private static func defaults(_ writer: inout XMLWriter) {
    writer.element("w:docDefaults") { writer in
      writer.element("w:rPrDefault") { writer in
        writer.element("w:rPr") { writer in
          writer.element(
            "w:rFonts",
            [
              "w:ascii": "Times New Roman", "w:hAnsi": "Times New Roman",
              "w:eastAsia": "Times New Roman", "w:cs": "Times New Roman",
            ])
          writer.element("w:sz", ["w:val": "\(textSize)"])
          writer.element("w:szCs", ["w:val": "\(textSize)"])
          writer.element("w:lang", ["w:val": "en-US"])
        }
      }
      writer.element("w:pPrDefault") { writer in
        writer.element("w:pPr") { writer in
          writer.element("w:spacing", ["w:after": "120", "w:line": "259", "w:lineRule": "auto"])
        }
      }
    }
  }

  private static func paragraph(
    _ identity: String, _ name: String, _ writer: inout XMLWriter, before: Int = 0,
    after: Int = 120, size: Int? = nil, indent: Int = 0, hanging: Int = 0, keepsNext: Bool = false,
    level: Int? = nil, isBold: Bool = false, isItalic: Bool = false
  ) {
    writer.element("w:style", ["w:type": "paragraph", "w:styleId": identity]) { writer in
      writer.element("w:name", ["w:val": name])
      writer.element("w:basedOn", ["w:val": "Normal"])
      if level != nil { writer.element("w:next", ["w:val": "Normal"]) }
      writer.element("w:qFormat")
      writer.element("w:pPr") { writer in
        if keepsNext { writer.element("w:keepNext") }
        writer.element("w:spacing", ["w:before": "\(before)", "w:after": "\(after)"])
        if hanging > 0 {
          writer.element("w:ind", ["w:left": "\(indent)", "w:hanging": "\(hanging)"])
        } else if indent > 0 {
          writer.element("w:ind", ["w:left": "\(indent)"])
        }
        if let level { writer.element("w:outlineLvl", ["w:val": "\(level)"]) }
      }
      writer.element("w:rPr") { writer in
        if isBold { writer.element("w:b") }
        if isItalic { writer.element("w:i") }
        // What was said is not spelled: it may be in any language.
        if identity == "QuoteWords" || identity == "Quote" { writer.element("w:noProof") }
        if let size { writer.element("w:sz", ["w:val": "\(size)"]) }
      }
    }
  }

  /// Rules above and below, and none besides; the one below the headings belongs to their cells.
  private static func table(_ writer: inout XMLWriter) {
    writer.element("w:style", ["w:type": "table", "w:styleId": "PaperTable"]) { writer in
      writer.element("w:name", ["w:val": "Paper Table"])
      writer.element("w:tblPr") { writer in
        writer.element("w:tblBorders") { writer in
          writer.element(
            "w:top", ["w:val": "single", "w:sz": "8", "w:space": "0", "w:color": "auto"])
          writer.element(
            "w:bottom", ["w:val": "single", "w:sz": "8", "w:space": "0", "w:color": "auto"])
        }
        writer.element("w:tblCellMar") { writer in
          writer.element("w:top", ["w:w": "20", "w:type": "dxa"])
          writer.element("w:left", ["w:w": "70", "w:type": "dxa"])
          writer.element("w:bottom", ["w:w": "20", "w:type": "dxa"])
          writer.element("w:right", ["w:w": "70", "w:type": "dxa"])
        }
      }
    }
  }
}
