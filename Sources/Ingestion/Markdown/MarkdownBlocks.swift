import QualitativeData

/// Makes a written document of a Markdown document's nodes.
struct MarkdownBlocks {
  private(set) var document = WrittenDocument()

  private let source: MarkdownSource
  /// How many lines of the file stand before the first of the source.
  private let linesBefore: Int
  private var inline = MarkdownInline()
  private var table: WrittenDocument.Table?
  private var number: Int?
  private var isInItem = false
  private var footnoteDepth = 0
  private var leftOut = MarkdownLeftOut()
  private let headings: MarkdownHeadings

  /// - Complexity: O(nodes).
  init(_ nodes: MarkdownNodes, _ source: MarkdownSource, linesBefore: Int) {
    self.source = source
    self.linesBefore = linesBefore
    headings = MarkdownHeadings(nodes)
    nodes.walk { visit, node in
      let isEntering = visit == .enter
      if node.isFootnote { footnote(isEntering, node) }
      guard footnoteDepth == 0 else { return }
      isEntering ? enter(node) : leave(node)
    }
    document.collapsesWhiteSpace = true
    joinNames()
    document.findings = leftOut.findings
  }

  // MARK: Nodes

  private func line(_ node: MarkdownNodes.Node) -> Int { node.line + linesBefore }

  private mutating func footnote(_ isEntering: Bool, _ node: MarkdownNodes.Node) {
    footnoteDepth += isEntering ? 1 : -1
    if isEntering { leftOut.footnotes.append(line(node)) }
  }

  private mutating func enter(_ node: MarkdownNodes.Node) {
    switch node.kind {
    case "paragraph", "heading", "table_cell": inline = MarkdownInline()
    case "item": isInItem = true
    case "list": number = node.listStart.flatMap { $0 > 1 ? $0 : nil }
    case "table": table = WrittenDocument.Table(rows: [], line: line(node))
    case "table_row", "table_header": table?.rows.append([])
    case "text", "code": inline.add(node.literal)
    case "softbreak", "linebreak": inline.add("\n")
    case "html_inline": inline.add(html(node))
    case "strong": inline.strong(true)
    case "link": inline.link(true)
    case "image":
      inline.image(true)
      leftOut.images.append(line(node))
    case "strikethrough": leftOut.struck += 1
    case "code_block": add(WrittenDocument.Paragraph(node.literal, line: line(node)))
    case "html_block": add(WrittenDocument.Paragraph(html(node), line: line(node)))
    default: break
    }
  }

  private mutating func leave(_ node: MarkdownNodes.Node) {
    switch node.kind {
    case "paragraph": addParagraph(node)
    case "heading": addHeading(node)
    case "item": isInItem = false
    case "table_cell":
      let paragraph = WrittenDocument.Paragraph(inline.text, line: line(node))
      if let row = table?.rows.indices.last {
        table?.rows[row].append(WrittenDocument.Table.Cell(paragraphs: [paragraph]))
      }
    case "table_row":
      if source.cells(onLine: node.line) > table?.rows.first?.count ?? 0 {
        leftOut.wideRows.append(line(node))
      }
    case "table":
      if let table { document.blocks.append(.table(table)) }
      table = nil
    case "strong": inline.strong(false)
    case "link": inline.link(false)
    case "image": inline.image(false)
    default: break
    }
  }

  private mutating func html(_ node: MarkdownNodes.Node) -> String {
    let html = MarkdownHTML(node.literal)
    if html.hasComment { leftOut.comments.append(line(node)) }
    return html.text
  }

  private mutating func addParagraph(_ node: MarkdownNodes.Node) {
    var paragraph = WrittenDocument.Paragraph(
      inline.text, boldPrefix: inline.boldPrefix, style: isInItem ? .listItem : .body,
      line: line(node))
    if isInItem, let first = number {
      // `1999. That was the year` is no list, though Markdown takes it for one.
      paragraph.text = "\(first). " + paragraph.text
      paragraph.boldPrefix = 0
      number = first + 1
    }
    isInItem = false
    add(paragraph)
  }

  private mutating func add(_ paragraph: WrittenDocument.Paragraph) {
    document.blocks.append(.paragraph(paragraph))
  }

  // MARK: Headings

  private mutating func addHeading(_ node: MarkdownNodes.Node) {
    let text = inline.text
    if MarkdownHeadings.isTime(text) {
      add(WrittenDocument.Paragraph(text, line: line(node)))
      return
    }
    if headings.questionLevels.contains(node.headingLevel) {
      add(WrittenDocument.Paragraph(text, boldPrefix: text.utf8.count, line: line(node)))
      return
    }
    // A line of hyphens below makes a heading of what may well be the last line of a turn.
    let isMeant = source.hasHeadingSign(node.line) || Self.looksLikeHeading(text)
    if !isMeant || headings.labels.contains(text) {
      let bold = isMeant ? text.utf8.count : inline.boldPrefix
      add(WrittenDocument.Paragraph(text, boldPrefix: bold, line: line(node)))
      return
    }
    leftOut.headings.append(line(node))
    if document.blocks.isEmpty { takeVariable(text) }
  }

  private static func looksLikeHeading(_ text: String) -> Bool {
    text.split { $0.isWhitespace }.count <= 8 && !text.contains("\n") && !text.contains(":")
      && !(text.last.map { ".?!…".contains($0) } ?? true)
  }

  /// A heading above everything else is the title, or says something of the file as a whole.
  private mutating func takeVariable(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map {
      $0.whiteSpaceFolded
    }
    if parts.count == 2, !parts[1].isEmpty, parts[0].split(separator: " ").count <= 3,
      parts[1].utf8.count <= 200
    {
      document.variables[parts[0]] = parts[1]
    } else if document.variables["title"] == nil, text.utf8.count <= 300 {
      document.variables["title"] = text
    }
  }

  // MARK: Names alone

  /// Puts what follows a paragraph that is nothing but a name in bold right after it.
  private mutating func joinNames() {
    var blocks: [WrittenDocument.Block] = []
    for block in document.blocks {
      if case .paragraph(let next) = block, case .paragraph(var name) = blocks.last,
        name.boldPrefix == name.text.utf8.count, (1...80).contains(name.boldPrefix),
        next.boldPrefix < next.text.utf8.count, !name.text.contains("\n"),
        // A question is no name.
        !name.text.hasSuffix("?")
      {
        name.text += "\n" + next.text
        blocks[blocks.count - 1] = .paragraph(name)
      } else {
        blocks.append(block)
      }
    }
    document.blocks = blocks
  }
}
