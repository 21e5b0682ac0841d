/// Which rows of a file are which rows of the answer now, however the file was sorted.
struct Alignment {
  /// A row as it was recorded: what identifies it, and what it is called.
  struct Recorded {
    let key: String
    let title: String
  }

  /// Rows by their place in the file, in the record, and in the answer now.
  private(set) var pairs: [(shown: Int, recorded: Int, wanted: Int)] = []
  /// Recorded, but not in the file.
  private(set) var removed: [String] = []
  /// Recorded, but not in the answer now.
  private(set) var gone: [String] = []
  /// In the answer now, but not recorded.
  private(set) var new: [String] = []
  /// In the file, but not recorded.
  private(set) var added: [String] = []

  /// - Parameters:
  ///   - recorded: The rows when the file was written.
  ///   - current: The keys of the rows now.
  ///   - labels: What the rows of the file are called in it.
  ///   - wanted: What the rows of the answer now would be called there.
  /// - Complexity: O(rows).
  init(_ recorded: [Recorded], with current: [String], labels: [String], wanted: [String]) {
    var places: [String: [Int]] = [:]
    for (place, key) in current.enumerated().reversed() { places[key, default: []].append(place) }
    let partners = recorded.map { places[$0.key]?.popLast() }
    gone = zip(recorded, partners).filter { $1 == nil }.map(\.0.key)
    let met = Set(partners.compactMap(\.self))
    new = current.indices.filter { !met.contains($0) }.map { current[$0] }
    func isCalled(_ label: String, _ place: Int) -> Bool {
      if let partner = partners[place], partner < wanted.count { return wanted[partner] == label }
      return label == recorded[place].title || label == recorded[place].key
    }
    var shown: [Int?] = recorded.indices.map {
      $0 < labels.count && isCalled(labels[$0], $0) ? $0 : nil
    }
    // Rows that stand elsewhere, by what they are called.
    var left = Self.places(of: labels, besides: shown)
    for place in recorded.indices where shown[place] == nil {
      let partner = partners[place]
      let names = partner.map { $0 < wanted.count ? [wanted[$0]] : [] }
      for name in names ?? [recorded[place].title, recorded[place].key] where shown[place] == nil {
        shown[place] = left[name]?.popLast()
      }
    }
    // As many rows as there were: those that are left are called otherwise now.
    if labels.count == recorded.count {
      let used = Set(shown.compactMap(\.self))
      var rest = labels.indices.filter { !used.contains($0) }.makeIterator()
      for place in recorded.indices where shown[place] == nil { shown[place] = rest.next() }
    }
    for place in recorded.indices {
      guard let partner = partners[place] else { continue }
      if let row = shown[place] {
        pairs.append((row, place, partner))
      } else {
        removed.append(recorded[place].key)
      }
    }
    let used = Set(shown.compactMap(\.self))
    added = labels.indices.filter { !used.contains($0) }.map { labels[$0] }
  }

  /// The places of each label that are not taken yet, the first one last.
  private static func places(of labels: [String], besides shown: [Int?]) -> [String: [Int]] {
    let used = Set(shown.compactMap(\.self))
    var places: [String: [Int]] = [:]
    for (place, label) in labels.enumerated().reversed() where !used.contains(place) {
      places[label, default: []].append(place)
    }
    return places
  }
}
