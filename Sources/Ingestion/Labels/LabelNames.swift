import Foundation

/// The labels a file's lines begin with, each looked at once however often it stands there.
///
/// A class, since it remembers what it has seen.
final class LabelNames {
  struct Known {
    /// Which of the names it is.
    let spelling: Int
    /// The same for every spelling of one label, counted from 0.
    let label: Int
    let traits: LabelTraits
  }

  private struct Entry {
    let range: Range<Int>
    let hash: UInt64
    let known: Known?
  }

  /// As they are spelled, in the order in which they were met.
  private(set) var names: [LabelName] = []
  var labelCount: Int { labels.count }

  private let bytes: [UInt8]
  private var labels: [String: Int] = [:]
  private var entries: [Entry] = []
  /// The place of an entry by its hash, the next free one where it is taken; a power of two, at most half full.
  private var places = [Int32](repeating: -1, count: 64)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What stands in a range as a label, or `nil` where it can be none.
  ///
  /// - Complexity: O(length of the range).
  func name(_ range: Range<Int>) -> Known? {
    let hash = hash(range)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] >= 0 {
      let entry = entries[Int(places[place])]
      if entry.hash == hash, isSame(entry.range, range) { return entry.known }
      place = (place + 1) & (places.count - 1)
    }
    let known = look(range)
    if entries.count < 50_000 {
      places[place] = Int32(entries.count)
      entries.append(Entry(range: range, hash: hash, known: known))
      if entries.count * 2 > places.count { grow() }
    }
    return known
  }

  private func look(_ range: Range<Int>) -> Known? {
    guard range.count <= 200,
      let name = LabelName.of(String(decoding: bytes[range], as: UTF8.self))
    else { return nil }
    let label = labels[name.key] ?? labels.count
    labels[name.key] = label
    names.append(name)
    return Known(spelling: names.count - 1, label: label, traits: name.traits)
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && bytes.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return true }
        return memcmp(base + one.lowerBound, base + other.lowerBound, one.count) == 0
      }
  }

  private func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for (index, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(index)
    }
  }

  /// FNV-1a, 64 bits.
  private func hash(_ range: Range<Int>) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3 }
      return hash ^ hash >> 32
    }
  }
}
