import DocumentPackaging
import Foundation

/// How the numbers of a workbook are shown, by the styles of its cells.
struct NumberFormats {
  enum Kind: Equatable {
    case general
    /// `0%`, with so many decimals.
    case percent(decimals: Int)
    /// `00000`: a number filled up with zeros, as identifiers are.
    case zeros(Int)
    case moment(date: Bool, clock: Clock?)
  }

  /// What a time shows.
  struct Clock: Equatable {
    var seconds = false
    /// Digits of a second.
    var decimals = 0
    /// Whether hours go on behind 24.
    var elapsed = false
  }

  private var kinds: [Kind] = []
  private let from1904: Bool

  /// - Parameter part: the XML part; empty for a workbook without one.
  /// - Throws: `PackagingError`
  init(_ part: Data, from1904: Bool) throws {
    self.from1904 = from1904
    guard !part.isEmpty else { return }
    var codes: [Int: String] = [:]
    var numbers: [Int] = []
    var isInCells = false
    try XMLEvents().read(part) { event in
      switch event {
      case .start(let element):
        switch element.name {
        case "numFmt":
          if let id = element["numFmtId"].flatMap({ Int($0) }) { codes[id] = element["formatCode"] }
        case "cellXfs": isInCells = true
        case "xf" where isInCells && numbers.count < 100_000:
          numbers.append(element["numFmtId"].flatMap { Int($0) } ?? 0)
        default: break
        }
      case .end(_, let name): if name == "cellXfs" { isInCells = false }
      case .characters: break
      }
    }
    let known = Dictionary(
      Set(numbers).map { id in (id, codes[id].map { Self.kind(of: $0) } ?? Self.builtIn(id)) },
      uniquingKeysWith: { $1 })
    kinds = numbers.map { known[$0] ?? .general }
  }

  /// A number as a person sees it: whole numbers without a point, dates and times as ISO 8601 writes them.
  func shown(_ value: String, style: Int) -> String {
    let kind = kinds.indices.contains(style) ? kinds[style] : .general
    guard let number = Double(value), number.isFinite else { return value }
    switch kind {
    case .general: return Self.plain(value, number)
    case .percent(let decimals):
      return String(format: "%.\(decimals)f", number * 100) + "%"
    case .zeros(let count):
      let plain = Self.plain(value, number)
      guard number >= 0, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return plain }
      return String(repeating: "0", count: max(0, count - plain.utf8.count)) + plain
    case .moment(let date, let clock):
      return SerialDate(number, from1904: from1904)?.shown(date: date, clock: clock)
        ?? Self.plain(value, number)
    }
  }

  private static func plain(_ value: String, _ number: Double) -> String {
    let digits = value.hasPrefix("-") ? value.dropFirst() : value[...]
    if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return value }
    if number == number.rounded(), abs(number) < 1e15 { return "\(Int64(number))" }
    return String(format: "%.15g", number)
  }

  // MARK: Format codes

  /// The formats every program knows by their numbers.
  private static func builtIn(_ id: Int) -> Kind {
    switch id {
    case 9: .percent(decimals: 0)
    case 10: .percent(decimals: 2)
    case 14...17, 27...31, 36, 50...54, 57, 58: .moment(date: true, clock: nil)
    case 18, 20, 32, 34, 55: .moment(date: false, clock: Clock())
    case 19, 21, 33, 35, 45, 56: .moment(date: false, clock: Clock(seconds: true))
    case 22: .moment(date: true, clock: Clock())
    case 46: .moment(date: false, clock: Clock(seconds: true, elapsed: true))
    case 47: .moment(date: false, clock: Clock(seconds: true, decimals: 1))
    default: .general
    }
  }

  /// - Complexity: O(length).
  static func kind(of code: String) -> Kind {
    let (plain, elapsed) = bare(String(code.prefix(300)))
    if plain.contains("general") { return .general }
    let hasSeconds = plain.contains("s")
    let hasTime = hasSeconds || plain.contains("h") || elapsed
    let hasDate =
      plain.contains("y") || plain.contains("d") || (plain.contains("m") && !hasTime)
    if hasDate || hasTime {
      let fraction = plain.split(separator: "s").last.map { $0.prefix { ".,0".contains($0) } } ?? ""
      let clock = Clock(
        seconds: hasSeconds,
        decimals: hasSeconds ? min(3, fraction.count { $0 == "0" }) : 0, elapsed: elapsed)
      return .moment(date: hasDate, clock: hasTime ? clock : nil)
    }
    if plain.hasSuffix("%") {
      let decimals = plain.split(separator: ".", maxSplits: 1).dropFirst().first?.count {
        $0 == "0"
      }
      return .percent(decimals: min(10, decimals ?? 0))
    }
    if plain.count > 1, plain.count <= 30, plain.allSatisfy({ $0 == "0" }) {
      return .zeros(plain.count)
    }
    return .general
  }

  /// The first section of a format code in small letters, without what is only printed along.
  private static func bare(_ code: String) -> (plain: String, elapsed: Bool) {
    var plain = ""
    var elapsed = false
    var rest = code.lowercased()[...]
    while let next = rest.popFirst() {
      switch next {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        if !inner.isEmpty, inner.allSatisfy({ $0 == inner.first }), "hms".contains(inner.prefix(1))
        {
          elapsed = true
          plain += inner
        }
      case ";": return (plain, elapsed)
      default: plain.append(next)
      }
    }
    return (plain, elapsed)
  }
}
