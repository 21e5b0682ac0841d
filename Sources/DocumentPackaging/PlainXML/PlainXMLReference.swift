/// References to single characters: the five names XML itself has, and numbers.
enum PlainXMLReference {
  /// The character that a reference at the beginning of some bytes stands for, as UTF-8, and the reference's length;
  /// `nil` for any other.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (character: [UInt8], count: Int)? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: ";")), end > 1 else { return nil }
    let name = bytes[1..<end]
    if name.first == UInt8(ascii: "#") {
      return scalar(name.dropFirst()).map { (Array(String(Character($0)).utf8), end + 1) }
    }
    for (known, character) in names where name.elementsEqual(known.utf8) {
      return ([character], end + 1)
    }
    return nil
  }

  private static let names: [(String, UInt8)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27),
  ]

  private static func scalar(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let plain = isHexadecimal ? digits.dropFirst() : digits
    let isNumber = plain.allSatisfy {
      0x30...0x39 ~= $0 || isHexadecimal && 0x41...0x46 ~= $0 & 0xDF
    }
    guard isNumber,
      let value = UInt32(String(decoding: plain, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    let isCharacter =
      value >= 0x20 && value != 0xFFFE && value != 0xFFFF || [0x09, 0x0A, 0x0D].contains(value)
    return isCharacter ? Unicode.Scalar(value) : nil
  }
}
