import Foundation

/// A zip archive without compression, so that tests can change what documents hold (APPNOTE 6.3.10).
package struct StoredZip {
  private var bytes = Data()
  private var directory = Data()
  private var count = 0

  package init() {}

  package mutating func add(_ name: String, _ content: Data) {
    let offset = bytes.count
    let fields =
      number(Self.checksum(content), 4) + number(content.count, 4)
      + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    bytes +=
      number(0x0403_4B50, 4) + number(20, 2) + number(0x0800, 2) + number(0, 2)
      + number(0, 2) + number(0x21, 2) + fields + Data(name.utf8) + content
    directory +=
      number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0x0800, 2)
      + number(0, 2) + number(0, 2) + number(0x21, 2) + fields + number(0, 2) + number(0, 2)
      + number(0, 2) + number(0, 4) + number(offset, 4) + Data(name.utf8)
    count += 1
  }

  package var data: Data {
    bytes + directory + number(0x0605_4B50, 4) + number(0, 2) + number(0, 2) + number(count, 2)
      + number(count, 2) + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ width: Int) -> Data {
    Data((0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
  }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  private static func checksum(_ data: Data) -> Int {
    Int(~data.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 })
  }
}
