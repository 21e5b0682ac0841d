/// Writes numbers as few bytes: seven bits a byte, the lowest first, the highest bit saying that more follow.
package struct NumberWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func add(_ number: Int) {
    precondition(number >= 0, "only what is left of a sign is packed")
    var rest = UInt64(number)
    while rest >= 128 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Small numbers of either sign.
  package mutating func add(signed number: Int) {
    add(number >= 0 ? number << 1 : (-number << 1) - 1)
  }

  package mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func add(bytes more: [UInt8]) { bytes += more }

  /// Numbers that rise, each as the distance from the one before.
  package mutating func add(rising numbers: ArraySlice<UInt32>) {
    var last: UInt32 = 0
    for number in numbers {
      add(Int(number - last))
      last = number
    }
  }

  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// Reads what `NumberWriter` wrote; for bytes that make no sense it gives zeros and says so, and reads nothing outside.
package struct NumberReader {
  private let bytes: UnsafeRawBufferPointer
  private var spot: Int
  private let end: Int
  private var hasFailed = false

  package init(_ bytes: UnsafeRawBufferPointer, from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.end = min(end ?? bytes.count, bytes.count)
    spot = start
    if start < 0 || start > self.end {
      hasFailed = true
      spot = self.end
    }
  }

  /// Where it reads next.
  package var place: Int { spot }
  package var isAtEnd: Bool { spot >= end }
  /// Whether something was asked for that is not there. What was read since then means nothing.
  package var isBroken: Bool { hasFailed }

  /// Below 2⁴⁹.
  package mutating func number() -> Int {
    var (number, shift) = (0, 0)
    while spot < end, shift <= 42 {
      let byte = Int(bytes[spot])
      spot += 1
      number |= (byte & 127) << shift
      if byte < 128 { return number }
      shift += 7
    }
    hasFailed = true
    return 0
  }

  package mutating func signedNumber() -> Int {
    let number = number()
    return number & 1 == 0 ? number >> 1 : -((number + 1) >> 1)
  }

  /// A number of things each of which takes a byte at least.
  package mutating func count() -> Int {
    let count = number()
    if count > end - spot { hasFailed = true }
    return hasFailed ? 0 : count
  }

  package mutating func text() -> String {
    let count = count()
    defer { spot += count }
    return isBroken ? "" : String(decoding: bytes[spot..<spot + count], as: UTF8.self)
  }

  /// So many bytes as they are.
  package mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer {
    guard !isBroken, 0 <= count, count <= end - spot else {
      hasFailed = true
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    defer { spot += count }
    return UnsafeRawBufferPointer(rebasing: bytes[spot..<spot + count])
  }

  /// So many numbers, one after the other.
  package mutating func numbers(_ count: Int) -> [Int] {
    guard !isBroken, 0 <= count, count <= end - spot else {
      hasFailed = true
      return []
    }
    return (0..<count).map { _ in number() }
  }

  /// So many numbers that `add(rising:)` wrote, all different and below a bound; none where they are not.
  package mutating func rising(_ count: Int, below bound: Int) -> [UInt32] {
    guard !isBroken, 0 <= count, count <= end - spot else {
      hasFailed = true
      return []
    }
    var reader = self
    var last = -1
    let numbers = [UInt32](unsafeUninitializedCapacity: count) { numbers, filled in
      for index in 0..<count {
        let distance = reader.number()
        let number = max(last, 0) + distance
        guard number > last, number < bound, !reader.isBroken else {
          reader.hasFailed = true
          return
        }
        numbers[index] = UInt32(number)
        last = number
        filled += 1
      }
    }
    self = reader
    return isBroken ? [] : numbers
  }
}
