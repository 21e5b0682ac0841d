/// Words side by side on a page.
struct PDFLine: Sendable {
  /// From 1.
  let page: Int
  /// From left to right, or as they are read where the script runs the other way.
  var words: [PDFWord]
  /// A paragraph's number in the margin began here.
  var isNumbered = false

  var left: Double { words.lazy.map(\.left).min() ?? 0 }
  var right: Double { words.lazy.map(\.right).max() ?? 0 }
  var top: Double { words.lazy.map(\.top).min() ?? 0 }
  var bottom: Double { words.lazy.map(\.bottom).max() ?? 0 }
  /// The height of most of its words.
  var height: Double {
    let heights = words.map(\.height).sorted()
    return heights.isEmpty ? 0 : heights[heights.count / 2]
  }
  /// Where most of its words stand.
  var middle: Double {
    let middles = words.map(\.middle).sorted()
    return middles.isEmpty ? 0 : middles[middles.count / 2]
  }

  /// Words without a gap between them are one word.
  var text: String {
    var text = ""
    var last: PDFWord?
    for word in words {
      if let last, !last.touches(word) { text += " " }
      text += word.text
      last = word
    }
    return text
  }

  /// The words in runs, broken where the gap is wider than between words.
  ///
  /// - Parameter width: how wide a gap has to be, in heights of the line.
  func runs(brokenAt width: Double) -> [PDFLine] {
    let gap = height * width
    var runs: [PDFLine] = []
    for word in words {
      if let last = runs.last?.words.last, word.left - last.right < gap,
        last.left - word.right < gap
      {
        runs[runs.count - 1].words.append(word)
      } else {
        runs.append(PDFLine(page: page, words: [word]))
      }
    }
    return runs
  }

  /// The lines of a page from top to bottom.
  ///
  /// - Complexity: O(words × log words).
  static func lines(of page: PDFPage) -> [PDFLine] {
    var lines: [PDFLine] = []
    var top = 0.0
    var bottom = -1.0
    for word in page.words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      let shared = min(bottom, word.bottom) - max(top, word.top)
      if shared > 0.5 * min(bottom - top, word.height), !lines.isEmpty {
        lines[lines.count - 1].words.append(word)
      } else {
        lines.append(PDFLine(page: page.number, words: [word]))
        (top, bottom) = (word.top, word.bottom)
      }
    }
    for index in lines.indices { lines[index].arrange() }
    return lines
  }

  private mutating func arrange() {
    words.sort { $0.left < $1.left }
    guard words.contains(where: { $0.text.utf8.contains { $0 >= 0xD6 } }) else { return }
    var letters = 0
    var leftward = 0
    for scalar in words.lazy.flatMap(\.text.unicodeScalars) where scalar.properties.isAlphabetic {
      letters += 1
      let isLeftward =
        (0x590...0x8FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value)
      if isLeftward { leftward += 1 }
    }
    if leftward * 2 > letters { words.reverse() }
  }
}

extension PDFWord {
  /// Whether a word follows without a blank: the font changes, but the word goes on.
  fileprivate func touches(_ next: PDFWord) -> Bool {
    let limit = 0.05 * min(height, next.height)
    return next.left >= left ? next.left - right < limit : left - next.right < limit
  }
}
