import Foundation

/// A file of Microsoft's old container format, in which Word, Excel and PowerPoint saved until 2007 ([MS-CFB]).
package struct CompoundFile {
  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// Numbers from here on are no sectors but say what there is instead.
  private static let lastSector: UInt32 = 0xFFFF_FFFA

  private struct Entry {
    let name: String
    let isStream: Bool
    let left, right, child: UInt32
    let start: UInt32
    let size: Int
  }

  private let bytes: [UInt8]
  private let sectorSize: Int
  private var table: [UInt32] = []
  private var smallTable: [UInt32] = []
  private var smallSectors: [UInt8] = []
  private var entries: [Entry] = []
  private var smallLimit = 4096

  package static func begins(_ beginning: Data) -> Bool { beginning.starts(with: signature) }

  /// - Throws: `PackagingError` for what is no such container.
  /// - Complexity: O(bytes).
  package init(_ data: Data) throws {
    bytes = [UInt8](data)
    guard bytes.starts(with: Self.signature), bytes.count >= 512 else {
      throw PackagingError(.noContainer)
    }
    let shift = Int(bytes.number16(at: 0x1E) ?? 0)
    guard shift == 9 || shift == 12 else { throw PackagingError(.noContainer) }
    sectorSize = 1 << shift
    readTable()
    guard let directory = chain(from: number(0x30)), !directory.isEmpty else {
      throw PackagingError(.noContainer)
    }
    entries = Self.entries(in: directory, isOld: shift == 9)
    guard let root = entries.first else { throw PackagingError(.noContainer) }
    smallLimit = Int(number(0x38))
    smallTable = chain(from: number(0x3C)).map(Self.numbers) ?? []
    smallSectors = chain(from: root.start) ?? []
  }

  /// The bytes of a stream at the container's top; `nil` where there is none, or it is cut off.
  package func stream(_ name: String) -> [UInt8]? {
    var open = entries.first.map { [$0.child] } ?? []
    var seen: Set<UInt32> = []
    while let number = open.popLast() {
      guard let index = Int(exactly: number), entries.indices.contains(index),
        seen.insert(number).inserted
      else { continue }
      let entry = entries[index]
      if entry.isStream, entry.name == name { return content(of: entry) }
      open += [entry.left, entry.right]
    }
    return nil
  }

  // MARK: Inside

  private func number(_ offset: Int) -> UInt32 { bytes.number32(at: offset) ?? 0 }

  private static func numbers(in bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count - 3, by: 4).map { bytes.number32(at: $0) ?? 0 }
  }

  private func sector(_ number: UInt32) -> ArraySlice<UInt8>? {
    guard number < Self.lastSector else { return nil }
    let start = (Int(number) + 1) * sectorSize
    guard start < bytes.count else { return nil }
    return bytes[start..<min(start + sectorSize, bytes.count)]
  }

  /// The table that says which sector follows which, found by 109 numbers in the header and more in sectors of their own.
  private mutating func readTable() {
    var places = (0..<109).map { number(0x4C + 4 * $0) }
    var next = number(0x44)
    var seen: Set<UInt32> = []
    while let more = sector(next), seen.insert(next).inserted {
      let numbers = Self.numbers(in: Array(more))
      places += numbers.dropLast()
      next = numbers.last ?? Self.lastSector
    }
    var known: Set<UInt32> = []
    for place in places where place < Self.lastSector && known.insert(place).inserted {
      if let sector = sector(place) { table += Self.numbers(in: Array(sector)) }
    }
  }

  /// The sectors that follow each other from one on; `nil` where they go round in a circle.
  private func chain(from start: UInt32) -> [UInt8]? {
    var result: [UInt8] = []
    var next = start
    while let sector = sector(next) {
      result += sector
      guard result.count <= bytes.count else { return nil }
      next = Int(next) < table.count ? table[Int(next)] : Self.lastSector
    }
    return result
  }

  private func content(of entry: Entry) -> [UInt8]? {
    guard entry.size < smallLimit else {
      return chain(from: entry.start).map { Array($0.prefix(entry.size)) }
    }
    var result: [UInt8] = []
    var next = entry.start
    while result.count < entry.size, next < Self.lastSector {
      let start = Int(next) * 64
      guard start < smallSectors.count else { break }
      result += smallSectors[start..<min(start + 64, smallSectors.count)]
      next = Int(next) < smallTable.count ? smallTable[Int(next)] : Self.lastSector
    }
    return Array(result.prefix(entry.size))
  }

  private static func entries(in directory: [UInt8], isOld: Bool) -> [Entry] {
    stride(from: 0, to: directory.count - 127, by: 128).map { start in
      let entry = Array(directory[start..<start + 128])
      let length = min(max(Int(entry.number16(at: 0x40) ?? 0) / 2 - 1, 0), 31)
      let name = (0..<length).compactMap { entry.number16(at: 2 * $0) }
      func number(_ offset: Int) -> UInt32 { entry.number32(at: offset) ?? 0 }
      return Entry(
        name: String(decoding: name, as: UTF16.self), isStream: entry[0x42] == 2,
        left: number(0x44), right: number(0x48), child: number(0x4C), start: number(0x74),
        size: Int(number(0x78)))
    }
  }
}

extension [UInt8] {
  /// Two bytes as a number, the lower first; `nil` where there are none.
  package func number16(at offset: Int) -> UInt16? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    return UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  /// Four bytes as a number, the lowest first; `nil` where there are none.
  package func number32(at offset: Int) -> UInt32? {
    guard offset >= 0, offset <= count - 4 else { return nil }
    return (0..<4).reduce(0) { $0 | UInt32(self[offset + $1]) << (8 * UInt32($1)) }
  }
}
