/// UTF-16 as bytes: recognised by its zero bytes, decoded without leniency.
enum UTF16Bytes {
  struct Fault: Error { let line: Int }

  /// Which order the bytes have when every second one is zero, as in text of mostly Latin letters.
  static func pattern(of bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard bytes.count.isMultiple(of: 2), sample.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
    let units = sample.count / 2
    if zeros[1] * 10 >= units * 6, zeros[0] * 50 <= units { return .utf16LittleEndian }
    if zeros[0] * 10 >= units * 6, zeros[1] * 50 <= units { return .utf16BigEndian }
    return nil
  }

  /// The same text in UTF-8, or the line of the first half character.
  static func decode(_ bytes: [UInt8], bigEndian: Bool) -> Result<[UInt8], Fault> {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var line = 1
    var offset = 0
    func unit(_ offset: Int) -> UInt32? {
      guard offset + 1 < bytes.count else { return nil }
      let first = UInt32(bytes[offset])
      let second = UInt32(bytes[offset + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    while offset < bytes.count {
      guard let high = unit(offset) else { return .failure(Fault(line: line)) }
      offset += 2
      var value = high
      if (0xD800...0xDBFF).contains(high) {
        guard let low = unit(offset), (0xDC00...0xDFFF).contains(low) else {
          return .failure(Fault(line: line))
        }
        offset += 2
        value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(value) else { return .failure(Fault(line: line)) }
      if value == 0x0A { line += 1 }
      UTF8.encode(scalar).map { result.append(contentsOf: $0) }
    }
    return .success(result)
  }
}
