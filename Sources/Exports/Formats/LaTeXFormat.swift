/// Tables for LaTeX (booktabs, longtable, caption), to be taken into a paper with `\input`.
///
/// The layout is that of APA 7; the page breaks between rows and the headings come again. What follows as comments says
/// which packages the paper needs, and for programs where the numbers come from.
package struct LaTeXFormat: TableFormat {
  package let name = "latex"
  package let ending = "tex"
  package let detail = Table.Detail.references

  /// TeX reads lines of a bounded length only.
  private static let commentWidth = 900
  package let isForPapers = true

  package init() {}

  package func file(of report: Report) -> [UInt8] {
    var number = report.firstNumber
    var parts: [String] = []
    if report.hasTitleOfItsOwn { parts.append("\\section*{\(LaTeXText.escaped(report.title))}\n") }
    var isWide = false
    for part in report.parts {
      guard case .table(let table) = part else {
        parts.append(Self.text(of: part))
        continue
      }
      let paper = PaperTable(table, number: number, on: .latex)
      isWide = isWide || paper.isWide
      parts.append(LaTeXTable(paper).text)
      number += 1
    }
    if !report.tables.isEmpty {
      if !report.origin.isEmpty {
        let origin = LaTeXText.escaped(report.origin.joined(separator: " "))
        parts.append("\\begingroup\\footnotesize\\noindent \(origin)\\par\\endgroup\n")
      }
      parts.insert(Self.preamble(isWide: isWide, firstNumber: report.firstNumber), at: 0)
    }
    return Array((parts.joined(separator: "\n") + Self.origin(of: report)).utf8)
  }

  private static func preamble(isWide: Bool, firstNumber: Int) -> String {
    """
    % Goes into a paper with \\input. The paper's preamble needs:
    %   \\usepackage{booktabs,longtable,array,caption\(isWide ? ",pdflscape" : "")}
    % and for pdfLaTeX \\usepackage[T1]{fontenc}; letters beyond Latin need XeLaTeX or LuaLaTeX.
    \\setcounter{table}{\(firstNumber - 1)}

    """
  }

  private static func text(of part: Report.Part) -> String {
    switch part {
    case .heading(let text): "\\subsection*{\(LaTeXText.escaped(text))}\n"
    case .paragraph(let text): LaTeXText.escaped(text) + "\n"
    case .list(let items):
      "\\begin{itemize}\n" + items.map { "  \\item{} \(LaTeXText.escaped($0))\n" }.joined()
        + "\\end{itemize}\n"
    case .quotation(let words, let source):
      "\\begin{quote}\n\(LaTeXText.escaped(words)) (\(LaTeXText.escaped(source)))\n\\end{quote}\n"
    case .table: ""
    }
  }

  /// Where the tables come from, as a comment without anything beyond ASCII, so that every TeX passes over it.
  private static func origin(of report: Report) -> String {
    guard let origin = FileRecord.origin(of: report) else { return "" }
    var line = ""
    for unit in origin.utf16 {
      line += unit < 128 ? String(UnicodeScalar(UInt8(unit))) : "\\u" + hexadecimal(unit)
    }
    var text = "\n% verbatim\n"
    var rest = Substring(line)
    while !rest.isEmpty {
      text += "% " + rest.prefix(commentWidth) + "\n"
      rest = rest.dropFirst(commentWidth)
    }
    return text
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
