import DocumentPackaging
import QualitativeData

/// Walks a web page once and cuts it into paragraphs and tables.
///
/// A class, since the parser's callback has to change it.
final class HTMLPage {
  enum Block {
    case paragraph(HTMLParagraph)
    case table(HTMLTable)
  }

  private(set) var blocks: [Block] = []
  private(set) var account = HTMLAccount()
  /// For each element that holds paragraphs, the number of the one around it.
  private(set) var containers = [0]
  private(set) var language: String?
  /// The longest time in attributes that do not say whether it is in seconds.
  private(set) var longestTime = 0.0

  /// What 1 is in those attributes, in seconds.
  private let unit: Double
  private var pieces = 0
  private var textBytes = 0

  init(unit: Double = 1) { self.unit = unit }

  private struct Open {
    let name: String
    var isBold: Bool
    var isUnderlined: Bool
    var keepsWhiteSpace: Bool
    var style: WrittenDocument.Paragraph.Style
    var container: Int
    var leftOut: HTMLElements.LeftOut?
    var marks: HTMLMarks?
    /// Where its text begins: how many paragraphs and pieces there were.
    var start = (paragraphs: 0, pieces: 0)
  }

  private var open: [Open] = []
  private var paragraph = HTMLParagraph()
  private var tables: [HTMLTable] = []
  private var paragraphs = 0

  /// - Throws: `HTMLFault` for a page that is more than an interview can be.
  func take(_ event: HTMLEvent) throws(HTMLFault) {
    if pieces + paragraphs + paragraph.pieces.count > 500_000 { throw .tooManyParts }
    if textBytes > 20_000_000 { throw .tooMuchText }
    switch event {
    case .start(let element): start(element)
    case .end: end()
    case .characters(let text, let line): characters(text, line)
    }
  }

  /// Ends what the page leaves open.
  func finish() {
    endParagraph()
    while let table = tables.popLast() { put(table) }
  }

  // MARK: Elements

  private func start(_ element: HTMLElement) {
    let around = open.last
    var current = Open(
      name: element.name, isBold: around?.isBold ?? false,
      isUnderlined: around?.isUnderlined ?? false,
      keepsWhiteSpace: around?.keepsWhiteSpace ?? false, style: around?.style ?? .body,
      container: around?.container ?? 0, leftOut: around?.leftOut)
    defer { open.append(current) }
    if current.leftOut != nil { return }
    let style = HTMLStyle(element["style"])
    let marks = HTMLMarks(element, unit: unit)
    let leftOut = HTMLElements.leftOut(element, style: style)
    if let leftOut, !(element.name == "button" && marks.isOfUse) {
      current.leftOut = leftOut
      account.isCounted = false
      return
    }
    if element.name == "html" { language = element["lang"] ?? element["xml:lang"] }
    if element.name == "ins" { account.countInsertion() }
    startBlock(element, &current)
    format(element, style, &current)
    mark(element, marks, &current)
  }

  private func startBlock(_ element: HTMLElement, _ current: inout Open) {
    switch element.name {
    case "br": return breakLine()
    case "table":
      endParagraph()
      if tables.last?.isInCell == true { dissolve() }
      tables.append(HTMLTable(line: element.line))
    case "tr":
      endParagraph()
      if !tables.isEmpty { tables[tables.count - 1].beginRow() }
    case "td", "th":
      endParagraph()
      if !tables.isEmpty { tables[tables.count - 1].beginCell(element) }
    case let name where HTMLElements.blocks.contains(name): endParagraph(carriesTime: true)
    default: return
    }
    containers.append(current.container)
    current.container = containers.count - 1
  }

  private func format(_ element: HTMLElement, _ style: HTMLStyle, _ current: inout Open) {
    switch element.name {
    case "b", "strong": current.isBold = true
    case "u": current.isUnderlined = true
    case "pre": current.keepsWhiteSpace = true
    case "li": current.style = .listItem
    case let name where HTMLElements.headings.contains(name): current.style = .heading
    default: break
    }
    current.isBold = style.isBold ?? current.isBold
    if style["text-decoration"]?.hasPrefix("underline") == true { current.isUnderlined = true }
    current.keepsWhiteSpace = style.keepsWhiteSpace ?? current.keepsWhiteSpace
    if let note = HTMLElements.noteThatLeadsBack(element) { paragraph.note = note }
  }

  private func mark(_ element: HTMLElement, _ marks: HTMLMarks, _ current: inout Open) {
    guard marks.isOfUse else { return }
    current.start = (paragraphs, paragraph.part())
    if let speaker = marks.speaker { paragraph.add(.speaker(speaker, .attribute)) }
    if let time = marks.time { paragraph.add(said: time) }
    if marks.hasUncertainUnit { longestTime = max(longestTime, marks.time?.start ?? 0) }
    if marks.isSpeaker || marks.mayBeTime { current.marks = marks }
  }

  private func end() {
    guard let current = open.popLast(), current.leftOut == nil else { return }
    let isBlock = HTMLElements.blocks.contains(current.name)
    if let marks = current.marks { finish(marks, current) }
    if isBlock { endParagraph() }
    switch current.name {
    case "table": if let table = tables.popLast() { put(table) }
    case "td", "th": if !tables.isEmpty { tables[tables.count - 1].endCell() }
    default: break
    }
  }

  /// What an element marks as a name or a time becomes one, where it holds nothing else.
  private func finish(_ marks: HTMLMarks, _ current: Open) {
    let origin = marks.isTerm ? HTMLParagraph.NameOrigin.term : .shown
    if paragraphs == current.start.paragraphs {
      if marks.mayBeTime { paragraph.nameTime(from: current.start.pieces, marks) }
      if current.name == "a" { paragraph.dropSign(from: current.start.pieces) }
      guard marks.isSpeaker else { return }
      noteName(paragraph.nameSpeaker(from: current.start.pieces, origin), origin)
    } else if marks.isSpeaker, paragraphs == current.start.paragraphs + 1, paragraph.isBlank {
      changeLast { noteName($0.nameSpeaker(from: 0, origin), origin) }
    } else if marks.isSpeaker {
      noteName(false, origin)
    }
  }

  private func noteName(_ isName: Bool, _ origin: HTMLParagraph.NameOrigin) {
    if !isName, origin == .shown { account.unnamedSpeakers += 1 }
  }

  // MARK: Text

  private func characters(_ text: String, _ line: Int) {
    if let kind = open.last?.leftOut {
      if !account.isCounted, !text.allSatisfy(\.isWhitespace) { account.count(kind) }
      return
    }
    guard let current = open.last else { return }
    if paragraph.line == 0, !text.allSatisfy(\.isWhitespace) {
      paragraph.line = line
      paragraph.container = current.container
      paragraph.style = current.style
    }
    textBytes += text.utf8.count
    paragraph.add(
      HTMLCharacters.corrected(text), isSetApart: current.isBold || current.isUnderlined,
      isKept: current.keepsWhiteSpace)
  }

  private func breakLine() {
    if paragraph.endsWithLineBreak { return endParagraph() }
    paragraph.add(.lineBreak)
  }

  /// - Parameter carriesTime: an element around the next paragraph may say when it is said.
  private func endParagraph(carriesTime: Bool = false) {
    let times = carriesTime && paragraph.isBlank ? paragraph.pieces.filter(\.isSaid) : []
    defer {
      paragraph = HTMLParagraph()
      paragraph.pieces = times
    }
    guard !paragraph.isBlank else { return }
    if let note = paragraph.note { return account.count(note) }
    if paragraph.line == 0 { paragraph.container = open.last?.container ?? 0 }
    paragraphs += 1
    pieces += paragraph.pieces.count
    if tables.last?.isInCell == true {
      tables[tables.count - 1].add(paragraph)
    } else {
      blocks.append(.paragraph(paragraph))
    }
  }

  private func changeLast(_ body: (inout HTMLParagraph) -> Void) {
    if tables.last?.isInCell == true {
      tables[tables.count - 1].changeLast(body)
    } else if case .paragraph(var last)? = blocks.last {
      body(&last)
      blocks[blocks.count - 1] = .paragraph(last)
    }
  }

  // MARK: Tables

  /// A table that holds another one only lays out the page: its cells are paragraphs.
  private func dissolve() {
    for index in tables.indices {
      blocks += tables[index].takeParagraphs().map(Block.paragraph)
      tables[index].isLayout = true
    }
  }

  private func put(_ table: HTMLTable) {
    if table.isLayout {
      blocks += table.paragraphs.map(Block.paragraph)
    } else if !table.rows.isEmpty {
      blocks.append(.table(table))
    }
  }
}
