import DocumentPackaging

/// What the styles of an OpenDocument text say of what matters here: what is set apart, and what is hidden.
struct OpenDocumentStyles {
  struct Style {
    var parent: String?
    /// `nil` where the style says nothing of it.
    var isBold: Bool?
    var isItalic: Bool?
    var isUnderlined: Bool?
    var isHidden: Bool?

    var isSetApart: Bool { isBold == true || isUnderlined == true }
  }

  /// By family and name.
  private var styles: [String: Style] = [:]
  private var open: String?

  /// A style with what it takes from those above it.
  func style(_ name: String?, family: String) -> Style? {
    guard let name, var style = styles["\(family) \(name)"] else { return nil }
    var above = style.parent
    // Chains are short; a circle must not go round for ever.
    for _ in 0..<20 {
      guard let parent = above, let base = styles["\(family) \(parent)"] else { break }
      style.isBold = style.isBold ?? base.isBold
      style.isItalic = style.isItalic ?? base.isItalic
      style.isUnderlined = style.isUnderlined ?? base.isUnderlined
      style.isHidden = style.isHidden ?? base.isHidden
      above = base.parent
    }
    return style
  }

  /// Takes the start of an element among styles.
  mutating func take(_ element: XMLElement) {
    guard element.namespace == OpenDocumentNames.style else { return }
    switch element.name {
    case "style":
      open = nil
      guard let name = element.attribute("name", in: OpenDocumentNames.style),
        let family = element.attribute("family", in: OpenDocumentNames.style),
        ["paragraph", "text", "section"].contains(family)
      else { return }
      let key = "\(family) \(name)"
      styles[key] = Style(
        parent: element.attribute("parent-style-name", in: OpenDocumentNames.style))
      open = key
    case "text-properties", "section-properties": if let open { properties(element, of: open) }
    default: break
    }
  }

  private mutating func properties(_ element: XMLElement, of key: String) {
    if let weight = element.attribute("font-weight", in: OpenDocumentNames.format) {
      styles[key]?.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
    }
    if let slant = element.attribute("font-style", in: OpenDocumentNames.format) {
      styles[key]?.isItalic = slant == "italic" || slant == "oblique"
    }
    if let line = element.attribute("text-underline-style", in: OpenDocumentNames.style) {
      styles[key]?.isUnderlined = line != "none"
    }
    if let display = element.attribute("display", in: OpenDocumentNames.text) {
      styles[key]?.isHidden = display == "none"
    }
  }
}
