import DocumentPackaging

/// The text of a Word document that holds a report: its parts in order, then the quotes.
struct PaperBody {
  /// A4 with margins of an inch, in twentieths of a point.
  private static let short = 11_906
  private static let long = 16_838
  private static let margin = 1_440

  private let report: Report
  private let papers: [PaperTable]
  private let isLandscape: Bool

  init(_ report: Report) {
    self.report = report
    papers = report.tables.enumerated().map {
      PaperTable($0.element, number: report.firstNumber + $0.offset)
    }
    isLandscape = papers.contains(where: \.isWide)
  }

  var xml: String {
    let appendix = PaperAppendix(papers)
    var writer = XMLWriter()
    writer.element("w:document", ["xmlns:w": WordParts.word, "xmlns:r": WordParts.relationships]) {
      $0.element("w:body") { writer in
        writeParts(to: &writer)
        appendix.write(to: &writer)
        writeSection(to: &writer)
      }
    }
    return writer.document
  }

  private var textWidth: Int { (isLandscape ? Self.long : Self.short) - 2 * Self.margin }

  private func writeParts(to writer: inout XMLWriter) {
    if report.hasTitleOfItsOwn { writer.paragraph(report.title, style: "Title") }
    var next = 0
    for part in report.parts {
      switch part {
      case .heading(let text): writer.paragraph(text, style: "Heading1")
      case .paragraph(let text): writer.paragraph(text)
      case .list(let items):
        for item in items { writer.paragraph("•\u{A0}\u{A0}" + item, style: "ListBullet") }
      case .quotation(let words, let source):
        writer.paragraph("\(words) (\(source))", style: "Quote")
      case .table:
        let table = PaperTableWriter(papers[next], at: next, width: textWidth)
        table.write(to: &writer)
        next += 1
      }
    }
    if !report.origin.isEmpty {
      writer.paragraph(report.origin.joined(separator: " "), style: "TableNote")
    }
  }

  private func writeSection(to writer: inout XMLWriter) {
    writer.element("w:sectPr") { writer in
      writer.element("w:footerReference", ["w:type": "default", "r:id": WordParts.footerIdentity])
      if isLandscape {
        writer.element(
          "w:pgSz", ["w:w": "\(Self.long)", "w:h": "\(Self.short)", "w:orient": "landscape"])
      } else {
        writer.element("w:pgSz", ["w:w": "\(Self.short)", "w:h": "\(Self.long)"])
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
}
