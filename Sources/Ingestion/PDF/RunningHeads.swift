import QualitativeData

/// What a page carries besides the text: running heads and feet, and page numbers.
struct RunningHeads {
  /// How many lines at a page's top and bottom may be such.
  private static let reach = 3

  private struct Edge: Hashable {
    let pattern: String
    let isTop: Bool
  }

  /// Takes them out of the lines, and says so.
  ///
  /// - Parameter pitch: the usual distance from line to line.
  /// - Complexity: O(words).
  static func remove(from lines: inout [PDFLine], pitch: Double, findings: inout [Finding]) {
    let pages = pages(of: lines)
    var removed: Set<Int> = []
    let repeated = repeated(in: lines, pages: pages)
    for page in pages {
      for isTop in [true, false] {
        var inner = isTop ? Array(page) : page.reversed()
        for _ in 0..<reach where inner.count > 1 {
          let line = lines[inner[0]]
          let edge = Edge(pattern: pattern(line), isTop: isTop)
          let distance = abs(lines[inner[1]].middle - line.middle)
          let isApart = distance > 1.4 * pitch
          let isFarApart = distance > 1.9 * pitch
          let stands = repeated[edge].map { abs($0 - line.middle) <= 4 } ?? false
          guard
            stands && (isApart || edge.pattern.contains("#"))
              || isFarApart && isNumber(edge.pattern)
          else { break }
          removed.insert(inner.removeFirst())
        }
      }
    }
    guard !removed.isEmpty else { return }
    findings.append(
      Finding(
        .note,
        "\(removed.count) running heads, feet and page numbers at the edges of pages were left out"
      ))
    lines = lines.indices.filter { !removed.contains($0) }.map { lines[$0] }
  }

  private static func pages(of lines: [PDFLine]) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    for index in lines.indices {
      if let last = pages.last, lines[last.lowerBound].page == lines[index].page {
        pages[pages.count - 1] = last.lowerBound..<index + 1
      } else {
        pages.append(index..<index + 1)
      }
    }
    return pages
  }

  /// What stands at the same height on several pages and nowhere else, with that height.
  private static func repeated(in lines: [PDFLine], pages: [Range<Int>]) -> [Edge: Double] {
    var heights: [Edge: [Double]] = [:]
    var elsewhere: Set<String> = []
    for page in pages {
      for index in page {
        let pattern = pattern(lines[index])
        let fromTop = index - page.lowerBound
        let fromBottom = page.upperBound - 1 - index
        if fromTop < reach {
          heights[Edge(pattern: pattern, isTop: true), default: []].append(lines[index].middle)
        }
        if fromBottom < reach {
          heights[Edge(pattern: pattern, isTop: false), default: []].append(lines[index].middle)
        }
        if fromTop >= reach, fromBottom >= reach { elsewhere.insert(pattern) }
      }
    }
    var repeated: [Edge: Double] = [:]
    for (edge, found) in heights where found.count >= 2 && !elsewhere.contains(edge.pattern) {
      let middle = found.sorted()[found.count / 2]
      let same = found.count { abs($0 - middle) <= 4 }
      // Left and right pages may have heads of their own, and the first page none.
      if same >= 2, same * 5 >= pages.count * 2 { repeated[edge] = middle }
    }
    return repeated
  }

  /// The words with every number as `#`.
  private static func pattern(_ line: PDFLine) -> String {
    var pattern = ""
    for character in line.text {
      if character.isASCII, character.isNumber {
        if pattern.last != "#" { pattern.append("#") }
      } else {
        pattern.append(character)
      }
    }
    return pattern
  }

  /// Whether the line is a page's number and nothing else.
  private static func isNumber(_ pattern: String) -> Bool {
    let plain = pattern.lowercased().filter { !" -–—/|.".contains($0) }
    let words = [
      "#", "##", "page#", "page#of#", "#of#", "side#", "seite#", "seite#von#", "sivu#", "sida#",
      "pagina#", "página#", "p#", "s#",
    ]
    return words.contains(plain)
  }
}
