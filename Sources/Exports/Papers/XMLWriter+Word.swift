import DocumentPackaging
import QualitativeData

/// The paragraphs and runs of a Word document.
extension XMLWriter {
  /// How a stretch of text looks beside its paragraph's style.
  enum Look { case plain, italic, bold, link }

  /// A paragraph of one look.
  mutating func paragraph(_ text: String, style: String? = nil) {
    paragraph(style: style) { $0.run(text) }
  }

  mutating func paragraph(
    style: String?, properties: (inout XMLWriter) -> Void = { _ in },
    _ content: (inout XMLWriter) -> Void
  ) {
    element("w:p") { writer in
      writer.element("w:pPr") { writer in
        if let style { writer.element("w:pStyle", ["w:val": style]) }
        properties(&writer)
      }
      content(&writer)
    }
  }

  /// Text with its statistical symbols in italics.
  mutating func statistical(_ text: String, points: Int? = nil) {
    for stretch in StatisticalText.runs(in: text) {
      run(stretch.text, stretch.isSymbol ? .italic : .plain, points: points)
    }
  }

  /// Text with its line ends as breaks.
  ///
  /// - Parameter points: The size of its letters; `nil` for that of its style.
  mutating func run(_ text: String, _ look: Look = .plain, points: Int? = nil) {
    guard !text.isEmpty else { return }
    element("w:r") { writer in
      if look != .plain || points != nil {
        writer.element("w:rPr") { writer in
          switch look {
          case .plain: break
          case .italic: writer.element("w:i")
          case .bold: writer.element("w:b")
          case .link: writer.element("w:rStyle", ["w:val": "Hyperlink"])
          }
          if let points { writer.element("w:sz", ["w:val": "\(points * 2)"]) }
        }
      }
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { writer.element("w:br") }
        if !line.isEmpty {
          writer.element("w:t", ["xml:space": "preserve"], text: Self.printable(line))
        }
      }
    }
  }

  /// Text that leads to a place in the same document.
  mutating func link(_ text: String, to anchor: String, points: Int? = nil) {
    element("w:hyperlink", ["w:anchor": anchor, "w:history": "1"]) {
      $0.run(text, .link, points: points)
    }
  }

  /// A place that links lead to. Each number stands once in a document.
  mutating func bookmark(_ name: String, _ number: Int) {
    element("w:bookmarkStart", ["w:id": "\(number)", "w:name": name])
    element("w:bookmarkEnd", ["w:id": "\(number)"])
  }

  /// Control characters become U+FFFD.
  private static func printable(_ text: Substring) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.isControl && scalar != "\t"
      printable.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(printable)
  }
}
