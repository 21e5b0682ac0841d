/// What percentages of words are of: the words under each code as it was coded, added up over codes, so that a parent
/// is never added to its child.
struct WordBases: Sendable {
  private let isNeeded: Bool
  private var rows: [Int] = []
  private var columns: [Int] = []
  private(set) var total = 0
  /// Up to which word those of a code are counted, by group and by coder.
  private var groupEnds: [UInt32] = []
  private var coderEnds: [UInt32] = []

  init(isNeeded: Bool) { self.isNeeded = isNeeded }

  /// - Parameter place: 0 for all rows together.
  func row(_ place: Int) -> Int { place == 0 ? total : place < rows.count ? rows[place] : 0 }

  /// - Parameter place: 0 for all columns together.
  func column(_ place: Int) -> Int {
    place == 0 ? total : place < columns.count ? columns[place] : 0
  }

  /// Adds the words of one transcript.
  ///
  /// - Parameter covered: In order of place.
  mutating func add(
    _ covered: CoveredWords, of groups: Int, codes: Int, _ down: AxisPlaces, _ across: AxisPlaces
  ) {
    guard isNeeded else { return }
    let coders = Int(covered.stretches.map(\.coder).max() ?? 0) + 1
    groupEnds = Array(repeating: 0, count: codes * max(1, groups))
    coderEnds = Array(repeating: 0, count: codes * coders)
    for stretch in covered.stretches {
      let (code, coder, group) = (Int(stretch.code), Int(stretch.coder), Int(stretch.group))
      // No word belongs to two groups, so what is new to a code's group is new to the code.
      let new = Self.new(stretch, &groupEnds[code * groups + group])
      let newOfCoder = Self.new(stretch, &coderEnds[code * coders + coder])
      total += new
      func add(_ places: AxisPlaces, to bases: inout [Int]) {
        for place in places.lists.places[places.range(code: code, coder: coder, group: group)]
        where place != PlaceLists.all {
          while bases.count <= Int(place) { bases.append(0) }
          bases[Int(place)] += places.teller == .coder ? newOfCoder : new
        }
      }
      add(down, to: &rows)
      add(across, to: &columns)
    }
  }

  private static func new(_ stretch: CoveredWords.Stretch, _ end: inout UInt32) -> Int {
    defer { end = max(end, stretch.behindWords) }
    return Int(stretch.words(after: end))
  }
}
