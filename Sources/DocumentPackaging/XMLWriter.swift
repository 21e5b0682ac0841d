/// Writes XML, one element after the other. What is written as text or attribute is escaped.
package struct XMLWriter {
  /// The document so far.
  package private(set) var document: String

  package init() {
    document = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  }

  /// An element with what `content` writes into it; without content it is empty.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    element(name, attributes: attributes.map { ($0.key, $0.value) }, content)
  }

  /// The same with attributes that depend on what is written.
  package mutating func element(
    _ name: String, attributes: [(key: String, value: String)],
    _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    document += "<\(name)"
    for (key, value) in attributes {
      document += " \(key)=\"\(Self.escaped(value, inAttribute: true))\""
    }
    document += ">"
    let start = document.utf8.count
    content(&self)
    if document.utf8.count == start {
      document.removeLast()
      document += "/>"
    } else {
      document += "</\(name)>"
    }
  }

  /// An element that holds nothing but text.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  package mutating func text(_ text: String) { document += Self.escaped(text, inAttribute: false) }

  /// Characters that XML cannot hold become U+FFFD.
  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where inAttribute: escaped += "&quot;"
      case "\t", "\n":
        if inAttribute {
          escaped += "&#\(scalar.value);"
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      case "\r": escaped += "&#13;"
      default:
        let isAllowed =
          scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        escaped.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }
}
