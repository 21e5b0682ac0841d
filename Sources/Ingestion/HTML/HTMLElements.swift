import DocumentPackaging

/// What the elements of a web page are for.
enum HTMLElements {
  /// Why an element's text is no part of the interview.
  enum LeftOut: Hashable, CaseIterable {
    /// Scripts, styles, pictures, fields: nothing anybody reads as text.
    case machinery
    /// What surrounds the text on every page of a site.
    case furniture
    case note, comment
    /// What leads to a note or a comment.
    case sign
    case deleted, hidden
  }

  static let blocks: Set<String> = [
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup",
    "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul", "header",
  ]

  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private static let machinery: Set<String> = [
    "script", "style", "head", "title", "template", "noscript", "svg", "math", "iframe", "object",
    "embed", "applet", "audio", "video", "canvas", "map", "select", "datalist", "textarea",
    "button", "input", "progress", "meter", "rp", "rt", "frameset", "noframes", "xml",
  ]

  private static let furniture: Set<String> = ["nav", "footer", "aside", "menu", "dialog"]

  /// - Returns: `nil` where the element's text counts.
  static func leftOut(_ element: HTMLElement, style: HTMLStyle) -> LeftOut? {
    let name = element.name
    if machinery.contains(name) { return .machinery }
    if ["del", "s", "strike"].contains(name) { return .deleted }
    if element["hidden"] != nil || style["display"] == "none" || style["visibility"] == "hidden" {
      return .hidden
    }
    if furniture.contains(name) || isPageMargin(element, style) { return .furniture }
    return note(element, style)
  }

  /// The kind of note whose paragraph leads back to its sign in the text, as word processors write it.
  static func noteThatLeadsBack(_ element: HTMLElement) -> LeftOut? {
    guard element.name == "a", let target = element["href"]?.lowercased() else { return nil }
    if ["#_ftnref", "#_ednref", "#ftnt_ref"].contains(where: target.hasPrefix) { return .note }
    return ["#cmnt_ref", "#_msoanchor"].contains(where: target.hasPrefix) ? .comment : nil
  }

  private static func isPageMargin(_ element: HTMLElement, _ style: HTMLStyle) -> Bool {
    if style["mso-list"] == "ignore" { return true }
    if ["navigation", "banner", "contentinfo", "search"].contains(element["role"]) { return true }
    guard element.name == "div" else { return false }
    let places = ["header", "footer"]
    return places.contains(element["title"]?.lowercased() ?? "")
      || places.contains(style["mso-element"] ?? "")
  }

  /// Footnotes, endnotes and comments, and the signs that lead to them.
  private static func note(_ element: HTMLElement, _ style: HTMLStyle) -> LeftOut? {
    let classes = element.classes
    if element.name == "a" {
      let signs: Set = ["sdfootnoteanc", "sdendnoteanc", "footnote-ref", "footnoteref"]
      let target = element["href"]?.lowercased() ?? ""
      let starts = ["#_ftn", "#_edn", "#ftnt", "#cmnt", "#_msocom", "#sdfootnote", "#sdendnote"]
      let isSign =
        !signs.isDisjoint(with: classes) || starts.contains(where: target.hasPrefix)
      return isSign && noteThatLeadsBack(element) == nil ? .sign : nil
    }
    switch style["mso-element"] {
    case "footnote", "endnote": return .note
    case "comment": return .comment
    default: break
    }
    let id = element["id"]?.lowercased() ?? ""
    let isNote =
      ["sdfootnote", "sdendnote"].contains(where: id.hasPrefix)
      || classes.contains("footnotes") || classes.contains("endnotes")
    return isNote ? .note : nil
  }
}

extension HTMLElement {
  /// The names in the attribute `class`.
  var classes: [String] {
    (self["class"] ?? "").split { $0.isWhitespace }.prefix(50).map(String.init)
  }
}
