import Foundation

/// Numbers short stretches of bytes in the order in which they are first met.
struct ByteNumbers {
  private var stretches: [(start: UInt32, length: UInt32)] = []
  private var bytes: [UInt8] = []
  /// Numbers from 1, by hash; 0 is free. Its size is a power of two, and at most half of it is taken.
  private var slots = [UInt32](repeating: 0, count: 1024)

  /// How many there are.
  var count: Int { stretches.count }

  /// How many bytes they have together.
  var size: Int { bytes.count }

  /// - Complexity: O(length), on average.
  mutating func number(of stretch: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    var slot = Self.hash(stretch) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if holds(stretch, at: number) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    stretches.append((UInt32(bytes.count), UInt32(stretch.count)))
    bytes.append(contentsOf: stretch)
    slots[slot] = UInt32(stretches.count)
    if stretches.count * 2 > slots.count { grow() }
    return (stretches.count - 1, true)
  }

  /// The number of a stretch met before.
  func known(_ stretch: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(stretch) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if holds(stretch, at: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func holds(_ stretch: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let (start, length) = stretches[number]
    guard length == stretch.count, let wanted = stretch.baseAddress else {
      return length == stretch.count
    }
    return bytes.withUnsafeBytes { memcmp($0.baseAddress! + Int(start), wanted, Int(length)) == 0 }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { known in
      for (number, (start, length)) in stretches.enumerated() {
        let stretch = UnsafeBufferPointer(rebasing: known[Int(start)..<Int(start + length)])
        var slot = Self.hash(stretch) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number + 1)
      }
    }
  }

  private static func hash(_ stretch: UnsafeBufferPointer<UInt8>) -> Int {
    let bytes = UnsafeRawBufferPointer(stretch)
    var hash = UInt64(truncatingIfNeeded: stretch.count)
    var place = 0
    while place &+ 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    while place < bytes.count {
      hash = mixed(hash ^ UInt64(bytes[place]))
      place &+= 1
    }
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF_FFFF_FFFF)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let mixed = hash &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed &>> 32
  }
}
