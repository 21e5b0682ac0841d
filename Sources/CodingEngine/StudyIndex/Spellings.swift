/// Distinct words in the order of their bytes, in one row.
struct Spellings: RandomAccessCollection {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]

  var startIndex: Int { 0 }
  var endIndex: Int { ends.count - 1 }

  subscript(number: Int) -> String { String(decoding: utf8(number), as: UTF8.self) }

  func utf8(_ number: Int) -> ArraySlice<UInt8> {
    bytes[Int(ends[number])..<Int(ends[number + 1])]
  }

  mutating func append(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
  }

  /// The first that does not come before a text.
  func first(notBefore text: String) -> Int {
    indices.partitioningIndex { !utf8($0).lexicographicallyPrecedes(text.utf8) }
  }
}

extension Range<Int> {
  /// The first number from which on the test holds, where it holds from some number to the end.
  fileprivate func partitioningIndex(where test: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = (low + high) / 2
      if test(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
