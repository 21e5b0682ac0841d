/// What stands in `<from>`: a label, and sometimes the first words of the speech behind it.
struct AkomaNtosoLabel {
  /// `nil` where all of it is speech.
  let label: String?
  /// Empty where there is nothing else.
  let speech: String

  private static let marks = [":", ".-", ".–", ".—", ". -", ". –", ". —", ".\u{2012}"]
  /// No label has more words than that.
  private static let longest = 20

  init(_ text: String) {
    let all = text.xmlWhiteSpaceFolded
    if let mark = Self.mark(in: all) {
      label = String(all[..<mark.lowerBound])
      speech = String(all[mark.upperBound...].drop { $0 == " " })
    } else if all.split(separator: " ").count <= Self.longest {
      label = all
      speech = ""
    } else {
      label = nil
      speech = all
    }
  }

  /// The first mark that ends a label, outside brackets and not within a time.
  private static func mark(in text: String) -> Range<String.Index>? {
    var depth = 0
    var index = text.startIndex
    var words = 0
    while index < text.endIndex, words <= longest {
      switch text[index] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case " ": words += 1
      default:
        guard depth <= 0, let mark = marks.first(where: { text[index...].hasPrefix($0) }) else {
          break
        }
        let end = text.index(index, offsetBy: mark.count)
        let isTime = mark == ":" && end < text.endIndex && text[end].isNumber
        if !isTime, index > text.startIndex { return index..<end }
      }
      index = text.index(after: index)
    }
    return nil
  }
}
