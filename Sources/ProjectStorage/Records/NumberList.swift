import Foundation

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

  /// The numbers under a key of a JSON object, without a value made of anything else in it, and the JSON without them.
  ///
  /// - Parameter key: A key that names nothing deeper in the object. It cannot stand within a text, where its quotation
  ///   marks would be escaped.
  /// - Returns: `nil` where there is no such list.
  static func cut(_ key: String, from json: Data) -> (numbers: [Int], rest: Data)? {
    json.withUnsafeBytes { bytes in
      let mark = Array("\"\(key)\":\"".utf8)
      let marked = bytes.indices.dropLast(mark.count).first { place in
        bytes[place] == mark[0] && bytes[place..<place + mark.count].elementsEqual(mark)
      }
      guard let start = marked.map({ $0 + mark.count }),
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")),
        let numbers = parse(bytes[start..<end])
      else { return nil }
      var rest = Data(bytes[..<start])
      rest.append(contentsOf: bytes[end...])
      return (numbers, rest)
    }
  }

  private static func parse(_ text: String) -> [Int]? {
    var text = text
    return text.withUTF8 { parse(UnsafeRawBufferPointer($0)[...]) }
  }

  /// - Returns: `nil` for anything but digits with one blank between numbers.
  private static func parse(_ bytes: Slice<UnsafeRawBufferPointer>) -> [Int]? {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    var numbers: [Int] = []
    numbers.reserveCapacity(bytes.count / 4)
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
