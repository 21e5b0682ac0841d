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

  private func holds(_ stretch: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let (start, length) = stretches[number]
    guard length == stretch.count else { return false }
    return bytes.withUnsafeBufferPointer { known in
      for index in 0..<stretch.count where known[Int(start) + index] != stretch[index] {
        return false
      }
      return true
    }
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
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in stretch { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash &>> 29) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
