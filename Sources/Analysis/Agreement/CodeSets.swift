/// Sets of codes that raters gave to units, each set once.
package struct CodeSets: Sendable, Equatable {
  package let codes: [String]
  /// For each set the positions of its codes among `codes`, in order.
  package let members: [[Int]]
  private let bits: [UInt64]
  private let width: Int

  package init(codes: [String], members: [[Int]]) {
    self.codes = codes
    self.members = members.map { $0.sorted() }
    width = max(1, (codes.count + 63) / 64)
    var bits = Array(repeating: UInt64(0), count: width * members.count)
    for (set, positions) in members.enumerated() {
      for code in positions { bits[set * width + code >> 6] |= 1 << UInt64(code & 63) }
    }
    self.bits = bits
  }

  /// As a reader sees them; a unit without a code is `(none)`.
  var names: [String] {
    members.map { $0.isEmpty ? "(none)" : $0.map { codes[$0] }.joined(separator: "; ") }
  }

  package func contains(_ code: Int, in set: Int) -> Bool {
    bits[set * width + code >> 6] >> UInt64(code & 63) & 1 == 1
  }

  /// How many codes two sets share.
  func shared(_ left: Int, _ right: Int) -> Int {
    var count = 0
    for word in 0..<width {
      count += (bits[left * width + word] & bits[right * width + word]).nonzeroBitCount
    }
    return count
  }

  func size(_ set: Int) -> Int { members[set].count }
}
