import DocumentPackaging
import Foundation

/// A document for word processors (Office Open XML): headings, paragraphs and tables in named styles, which a journal's
/// template can take over.
struct WordDocument {
  /// Styles by the names that word processors know.
  enum Style: String, CaseIterable {
    case title = "Title"
    case subtitle = "Subtitle"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case normal = "Normal"
    case tableText = "TableText"
    case tableHeading = "TableHeading"
  }

  /// A stretch of text in one look.
  struct Run {
    enum Look { case plain, bold, italic, code, faint }

    let text: String
    let look: Look

    init(_ text: String, _ look: Look = .plain) {
      self.text = text
      self.look = look
    }
  }

  struct Paragraph {
    var style = Style.normal
    /// How far it is set in, in twentieths of a point.
    var indent = 0
    let runs: [Run]

    init(_ runs: [Run], style: Style = .normal, indent: Int = 0) {
      self.runs = runs
      self.style = style
      self.indent = indent
    }

    init(_ text: String, style: Style = .normal) { self.init([Run(text)], style: style) }
  }

  struct Row {
    let cells: [[Paragraph]]
    var isShaded = false
  }

  struct Table {
    /// The headings, repeated on each page.
    let headings: [String]
    /// The share of the width each column has.
    let widths: [Double]
    let rows: [Row]
  }

  enum Block {
    case paragraph(Paragraph)
    case table(Table)
  }

  let title: String
  /// The language it is written in, as `en`.
  let language: String
  let isLandscape: Bool
  var blocks: [Block] = []

  mutating func add(_ paragraph: Paragraph) { blocks.append(.paragraph(paragraph)) }
  mutating func add(_ table: Table) { blocks.append(.table(table)) }

  /// The file. The same document gives the same bytes.
  func bytes() throws(PackageWritingError) -> Data {
    try ZipWriter.archive([
      .init("[Content_Types].xml", WordParts.contentTypes),
      .init("_rels/.rels", WordParts.relations),
      .init("docProps/core.xml", WordParts.properties(title: title)),
      .init("word/document.xml", WordBody(self).xml),
      .init("word/_rels/document.xml.rels", WordParts.documentRelations),
      .init("word/styles.xml", WordParts.styles(language: language)),
      .init("word/footer1.xml", WordParts.footer),
      .init("word/settings.xml", WordParts.settings),
    ])
  }
}
