extension RulePlan {
  /// Adds where a phrase is said: consecutive words in one sentence, whatever the unit.
  static func addOccurrences(
    of words: [Int], in stream: some RuleText, among units: [Range<Int>]?,
    to found: inout [WordInterval]
  ) {
    var anchor: (place: Int, count: Int)?
    for (place, pattern) in words.enumerated() where pattern != any {
      let count = stream.count(fitting: pattern)
      if count == 0 { return }
      if count < anchor?.count ?? .max { anchor = (place, count) }
    }
    func add(_ first: Int) {
      if let one = occurrence(of: words, at: first, in: stream) { found.append(one) }
    }
    guard let anchor else {
      for unit in units ?? [0..<stream.wordCount] { unit.forEach(add) }
      return
    }
    let anchors = stream.words(fitting: words[anchor.place])
    guard let units else {
      for word in anchors { add(word - anchor.place) }
      return
    }
    var next = anchors.startIndex
    for unit in units {
      next = anchors.first(from: next, notBefore: unit.lowerBound)
      while next < anchors.endIndex, anchors[next] < unit.upperBound {
        add(anchors[next] - anchor.place)
        next += 1
      }
    }
  }

  private static func occurrence(
    of words: [Int], at first: Int, in stream: some RuleText
  ) -> WordInterval? {
    // It was looked for where its one word is.
    if words.count == 1 { return WordInterval(first: first, last: first) }
    let last = first + words.count - 1
    guard first >= 0, last < stream.wordCount,
      stream.sentence(of: first) == stream.sentence(of: last)
    else { return nil }
    for (offset, pattern) in words.enumerated()
    where pattern != any && !stream.word(first + offset, fits: pattern) { return nil }
    return WordInterval(first: first, last: last)
  }
}

extension RandomAccessCollection where Element == Int, Index == Int {
  /// The first place from a place on whose number is not below a bound; the numbers rise.
  ///
  /// - Complexity: O(log of the distance).
  fileprivate func first(from start: Int, notBefore bound: Int) -> Int {
    var low = start
    var step = 1
    while low + step < endIndex, self[low + step] < bound {
      low += step
      step *= 2
    }
    var high = Swift.min(endIndex, low + step)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
