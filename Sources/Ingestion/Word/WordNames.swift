import DocumentPackaging

/// The namespaces of word-processing documents; each has a second name in the strict variant of the standard.
enum WordNames {
  static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main"
  private static let math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
  private static let strictMath = "http://purl.oclc.org/ooxml/officeDocument/math"

  static func isWord(_ namespace: String) -> Bool { namespace == word || namespace == strictWord }
  static func isMath(_ namespace: String) -> Bool { namespace == math || namespace == strictMath }
}

extension XMLElement {
  /// The value of an attribute of Word's own, as `w:val`.
  func word(_ name: String) -> String? {
    for attribute in attributes where attribute.name == name {
      if WordNames.isWord(attribute.namespace) { return attribute.value }
    }
    return nil
  }

  /// Whether a property that is on or off is on: it is where nothing is said.
  var isOn: Bool {
    guard let value = word("val") else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }
}
