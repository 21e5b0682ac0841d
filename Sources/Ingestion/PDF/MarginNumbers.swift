import QualitativeData

/// Numbers of paragraphs or lines beside the text, as MAXQDA, f4 and courts print them.
struct MarginNumbers {
  private struct Number {
    let line: Int
    let page: Int
    let value: Int
    let word: PDFWord
  }

  /// Takes them out of the lines, and says so.
  ///
  /// - Complexity: O(words).
  static func remove(from lines: inout [PDFLine], findings: inout [Finding]) {
    for isLeft in [true, false] {
      let numbers = found(in: lines, isLeft: isLeft)
      guard let first = numbers.first, let last = numbers.last else { continue }
      // A number on nearly every line counts lines and says nothing of paragraphs.
      let areParagraphs = numbers.count * 10 < lines.count * 9 && steps(numbers).contains(1)
      for number in numbers {
        if isLeft {
          lines[number.line].words.removeFirst()
        } else {
          lines[number.line].words.removeLast()
        }
        if areParagraphs { lines[number.line].isNumbered = true }
      }
      findings.append(
        Finding(
          .note,
          "numbers beside the text (\(first.value) to \(last.value)) were read as those of \(areParagraphs ? "paragraphs" : "lines") and left out"
        ))
    }
    lines.removeAll { $0.words.isEmpty }
  }

  private static func found(in lines: [PDFLine], isLeft: Bool) -> [Number] {
    var numbers = lines.indices.compactMap { candidate(lines[$0], at: $0, isLeft: isLeft) }
    // They stand one below the other: by their beginnings, their ends, or their middles.
    numbers =
      [
        aligned(numbers) { $0.word.left }, aligned(numbers) { $0.word.right },
        aligned(numbers) { ($0.word.left + $0.word.right) / 2 },
      ].max { $0.count < $1.count } ?? []
    guard numbers.count >= 3 else { return [] }
    let left = numbers.lazy.map(\.word.left).min() ?? 0
    let right = numbers.lazy.map(\.word.right).max() ?? 0
    let taken = Set(numbers.map(\.line))
    let others = lines.indices.count { index in
      !taken.contains(index)
        && lines[index].words.contains { $0.left < right + 1 && $0.right > left - 1 }
    }
    guard others * 20 <= lines.count else { return [] }
    let steps = steps(numbers)
    let rising = steps.count { (0...10).contains($0) }
    let pages = Set(numbers.map(\.page)).count
    guard (rising + pages - 1) * 10 >= steps.count * 9, steps.contains(where: { $0 > 0 }) else {
      return []
    }
    return numbers
  }

  private static func steps(_ numbers: [Number]) -> [Int] {
    zip(numbers, numbers.dropFirst()).map { $1.value - $0.value }
  }

  private static func candidate(_ line: PDFLine, at index: Int, isLeft: Bool) -> Number? {
    guard let word = isLeft ? line.words.first : line.words.last, word.text.utf8.count <= 5,
      word.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(word.text)
    else { return nil }
    if line.words.count > 1 {
      let next = isLeft ? line.words[1] : line.words[line.words.count - 2]
      let gap = isLeft ? next.left - word.right : word.left - next.right
      guard gap > 0.4 * word.height else { return nil }
    }
    return Number(line: index, page: line.page, value: value, word: word)
  }

  /// The largest group at one place across, give or take 3 points.
  private static func aligned(
    _ numbers: [Number], _ place: (Number) -> Double
  ) -> [Number] {
    let sorted = numbers.sorted { place($0) < place($1) }
    var best = 0..<0
    var start = 0
    for end in sorted.indices {
      while place(sorted[end]) - place(sorted[start]) > 3 { start += 1 }
      if end + 1 - start > best.count { best = start..<end + 1 }
    }
    return sorted[best].sorted { $0.line < $1.line }
  }
}
