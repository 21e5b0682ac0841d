import DocumentPackaging
import QualitativeData

/// The text of a Word document as its body gives it: changes accepted, and only what a reader would see.
///
/// Insertions and moved text are taken, deletions are not; of a field the result is taken; of alternatives the first.
final class WordBody: XMLHandler {
  private let styles: WordStyles
  private let numbering: WordNumbering
  /// Whether the instructions of fields are read as text, as they must be where a field has no end.
  private let readsInstructions: Bool

  private var builder = WrittenDocumentBuilder()
  private var leftOut = BesidesText()
  private(set) var root: String?
  /// How many paragraphs begin with a number that has words.
  private var worded = 0
  /// How many symbols have no likeness in Unicode.
  private var symbols = 0
  /// How many bytes stood in instructions of fields.
  private var instructed = 0

  /// How deep inside something that is left out.
  private var skipping = 0
  private var isInBody = false
  private var isInText = false
  /// What the properties that come now belong to.
  private var properties = Properties.none
  private var paragraphs: [Paragraph] = []
  private var runs: [WordRun] = []
  private var rows: [Bool] = []
  private var cells: [Bool] = []
  private var fields = WordFields()
  private var alternatives = WordAlternatives()
  private var isPlaceholder: [Bool] = []
  /// What each name in the document is, by its number.
  private var kinds: [WordElementKind] = []
  private let defaultStyle: WordStyles.Style?

  private enum Properties { case none, paragraph, mark, run, row, cell, control }

  private struct Paragraph {
    var style: WordStyles.Style?
    var number: String?
    var isJoined = false
  }

  init(styles: WordStyles, numbering: WordNumbering, readsInstructions: Bool = false) {
    self.styles = styles
    defaultStyle = styles[styles.defaultParagraph]
    self.numbering = numbering
    self.readsInstructions = readsInstructions
  }

  /// Whether text was taken for instructions although no result ever came.
  var hasUnendedField: Bool { fields.isInInstructions && instructed > 0 }

  /// - Complexity: O(length of the document).
  func document() -> WrittenDocument {
    var document = WrittenDocument()
    document.blocks = builder.finish()
    document.findings = leftOut.findings
    if worded > 0 {
      document.findings.append(
        Finding(
          .warning,
          "\(worded) paragraphs begin with words Word puts there with the number, which are not read; if they are labels, turn the numbering into text and save the document again"
        ))
    }
    if symbols > 0 {
      document.findings.append(
        Finding(
          .warning, "\(symbols) symbols of a picture font have no letter that stands for them"))
    }
    return document
  }

  // MARK: Events

  func start(_ tag: XMLStartTag) {
    let kind = kind(of: tag.name)
    if skipping > 0 {
      skipping += 1
    } else if !startUsual(kind) {
      start(tag.element)
    }
  }

  func end(_ name: XMLName) {
    if skipping > 0 {
      skipping -= 1
    } else {
      switch kind(of: name) {
      case .text: isInText = false
      case .run: if properties == .none { _ = runs.popLast() }
      case .paragraph: endParagraph()
      case .runProperties: endRunProperties()
      default: end(name.namespace, name.local)
      }
    }
  }

  private func kind(of name: XMLName) -> WordElementKind {
    if name.number < kinds.count { return kinds[name.number] }
    let kind = WordElementKind(name)
    // Names are numbered in the order in which they are met, and each start tag asks.
    if kinds.count == name.number { kinds.append(kind) }
    return kind
  }

  func characters(_ text: XMLText) {
    if isInText, skipping == 0 { add(text.bytes) }
  }

  /// What most of a document consists of and what needs no attributes.
  private func startUsual(_ kind: WordElementKind) -> Bool {
    guard isInBody, properties == .none else { return false }
    switch kind {
    case .text: isInText = takesText
    case .run: startRun()
    case .paragraph: startParagraph()
    case .runProperties where !runs.isEmpty: properties = .run
    case .paragraphProperties: properties = .paragraph
    default: return false
    }
    return true
  }

  private func start(_ element: XMLElement) {
    if root == nil { root = element.name }
    guard WordNames.isWord(element.namespace) else { return foreign(element) }
    guard isInBody else {
      isInBody = element.name == "body"
      return
    }
    switch properties {
    case .none: startContent(element)
    case .paragraph, .mark: paragraphProperty(element)
    case .run: runProperty(element)
    case .row: if element.name == "del" { rows[rows.count - 1] = false }
    case .cell: cellProperty(element)
    case .control:
      if element.name == "showingPlcHdr", element.isOn {
        isPlaceholder[isPlaceholder.count - 1] = true
      }
    }
  }

  private func startContent(_ element: XMLElement) {
    switch element.name {
    case "rPr": skipping = 1
    case "tab", "ptab": add("\t")
    case "br", "cr": add("\n")
    case "noBreakHyphen": add("\u{2011}")
    case "softHyphen": add("\u{AD}")
    case "sym": symbol(element)
    case "fldChar": fields.take(element.word("fldCharType"))
    case "ins": leftOut.insertions += 1
    case "del": skip { $0.deletions += 1 }
    case "moveFrom": skip { $0.moves += 1 }
    case "delText", "instrText", "delInstrText", "rt", "sectPr", "tblPr", "tblGrid", "tblPrEx",
      "sdtEndPr", "rubyPr", "ffData", "smartTagPr", "customXmlPr":
      skip { _ in }
    case "tbl": builder.beginTable()
    case "tr":
      rows.append(true)
      builder.beginRow()
    case "trPr": properties = rows.isEmpty ? .none : .row
    case "tc":
      cells.append(true)
      builder.beginCell()
    case "tcPr": properties = cells.isEmpty ? .none : .cell
    case "sdt": isPlaceholder.append(false)
    case "sdtPr": properties = isPlaceholder.isEmpty ? .none : .control
    case "sdtContent": if isPlaceholder.last == true { skip { _ in } }
    case "footnoteReference": leftOut.footnotes += 1
    case "endnoteReference": leftOut.endnotes += 1
    case "commentReference": leftOut.comments += 1
    case "altChunk", "subDoc": leftOut.documents += 1
    default: break
    }
  }

  private func end(_ namespace: String, _ name: String) {
    guard WordNames.isWord(namespace) else { return foreignEnd(namespace, name) }
    switch name {
    case "pPr", "trPr", "tcPr", "sdtPr": properties = .none
    case "tbl": builder.endTable()
    case "tr": builder.endRow(isKept: rows.popLast() ?? true)
    case "tc": builder.endCell(isKept: cells.popLast() ?? true)
    case "sdt": _ = isPlaceholder.popLast()
    case "body": isInBody = false
    default: break
    }
  }

  private func skip(_ count: (inout BesidesText) -> Void) {
    count(&leftOut)
    skipping = 1
  }

  // MARK: Paragraphs

  private func startParagraph() {
    paragraphs.append(Paragraph(style: defaultStyle))
    builder.beginParagraph()
  }

  private func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    if let number = paragraph.number ?? paragraph.style?.number, number != "0" {
      if numbering.withWords.contains(number) { worded += 1 } else { leftOut.numbered += 1 }
      builder.style = .listItem
    }
    if paragraph.style?.isHeading == true { builder.style = .heading }
    builder.endParagraph(joinsNext: paragraph.isJoined)
  }

  private func paragraphProperty(_ element: XMLElement) {
    switch element.name {
    case "pStyle":
      guard !paragraphs.isEmpty, let style = styles[element.word("val")] else { return }
      paragraphs[paragraphs.count - 1].style = style
    case "numId":
      if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].number = element.word("val") }
    case "rPr": properties = .mark
    case "del", "moveFrom":
      // The mark at the paragraph's end was deleted, so that the next one goes on in it.
      if properties == .mark, !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].isJoined = true
      }
    case "pPrChange", "rPrChange", "sectPr", "numberingChange": skipping = 1
    default: break
    }
  }

  // MARK: Runs

  private func startRun() {
    runs.append(WordRun(in: paragraphs.last?.style))
  }

  private func runProperty(_ element: XMLElement) {
    if element.name == "rPrChange" {
      skipping = 1
    } else if !runs.isEmpty {
      runs[runs.count - 1].take(element)
    }
  }

  private func endRunProperties() {
    if properties == .mark {
      properties = .paragraph
      return
    }
    properties = .none
    guard !runs.isEmpty else { return }
    runs[runs.count - 1].endProperties(styles, around: paragraphs.last?.style)
  }

  /// Whether text may be added here; hidden text and instructions of fields are counted.
  private var takesText: Bool {
    if fields.isInInstructions, !readsInstructions {
      instructed += 1
      return false
    }
    guard let run = runs.last, run.isLeftOut else { return true }
    if !run.isCounted {
      leftOut.hidden += 1
      runs[runs.count - 1].isCounted = true
    }
    return false
  }

  private func add(_ text: String) {
    guard isInText || takesText else { return }
    builder.add(
      text.utf8, setApart: runs.last?.isSetApart ?? false, italic: runs.last?.isItalic ?? false)
  }

  /// Adds what stands in the document; a line end in the file is a blank in the document.
  private func add(_ text: UnsafeBufferPointer<UInt8>) {
    let isSetApart = runs.last?.isSetApart ?? false
    let isItalic = runs.last?.isItalic ?? false
    if EightBytes.holdsControl(text) {
      let blanks = text.map { (0x09...0x0D).contains($0) ? 0x20 : $0 }
      builder.add(blanks, setApart: isSetApart, italic: isItalic)
    } else {
      builder.add(text, setApart: isSetApart, italic: isItalic)
    }
  }

  private func symbol(_ element: XMLElement) {
    guard let code = element.word("char").flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(code), code >= 0x20
    else { return }
    if let known = WordSymbols.character(code, font: element.word("font") ?? "") {
      return add(String(known))
    }
    if (0xE000...0xF8FF).contains(code) { symbols += 1 }
    add(String(Character(scalar)))
  }

  // MARK: Cells

  private func cellProperty(_ element: XMLElement) {
    switch element.name {
    case "gridSpan": builder.setCell(span: element.word("val").flatMap { Int($0) } ?? 1)
    case "vMerge": builder.setCell(continuesAbove: element.word("val") != "restart")
    case "cellDel": cells[cells.count - 1] = false
    case "tcPrChange": skipping = 1
    default: break
    }
  }

  // MARK: What is not Word's own

  private func foreign(_ element: XMLElement) {
    guard isInBody else { return }
    if element.namespace == WordNames.compatibility {
      switch element.name {
      case "AlternateContent": alternatives.begin()
      case "Choice", "Fallback": if !alternatives.takesNext(amount: amount) { skipping = 1 }
      default: break
      }
    } else if WordNames.isMath(element.namespace) {
      if element.name == "t" { isInText = takesText }
    } else if ["blip", "imagedata", "OLEObject", "chart", "relIds"].contains(element.name) {
      leftOut.pictures += 1
    }
  }

  private func foreignEnd(_ namespace: String, _ name: String) {
    if namespace == WordNames.compatibility {
      switch name {
      case "AlternateContent": alternatives.end()
      case "Choice": alternatives.endChoice(amount: amount)
      default: break
      }
    } else if name == "t", WordNames.isMath(namespace) {
      isInText = false
    }
  }

  /// Grows with whatever an alternative holds.
  private var amount: Int { builder.length + leftOut.pictures + leftOut.hidden }
}
