import DocumentPackaging
import Foundation

/// What the named styles of a Word document say of what matters here: what is set apart, hidden, a heading, numbered.
struct WordStyles {
  struct Style {
    var basedOn: String?
    /// `nil` where the style says nothing of it.
    var isBold: Bool?
    var isItalic: Bool?
    var isUnderlined: Bool?
    var isHidden: Bool?
    var isHeading = false
    var number: String?
  }

  private(set) var styles: [String: Style] = [:]
  private(set) var defaultParagraph: String?

  init() {}

  /// - Throws: `PackagingError` for XML that is broken.
  init(_ data: Data) throws {
    let reading = try XMLEvents().read(data) { WordStyleReading() }.handler
    defaultParagraph = reading.defaultParagraph
    styles = reading.styles
    for id in styles.keys { styles[id] = inherited(id) }
  }

  /// A style with what it takes from those it is based on.
  subscript(id: String?) -> Style? { id.flatMap { styles[$0] } }

  private func inherited(_ id: String) -> Style? {
    guard var style = styles[id] else { return nil }
    var above = style.basedOn
    // Chains are short; a circle must not go round for ever.
    for _ in 0..<20 {
      guard let base = self[above] else { break }
      style.isBold = style.isBold ?? base.isBold
      style.isItalic = style.isItalic ?? base.isItalic
      style.isUnderlined = style.isUnderlined ?? base.isUnderlined
      style.isHidden = style.isHidden ?? base.isHidden
      style.isHeading = style.isHeading || base.isHeading
      style.number = style.number ?? base.number
      above = base.basedOn
    }
    return style
  }
}

/// One run over `styles.xml`.
private final class WordStyleReading: XMLHandler {
  var styles: [String: WordStyles.Style] = [:]
  var defaultParagraph: String?

  private var id: String?
  private var style = WordStyles.Style()
  /// Inside what is not the style itself: its form in parts of tables, or as it was before a change.
  private var skipping = 0

  func start(_ tag: XMLStartTag) {
    if skipping > 0 || Self.isElsewhere(tag.name.local) {
      skipping += 1
    } else {
      start(tag.element)
    }
  }

  func end(_ name: XMLName) {
    if skipping > 0 {
      skipping -= 1
    } else if name.local == "style", let id {
      styles[id] = style
      self.id = nil
    }
  }

  func characters(_ text: XMLText) {}

  private static func isElsewhere(_ name: String) -> Bool {
    name == "tblStylePr" || name.hasSuffix("Change")
  }

  private func start(_ element: XMLElement) {
    guard WordNames.isWord(element.namespace) else { return }
    switch element.name {
    case "style":
      id = element.word("styleId")
      style = WordStyles.Style()
      let isDefault = element.word("default").map { $0 == "1" || $0 == "true" } ?? false
      if isDefault, element.word("type") == "paragraph" { defaultParagraph = id }
    case "name":
      let name = element.word("val")?.lowercased() ?? ""
      style.isHeading = name.hasPrefix("heading ") || name == "title" || name == "subtitle"
    case "basedOn": style.basedOn = element.word("val")
    case "b": style.isBold = element.isOn
    case "i": style.isItalic = element.isOn
    case "u": style.isUnderlined = element.isOn
    case "vanish": style.isHidden = element.isOn
    case "numId": style.number = element.word("val")
    default: break
    }
  }
}
