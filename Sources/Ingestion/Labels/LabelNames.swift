/// The labels a file's lines begin with, each looked at once however often it stands there.
///
/// A class, since it remembers what it has seen.
final class LabelNames {
  struct Known {
    let name: LabelName
    /// The same for every spelling of one label, counted from 0.
    let label: Int
  }

  private struct Entry {
    let spelling: [UInt8]
    let known: Known?
  }

  private let bytes: [UInt8]
  private var entries: [UInt64: Entry] = [:]
  private var labels: [String: Int] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What stands in a range as a label, or `nil` where it can be none.
  ///
  /// - Complexity: O(length of the range).
  func name(_ range: Range<Int>) -> Known? {
    let hash = hash(range)
    if let entry = entries[hash], bytes[range].elementsEqual(entry.spelling) { return entry.known }
    let spelling = Array(bytes[range])
    let known = LabelName(bytes: spelling).map { name in
      let label = labels[name.key] ?? labels.count
      labels[name.key] = label
      return Known(name: name, label: label)
    }
    if entries.count < 50_000 { entries[hash] = Entry(spelling: spelling, known: known) }
    return known
  }

  /// FNV-1a, 64 bits.
  private func hash(_ range: Range<Int>) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3 }
      return hash
    }
  }
}
