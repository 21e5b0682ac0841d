import DocumentPackaging
import QualitativeData

/// The text of an OpenDocument text as its body gives it: changes accepted, and only what a reader would see.
final class OpenDocumentBody {
  /// More blanks in a row than anybody types are one.
  private static let mostBlanks = 100

  /// What the body holds, as in `text` or `spreadsheet`.
  private(set) var content: String?
  private var styles = OpenDocumentStyles()
  private var builder = WrittenDocumentBuilder()
  private var leftOut = BesidesText()
  private var isBlankRunShortened = false

  /// How deep inside something that is left out.
  private var skipping = 0
  private var isAmongStyles = false
  private var isInText = false
  private var isAmongChanges = false
  private var paragraphs: [Paragraph] = []
  /// How the spans around the text that comes look.
  private var spans: [Look] = []
  private var lists = 0
  private var cells = OpenDocumentCells()

  private struct Paragraph {
    let look: Look
    let spans: [Look]
  }

  private struct Look {
    var isSetApart = false
    var isItalic = false
  }

  /// Takes the common styles, which stand in a part of their own.
  func takeStyles(_ event: XMLEvent) {
    switch event {
    case .start(let element):
      if element.namespace == OpenDocumentNames.office, element.name == "styles" {
        isAmongStyles = true
      } else if isAmongStyles {
        styles.take(element)
      }
    case .end(OpenDocumentNames.office, "styles"): isAmongStyles = false
    default: break
    }
  }

  /// - Complexity: O(length of the document).
  func document() -> WrittenDocument {
    var document = WrittenDocument()
    document.blocks = builder.finish()
    document.findings = leftOut.findings
    if isBlankRunShortened {
      document.findings.append(
        Finding(.warning, "more than \(Self.mostBlanks) blanks in a row were shortened to one"))
    }
    if cells.repeated > 0 {
      document.findings.append(
        Finding(.warning, "\(cells.repeated) rows or cells said to be repeated were read once"))
    }
    return document
  }

  // MARK: Events

  func take(_ event: XMLEvent) {
    switch event {
    case .characters(let text, _):
      guard skipping == 0, !paragraphs.isEmpty else { return }
      builder.add(
        collapsing: text.utf8, setApart: look.isSetApart, italic: look.isItalic)
    case .start(let element):
      if skipping > 0 { skipping += 1 } else { start(element) }
    case .end(let namespace, let name):
      if skipping > 0 { skipping -= 1 } else { end(namespace, name) }
    }
  }

  private func start(_ element: XMLElement) {
    guard isInText else { return startOutside(element) }
    switch element.namespace {
    case OpenDocumentNames.text: startText(element)
    case OpenDocumentNames.table: startTable(element)
    case OpenDocumentNames.draw: startDrawing(element)
    case OpenDocumentNames.office:
      switch element.name {
      case "annotation": skip { $0.comments += 1 }
      case "forms", "event-listeners", "dde-source", "scripts": skip { _ in }
      default: break
      }
    case OpenDocumentNames.drawing where ["title", "desc"].contains(element.name): skip { _ in }
    case OpenDocumentNames.form: skip { _ in }
    default: if element.name == "annotation" || element.name == "math" { skip { $0.pictures += 1 } }
    }
  }

  private func startOutside(_ element: XMLElement) {
    if isAmongStyles { return styles.take(element) }
    guard element.namespace == OpenDocumentNames.office else { return }
    switch element.name {
    case "automatic-styles", "styles": isAmongStyles = true
    case "master-styles", "meta", "settings", "scripts", "font-face-decls": skipping = 1
    case "text":
      isInText = true
      content = "text"
    case "spreadsheet", "presentation", "drawing", "chart", "database": content = element.name
    default: break
    }
  }

  private func end(_ namespace: String, _ name: String) {
    switch (namespace, name) {
    case (OpenDocumentNames.office, "automatic-styles"), (OpenDocumentNames.office, "styles"):
      isAmongStyles = false
    case (OpenDocumentNames.office, "text"): isInText = false
    case (OpenDocumentNames.text, "p"), (OpenDocumentNames.text, "h"):
      if let paragraph = paragraphs.popLast() { spans = paragraph.spans }
      builder.endParagraph()
    case (OpenDocumentNames.text, "span"): _ = spans.popLast()
    case (OpenDocumentNames.text, "list"): lists -= 1
    case (OpenDocumentNames.text, "tracked-changes"): isAmongChanges = false
    case (OpenDocumentNames.table, "table"): builder.endTable()
    case (OpenDocumentNames.table, "table-row"):
      cells.endRow()
      builder.endRow()
    case (OpenDocumentNames.table, "table-cell"), (OpenDocumentNames.table, "covered-table-cell"):
      builder.endCell()
    default: break
    }
  }

  private func skip(_ count: (inout BesidesText) -> Void) {
    count(&leftOut)
    skipping = 1
  }

  private var look: Look { spans.last ?? paragraphs.last?.look ?? Look() }

  // MARK: Text

  private func startText(_ element: XMLElement) {
    if isAmongChanges { return change(element) }
    switch element.name {
    case "p", "h": startParagraph(element)
    case "span": startSpan(element)
    case "s": blanks(element)
    case "tab": add("\t")
    case "line-break": add("\n")
    case "list": lists += 1
    case "note":
      let isEndnote = element.attribute("note-class", in: OpenDocumentNames.text) == "endnote"
      skip { if isEndnote { $0.endnotes += 1 } else { $0.footnotes += 1 } }
    case "tracked-changes": isAmongChanges = true
    case "section":
      let style = styles.style(name(element), family: "section")
      if display(element) == "none" || isHidden(element) || style?.isHidden == true {
        skip { $0.hidden += 1 }
      }
    case "hidden-text", "hidden-paragraph":
      if isHidden(element) { skip { $0.hidden += element.name == "hidden-text" ? 1 : 0 } }
    case "variable-set", "variable-input", "user-field-get", "database-display":
      if display(element) == "none" { skip { _ in } }
    case "ruby-text", "sequence-decls", "variable-decls", "user-field-decls", "script",
      "dde-connection-decls",
      "table-of-content-source", "alphabetical-index-source", "illustration-index-source",
      "table-index-source",
      "object-index-source", "user-index-source", "bibliography-source", "note-citation":
      skip { _ in }
    default: break
    }
  }

  private func name(_ element: XMLElement) -> String? {
    element.attribute("style-name", in: OpenDocumentNames.text)
  }

  private func display(_ element: XMLElement) -> String? {
    element.attribute("display", in: OpenDocumentNames.text)
  }

  private func isHidden(_ element: XMLElement) -> Bool {
    element.attribute("is-hidden", in: OpenDocumentNames.text) == "true"
  }

  private func startParagraph(_ element: XMLElement) {
    let style = styles.style(name(element), family: "paragraph")
    if style?.isHidden == true { return skip { $0.hidden += 1 } }
    let look = Look(
      isSetApart: style?.isSetApart ?? false, isItalic: style?.isItalic ?? false)
    paragraphs.append(Paragraph(look: look, spans: spans))
    spans = []
    builder.beginParagraph(element.name == "h" ? .heading : lists > 0 ? .listItem : .body)
  }

  private func startSpan(_ element: XMLElement) {
    let style = styles.style(name(element), family: "text")
    if style?.isHidden == true { return skip { $0.hidden += 1 } }
    let isPlain = style?.isBold == nil && style?.isUnderlined == nil
    spans.append(
      Look(
        isSetApart: isPlain ? look.isSetApart : style?.isSetApart ?? false,
        isItalic: style?.isItalic ?? look.isItalic))
  }

  private func blanks(_ element: XMLElement) {
    let count = element.attribute("c", in: OpenDocumentNames.text)
    var number = count.map { Int($0) ?? Int.max } ?? 1
    if number > Self.mostBlanks {
      isBlankRunShortened = true
      number = 1
    }
    if number > 0 { add(String(repeating: " ", count: number)) }
  }

  private func add(_ text: String) {
    if !paragraphs.isEmpty {
      builder.add(text.utf8, setApart: look.isSetApart, italic: look.isItalic)
    }
  }

  private func change(_ element: XMLElement) {
    switch element.name {
    case "insertion": skip { $0.insertions += 1 }
    case "deletion": skip { $0.deletions += 1 }
    case "format-change": skip { _ in }
    default: break
    }
  }

  // MARK: Tables and drawings

  private func startTable(_ element: XMLElement) {
    switch element.name {
    case "table": builder.beginTable()
    case "table-row":
      cells.beginRow(times: number("number-rows-repeated", of: element))
      builder.beginRow()
    case "table-cell": startCell(element, isCovered: false)
    case "covered-table-cell": startCell(element, isCovered: true)
    case "title", "desc": skip { _ in }
    default: break
    }
  }

  private func startCell(_ element: XMLElement, isCovered: Bool) {
    let span = number("number-columns-spanned", of: element)
    let times = number("number-columns-repeated", of: element)
    if isCovered {
      let below = cells.takeCovered(times: times)
      if below == 0 { return skip { _ in } }
      for index in 0..<below {
        if index > 0 { builder.endCell() }
        builder.beginCell()
        builder.setCell(continuesAbove: true)
      }
    } else {
      cells.take(span: span, times: times)
      builder.beginCell()
      builder.setCell(span: max(span, times))
    }
  }

  private func number(_ name: String, of element: XMLElement) -> Int {
    max(1, element.attribute(name, in: OpenDocumentNames.table).flatMap { Int($0) } ?? 1)
  }

  private func startDrawing(_ element: XMLElement) {
    switch element.name {
    case "image", "object", "object-ole", "plugin", "applet", "floating-frame":
      skip { $0.pictures += 1 }
    default: break
    }
  }
}
