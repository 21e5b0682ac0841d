/// How often each name of an element was met; what is beyond the limit is not counted.
struct XMLNames {
  private static let limit = 2_000
  private(set) var counts: [String: Int] = [:]

  mutating func count(_ name: String) {
    if let known = counts[name] {
      counts[name] = known + 1
    } else if counts.count < Self.limit {
      counts[name] = 1
    }
  }

  /// The commonest first, cut to a length that fits a message.
  var byFrequency: [String] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { String($0.key.prefix(40)) }
  }
}
