/// Lines as a message names them: `line 3`, `lines 3, 5 and 12 more`.
enum LineList {
  /// - Parameters:
  ///   - lines: from 0, not empty.
  ///   - text: the text they are lines of, where they may be called otherwise.
  static func of(_ lines: [Int], in text: TextLines? = nil, atMost limit: Int = 8) -> String {
    let noun = text?.names?.noun ?? "line"
    let numbers = text?.names?.numbers
    let places = lines.map { line in
      numbers.map { line < $0.count ? $0[line] : $0.count } ?? line + 1
    }
    var seen: Set<Int> = []
    let distinct = places.filter { seen.insert($0).inserted }
    let shown = NameList.of(distinct, atMost: limit) { "\($0)" }
    return "\(distinct.count == 1 ? noun : noun + "s") \(shown)"
  }
}
