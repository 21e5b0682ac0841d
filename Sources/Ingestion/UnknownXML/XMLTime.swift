import QualitativeData

/// A time as it stands in XML of unknown making: a clock time, seconds, or a number whose unit shows only later.
enum XMLTime: Equatable {
  case seconds(Double)
  case number(Double)

  init?(_ text: String) {
    guard text.utf8.count <= 64, text.utf8.contains(where: { (0x30...0x39).contains($0) }),
      text.utf8.first.map({ $0 <= 0x39 || $0 == 0x5B || $0 == 0x7B }) ?? false
    else { return nil }
    let plain = text.split { $0.isWhitespace }.joined()
    guard (1...32).contains(plain.utf8.count) else { return nil }
    if let value = Self.unsigned(plain) {
      self = plain.contains(".") ? .seconds(value) : .number(value)
    } else if plain.hasSuffix("ms"), let value = Self.unsigned(String(plain.dropLast(2))) {
      self = .seconds(value / 1000)
    } else if plain.hasSuffix("s"), let value = Self.unsigned(String(plain.dropLast())) {
      self = .seconds(value)
    } else {
      let bytes = Array(plain.utf8)
      guard let stamp = TimeStamp(at: 0, before: bytes.count, in: bytes),
        stamp.range.upperBound == bytes.count, let start = stamp.time.start
      else { return nil }
      self = .seconds(start)
    }
  }

  private static func unsigned(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else { return nil }
    return Double(text)
  }

  /// Seconds, where a plain number counts thousandths or not.
  func seconds(inThousandths: Bool) -> Double {
    switch self {
    case .seconds(let value): value
    case .number(let value): inThousandths ? value / 1000 : value
    }
  }
}
