import Foundation

/// Texts numbered in the order they are first met, looked up by their bytes.
struct PlainTexts: Sendable {
  private var bytes: [[UInt8]] = []
  /// The first text with a sum, and for each text the one before it with the same.
  private var numbers: [UInt64: Int] = [:]
  private var others: [Int?] = []

  var texts: [String] { bytes.map { String(decoding: $0, as: UTF8.self) } }

  init(_ texts: [String]) {
    for text in texts {
      _ = Array(text.utf8).withUnsafeBytes { numbered($0) }
    }
  }

  func number(of text: UnsafeRawBufferPointer) -> Int? {
    number(of: text, Self.sum(text))
  }

  mutating func numbered(_ text: UnsafeRawBufferPointer) -> UInt32 {
    let sum = Self.sum(text)
    if let known = number(of: text, sum) { return UInt32(known) }
    others.append(numbers.updateValue(bytes.count, forKey: sum))
    bytes.append(Array(text))
    return UInt32(bytes.count - 1)
  }

  private func number(of text: UnsafeRawBufferPointer, _ sum: UInt64) -> Int? {
    var number = numbers[sum]
    while let found = number {
      if isSame(bytes[found], text) { return found }
      number = others[found]
    }
    return nil
  }

  private func isSame(_ known: [UInt8], _ text: UnsafeRawBufferPointer) -> Bool {
    known.withUnsafeBytes { known in
      known.count == text.count
        && (text.isEmpty || memcmp(known.baseAddress!, text.baseAddress!, text.count) == 0)
    }
  }

  private static func sum(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var mixing = Mixing()
    mixing.add(text)
    return mixing.number
  }
}
