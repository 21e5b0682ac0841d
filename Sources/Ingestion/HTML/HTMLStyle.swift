/// The declarations of a `style` attribute, in lower case.
struct HTMLStyle {
  private var values: [String: String] = [:]

  init(_ text: String?) {
    guard let text else { return }
    for declaration in text.lowercased().split(separator: ";", maxSplits: 100) {
      let parts = declaration.split(separator: ":", maxSplits: 1).map {
        $0.whiteSpaceFolded
      }
      if parts.count == 2 { values[parts[0]] = parts[1] }
    }
  }

  subscript(property: String) -> String? { values[property] }

  /// `nil` where the style says nothing of it.
  var isBold: Bool? {
    guard let weight = values["font-weight"] else { return nil }
    return weight.hasPrefix("bold") || (Int(weight) ?? 0) >= 600
  }

  /// `nil` where the style says nothing of it.
  var keepsWhiteSpace: Bool? { values["white-space"].map { $0.hasPrefix("pre") } }
}
