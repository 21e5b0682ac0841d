import QualitativeData

/// A document as paragraphs and tables in reading order: what word processors, web pages and PDFs have in common.
///
/// What is no text of the document itself (headers, footers, comments, deleted text) is left out by its reader.
struct WrittenDocument: Sendable {
  struct Paragraph: Sendable {
    enum Style: Sendable { case body, heading, listItem }

    /// As it stands, with `\n` for a line break and `\t` for a TAB.
    var text: String
    /// How many bytes at its beginning are bold, or set apart as names are; 0 for none.
    var boldPrefix = 0
    /// How many bytes at its beginning are in italics.
    var italicPrefix = 0
    var style = Style.body
    /// Where it stands in the file, from 1, where the file has lines.
    var line: Int?

    init(_ text: String, boldPrefix: Int = 0, style: Style = .body, line: Int? = nil) {
      self.text = text
      self.boldPrefix = boldPrefix
      self.style = style
      self.line = line
    }

    /// Hands over the text's bytes where they lie.
    func withBytes<Result>(_ look: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      text.utf8.withContiguousStorageIfAvailable(look)
        ?? Array(text.utf8).withUnsafeBufferPointer(look)
    }

    /// Whether there is nothing but blanks, TABs and line ends.
    var isBlank: Bool { text.utf8.allSatisfy { $0 <= 0x20 } }
  }

  struct Table: Sendable {
    struct Cell: Sendable {
      var paragraphs: [Paragraph]
      /// How many columns it reaches over.
      var span = 1
      /// Whether it is the lower part of the cell above, which reaches over several rows.
      var continuesAbove = false
    }

    var rows: [[Cell]]
    var line: Int?
  }

  enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)

    /// Its paragraphs in reading order.
    var paragraphs: [Paragraph] {
      switch self {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
      }
    }
  }

  var blocks: [Block] = []
  /// Those of all blocks in reading order.
  var paragraphs: [Paragraph] {
    var all: [Paragraph] = []
    all.reserveCapacity(blocks.count)
    for block in blocks {
      if case .paragraph(let paragraph) = block {
        all.append(paragraph)
      } else {
        all += block.paragraphs
      }
    }
    return all
  }
  /// Title, date and the like, where the file has fields for them and they are of use.
  var variables: [String: String] = [:]
  var language: String?
  /// Who speaks where the text names nobody, as a list of one speaker says.
  var onlySpeaker: String?
  var findings: [Finding] = []
  /// Whether lines were broken to fit a page, so that `\n` is only a blank.
  var collapsesWhiteSpace = false
}
