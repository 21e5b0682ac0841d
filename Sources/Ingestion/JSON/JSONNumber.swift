/// Numbers as JSON writes them.
enum JSONNumber {
  static func isNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = word.first else { return false }
    let rest = first == UInt8(ascii: "-") ? word.dropFirst() : word
    guard let digit = rest.first, isDigit(digit) else { return false }
    return rest.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) }
  }

  /// The number; `nil` where the text is none or it is beyond every double.
  ///
  /// - Complexity: O(digits), without making a string for numbers of up to 15 digits.
  static func value(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    quick(word) ?? Double(String(decoding: word, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Exact since both parts of the division are: at most 15 digits, and a power of ten up to 10^15.
  private static func quick(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    let isNegative = word.first == UInt8(ascii: "-")
    var digits = 0
    var whole: Int64 = 0
    var decimals: Int?
    for byte in isNegative ? word.dropFirst() : word {
      if byte == UInt8(ascii: "."), decimals == nil, digits > 0 {
        decimals = 0
      } else if isDigit(byte), digits < 15 {
        whole = whole * 10 + Int64(byte - 0x30)
        digits += 1
        decimals = decimals.map { $0 + 1 }
      } else {
        return nil
      }
    }
    guard digits > 0, decimals != 0 else { return nil }
    let value = Double(whole) / powers[decimals ?? 0]
    return isNegative ? -value : value
  }

  private static let powers: [Double] = (0...15).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0.1) * 10)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
