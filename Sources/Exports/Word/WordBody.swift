import DocumentPackaging

/// The part of a Word document that holds its text.
struct WordBody {
  private let document: WordDocument

  init(_ document: WordDocument) { self.document = document }

  /// A4, in twentieths of a point.
  private static let short = 11_906
  private static let long = 16_838
  private static let margin = 1_134

  private var width: Int { document.isLandscape ? Self.long : Self.short }
  private var height: Int { document.isLandscape ? Self.short : Self.long }
  private var textWidth: Int { width - 2 * Self.margin }

  var xml: String {
    var writer = XMLWriter()
    writer.element("w:document", ["xmlns:w": WordParts.word, "xmlns:r": WordParts.relationships]) {
      $0.element("w:body") { writer in
        for block in document.blocks {
          switch block {
          case .paragraph(let paragraph): write(paragraph, to: &writer)
          case .table(let table): write(table, to: &writer)
          }
        }
        writeSection(to: &writer)
      }
    }
    return writer.document
  }

  private func writeSection(to writer: inout XMLWriter) {
    writer.element("w:sectPr") { writer in
      writer.element("w:footerReference", ["w:type": "default", "r:id": WordParts.footerIdentity])
      if document.isLandscape {
        writer.element(
          "w:pgSz", ["w:w": "\(width)", "w:h": "\(height)", "w:orient": "landscape"])
      } else {
        writer.element("w:pgSz", ["w:w": "\(width)", "w:h": "\(height)"])
      }
      let margin = "\(Self.margin)"
      writer.element(
        "w:pgMar",
        [
          "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin,
          "w:header": "708", "w:footer": "708", "w:gutter": "0",
        ])
    }
  }

  // MARK: Paragraphs

  private func write(_ paragraph: WordDocument.Paragraph, to writer: inout XMLWriter) {
    writer.element("w:p") { writer in
      if paragraph.style != .normal || paragraph.indent > 0 {
        writer.element("w:pPr") { writer in
          if paragraph.style != .normal {
            writer.element("w:pStyle", ["w:val": paragraph.style.rawValue])
          }
          if paragraph.indent > 0 {
            writer.element("w:ind", ["w:left": "\(paragraph.indent)"])
          }
        }
      }
      for run in paragraph.runs where !run.text.isEmpty { write(run, to: &writer) }
    }
  }

  private func write(_ run: WordDocument.Run, to writer: inout XMLWriter) {
    writer.element("w:r") { writer in
      writeLook(run.look, to: &writer)
      for (index, line) in run.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { writer.element("w:br") }
        if !line.isEmpty {
          writer.element("w:t", ["xml:space": "preserve"], text: String(line))
        }
      }
    }
  }

  private func writeLook(_ look: WordDocument.Run.Look, to writer: inout XMLWriter) {
    guard look != .plain else { return }
    writer.element("w:rPr") { writer in
      switch look {
      case .plain: break
      case .bold: writer.element("w:b")
      case .italic: writer.element("w:i")
      // What programs read is not spelled.
      case .code:
        writer.element("w:rStyle", ["w:val": "CodeText"])
        writer.element("w:noProof")
      case .faint: writer.element("w:color", ["w:val": "595959"])
      }
    }
  }

  // MARK: Tables

  private func write(_ table: WordDocument.Table, to writer: inout XMLWriter) {
    let sum = table.widths.reduce(0, +)
    let widths = table.widths.map { Int(Double(textWidth) * $0 / sum) }
    writer.element("w:tbl") { writer in
      writer.element("w:tblPr") { writer in
        writer.element("w:tblStyle", ["w:val": "CodebookTable"])
        writer.element("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
        writer.element("w:tblLayout", ["w:type": "fixed"])
        writer.element("w:tblLook", ["w:val": "0020", "w:firstRow": "1"])
      }
      writer.element("w:tblGrid") { writer in
        for width in widths { writer.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      let headings = table.headings.map {
        [WordDocument.Paragraph($0, style: .tableHeading)]
      }
      write(.init(cells: headings), widths, isHeading: true, to: &writer)
      for row in table.rows { write(row, widths, isHeading: false, to: &writer) }
    }
    // Two tables without a paragraph between them would be one.
    writer.element("w:p")
  }

  private func write(
    _ row: WordDocument.Row, _ widths: [Int], isHeading: Bool, to writer: inout XMLWriter
  ) {
    writer.element("w:tr") { writer in
      // A row stays on one page where it fits on one.
      writer.element("w:trPr") { writer in
        writer.element("w:cantSplit")
        if isHeading { writer.element("w:tblHeader") }
      }
      for (cell, width) in zip(row.cells, widths) {
        writer.element("w:tc") { writer in
          writer.element("w:tcPr") { writer in
            writer.element("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
            if row.isShaded {
              writer.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "EEF2F5"])
            }
          }
          // A cell holds at least one paragraph.
          for paragraph in cell.isEmpty ? [.init("", style: .tableText)] : cell {
            write(paragraph, to: &writer)
          }
        }
      }
    }
  }
}
