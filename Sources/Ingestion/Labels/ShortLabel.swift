import QualitativeData

/// A letter or two, perhaps with a number, or a short word for a role, with a mark behind it: `Q.`, `A2.`, `I)`, `R1/`,
/// `Int.`
enum ShortLabel {
  static let marks: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "/")]
  /// How many bytes it has at most.
  static let longest = 6

  /// Whether one ends with the mark at an offset, and a blank follows.
  static func ends(at offset: Int, from start: Int, in bytes: [UInt8]) -> Bool {
    guard offset > start, offset - start <= longest, offset + 1 < bytes.count,
      bytes[offset + 1] == 0x20 || bytes[offset + 1] == 0x09, isCapital(bytes[start])
    else { return false }
    let label = bytes[start..<offset]
    if offset - start <= 3, label.allSatisfy({ isCapital($0) || isDigit($0) }) { return true }
    guard label.allSatisfy({ isCapital($0 & 0xDF) || isDigit($0) }) else { return false }
    let role = SpeakerKinds.role(of: String(decoding: label, as: UTF8.self))
    return role == .interviewer || role == .respondent
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// The short labels of a text, and the mark that stands behind them.
struct ShortLabels {
  /// `nil` where no letters ask and answer: then they are initials, or number paragraphs.
  private(set) var mark: UInt8?

  /// - Parameter lines: without numbers and times before them.
  init(_ lines: some Sequence<Range<Int>>, in bytes: [UInt8]) {
    var labels: [UInt8: [String]] = [:]
    var count = 0
    for line in lines {
      count += 1
      let beginning = bytes[line.lowerBound..<min(line.upperBound, line.lowerBound + 7)]
      guard let stop = beginning.firstIndex(where: ShortLabel.marks.contains),
        ShortLabel.ends(at: stop, from: line.lowerBound, in: bytes), stop < line.upperBound
      else { continue }
      labels[bytes[stop], default: []].append(
        String(decoding: bytes[line.lowerBound..<stop], as: UTF8.self))
    }
    mark = ShortLabel.marks.first { Self.ask(labels[$0] ?? [], after: $0, lines: count) }
  }

  /// Whether some of the labels ask and others answer. Brackets and strokes number paragraphs, too, so behind them all
  /// labels must, each again and again, on at least every fourth line.
  private static func ask(_ labels: [String], after mark: UInt8, lines: Int) -> Bool {
    var distinct: Set<String> = []
    for label in labels where distinct.count < 20 { distinct.insert(label) }
    let kinds = SpeakerKinds.kinds(of: distinct.sorted())
    guard kinds.contains(.interviewer), kinds.contains(.respondent) else { return false }
    return mark == UInt8(ascii: ".")
      || !kinds.contains(.unknown) && labels.count >= distinct.count * 2
        && labels.count * 4 >= lines
  }
}
