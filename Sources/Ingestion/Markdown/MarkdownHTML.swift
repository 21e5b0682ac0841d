/// What HTML inside Markdown says: tags of HTML go, comments go, `<laughs>` and the like stay.
struct MarkdownHTML {
  private(set) var text = ""
  private(set) var hasComment = false

  private static let elements: Set<String> = [
    "a", "abbr", "audio", "b", "big", "blockquote", "body", "br", "center", "cite", "code", "dd",
    "del",
    "details", "div", "dl", "dt", "em", "embed", "figcaption", "figure", "font", "footer", "h1",
    "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "ins", "kbd",
    "li",
    "link", "mark", "meta", "nav", "object", "ol", "p", "param", "pre", "q", "s", "samp", "section",
    "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul", "var", "video",
  ]
  private static let breaks: Set<String> = [
    "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "blockquote",
    "td",
  ]
  /// What stands inside these is meant for the browser.
  private static let unread: Set<String> = ["script", "style"]

  /// - Complexity: O(length).
  init(_ literal: String) {
    var pieces = TaggedText(withoutComments(Array(literal.utf8)))
    var skipped: String?
    while let piece = pieces.next() {
      switch piece {
      case .text(let more): if skipped == nil { text += more }
      case .tag(let tag):
        let name = Self.name(of: tag)
        if let open = skipped {
          if tag.first == UInt8(ascii: "/"), name == open { skipped = nil }
        } else if Self.unread.contains(name) {
          skipped = name
        } else if Self.breaks.contains(name) {
          text += "\n"
        } else if !Self.elements.contains(name), ![0x21, 0x3F].contains(tag.first) {
          text += "<" + String(decoding: tag, as: UTF8.self) + ">"
        }
      }
    }
  }

  private static func name(of tag: ArraySlice<UInt8>) -> String {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private mutating func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    let open = Array("<!--".utf8)
    let close = Array("-->".utf8)
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == open[0], bytes[offset...].starts(with: open) {
        hasComment = true
        offset += open.count
        while offset < bytes.count, !bytes[offset...].starts(with: close) { offset += 1 }
        offset = min(offset + close.count, bytes.count)
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return result
  }
}
