import QualitativeData

/// One table as LaTeX sets it: longtable between three rules, the caption above, the note below.
struct LaTeXTable {
  private let paper: PaperTable

  init(_ paper: PaperTable) { self.paper = paper }

  var text: String {
    let rows = paper.table.rows.map(row)
    let table = """
      \\begingroup
      \\captionsetup[longtable]{labelfont=bf,textfont=it,labelsep=newline,justification=raggedright,singlelinecheck=false}
      \\setlength{\\LTleft}{0pt}\\setlength{\\LTright}{\\fill}\\setlength{\\tabcolsep}{3pt}\(size)
      \\begin{longtable}{@{}\(paper.columns.map(specification).joined())@{}}
      \\caption{\(LaTeXText.escaped(paper.title))}\\\\
      \\toprule
      \(headings)\\midrule
      \\endfirsthead
      \\multicolumn{\(paper.columns.count)}{@{}l}{\\textbf{Table \\thetable} (continued)}\\\\
      \\toprule
      \(headings)\\midrule
      \\endhead
      \\bottomrule
      \\endfoot
      \(rows.joined())\\end{longtable}
      \(note)\\endgroup

      """
    return paper.isWide ? "\\begin{landscape}\n\(table)\\end{landscape}\n" : table
  }

  private var size: String {
    "\\fontsize{\(paper.letters)}{\(paper.letters + 2)}\\selectfont"
  }

  private func specification(_ column: PaperTable.Column) -> String {
    let side = column.isNumber ? "\\raggedleft" : "\\raggedright"
    return ">{\(side)\\arraybackslash}p{\(share(of: column.width))\\linewidth}"
  }

  /// Its part of the line, less what stands between columns, to a thousandth.
  private func share(of width: Double) -> String {
    // Of what stands free, six points lie between the columns; the rest gives wide letters room.
    let between = 12 / Double(paper.letters)
    let thousandths = max(1, Int((width - between) / paper.line * 1000))
    let digits = String(thousandths)
    return "0." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private var headings: String {
    var text = ""
    var column = 0
    var cells: [String] = []
    var rules = ""
    for heading in paper.headings[0] {
      let words = heading.rows == paper.headings.count ? LaTeXText.statistical(heading.text) : ""
      if heading.isOverInner {
        cells.append(
          "\\multicolumn{\(heading.columns)}{c}{\(LaTeXText.statistical(heading.text))}")
        rules += "\\cmidrule(lr){\(column + 1)-\(column + heading.columns)}"
      } else {
        cells.append(paper.headings.count == 1 ? words : "")
      }
      column += heading.columns
    }
    text += cells.joined(separator: " & ") + "\\\\\n"
    guard paper.headings.count == 2 else { return text }
    var inner = paper.headings[1].makeIterator()
    let below = paper.headings[0].flatMap { heading in
      heading.isOverInner
        ? (0..<heading.columns).map { _ in inner.next().map { LaTeXText.statistical($0.text) } ?? ""
        }
        : [LaTeXText.statistical(heading.text)]
    }
    return text + rules + "\n" + below.joined(separator: " & ") + "\\\\\n"
  }

  private func row(_ row: Table.Row) -> String {
    let indent = row.depth > 0 ? "\\leftskip=\(row.depth)em\\relax{}" : ""
    let cells = row.cells.enumerated().map { index, cell in
      LaTeXText.escaped(cell.content.printed) + phantom(cell.content, in: index + 1)
    }
    return ([indent + LaTeXText.statistical(paper.title(of: row))] + cells).joined(separator: " & ")
      + "\\\\\n"
  }

  /// Room for the decimals that other numbers of the column have.
  private func phantom(_ content: Table.Content, in column: Int) -> String {
    guard paper.indentAtRight(content, in: column) > 0 else { return "" }
    let missing = paper.columns[column].decimals - content.decimals
    let point = content.decimals == 0 ? "." : ""
    return "\\phantom{\(point)\(String(repeating: "0", count: missing))}"
  }

  private var note: String {
    let words = LaTeXText.statistical(paper.note)
    guard !words.isEmpty else { return references }
    return "\\noindent\\textit{Note.} \(words)\\par\n" + references
  }

  /// The places behind each number, as comments, which a paper does not print.
  private var references: String {
    var lines = ""
    for row in paper.table.rows {
      for (column, cell) in zip(paper.table.columns, row.cells) where cell.hasReferences {
        let head = Self.words("\(row.key) x \(column) (\(cell.content.shown)):")
        lines += Self.comment(
          head + cell.references.lazy.map(\.description).flatMap { Self.words($0) })
      }
    }
    return lines
  }

  /// What is written beside other words on a line, without what would end it.
  private static func words(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ 0x21..<0x7F ~= $0 }) { return [text] }
    return PrintableText.oneLine(text).split { $0.isWhitespace || $0.isNewline }.map(String.init)
  }

  /// Whatever it holds, it stays behind the sign of a comment; on lines of some 600 bytes.
  private static func comment(_ words: [String]) -> String {
    var lines = "% "
    var length = 0
    for word in words {
      if length > 0 {
        let isFull = length + word.utf8.count > 600
        lines += isFull ? "\n%   " : " "
        if isFull { length = 0 }
      }
      lines += word
      length += word.utf8.count + 1
    }
    return lines + "\n"
  }
}
