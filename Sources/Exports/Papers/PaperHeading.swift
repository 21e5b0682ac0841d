/// The headings of a paper's columns.
enum PaperHeading {
  /// A heading of the program's own words, beginning with a capital; symbols and codes stay as they are.
  static func capitalised(_ text: String) -> String {
    guard let first = text.first, first.isLowercase,
      StatisticalText.runs(in: text).first?.isSymbol != true
    else { return text }
    let word = text.prefix { !$0.isWhitespace }
    let isName =
      word.count < 2
      || word.unicodeScalars.contains {
        "/:=_".unicodeScalars.contains($0) || $0.properties.numericType != nil
          || (0x370...0x3FF).contains($0.value)
      }
    return isName ? text : first.uppercased() + text.dropFirst()
  }
}
