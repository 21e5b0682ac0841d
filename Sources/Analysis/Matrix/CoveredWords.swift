/// The stretches of words that a transcript's segments cover, in order of place once sorted.
struct CoveredWords: Sendable {
  struct Stretch: BitwiseCopyable {
    let firstWord: UInt32
    let behindWords: UInt32
    let code: Int32
    let coder: Int32
    let group: Int32
  }

  private(set) var stretches: [Stretch] = []
  /// For each group of speakers, whether a segment covers anything of theirs.
  private(set) var groupIsMet: [Bool] = []
  private var groups = SpeakerGroups()
  private var isSorted = true

  /// Turns to the next transcript.
  mutating func enter(_ groups: SpeakerGroups) {
    self.groups = groups
    groupIsMet = Array(repeating: false, count: groups.count)
  }

  mutating func clear() {
    stretches.removeAll(keepingCapacity: true)
    isSorted = true
  }

  /// Adds the respondents' words under a segment.
  ///
  /// - Returns: Whether any speaker of it is wanted.
  mutating func add(_ row: CodedMaterial.Row, of material: CodedMaterial) -> Bool {
    if row.stretches == 1 { return add(row.stretch, of: row) }
    var isIn = false
    material.forEachStretch(of: row) { if add($0, of: row) { isIn = true } }
    return isIn
  }

  /// A stretch that covers only an event has no words.
  @inline(__always)
  private mutating func add(
    _ stretch: CodedMaterial.Row.Stretch, of row: CodedMaterial.Row
  ) -> Bool {
    let group = groups.bySpeaker[stretch.speaker]
    guard group >= 0 else { return false }
    if !groupIsMet[Int(group)] { groupIsMet[Int(group)] = true }
    guard groups.isRespondent[stretch.speaker], stretch.firstWord < stretch.behindWords else {
      return true
    }
    if let last = stretches.last, last.firstWord > stretch.firstWord { isSorted = false }
    stretches.append(
      Stretch(
        firstWord: stretch.firstWord, behindWords: stretch.behindWords, code: Int32(row.code),
        coder: Int32(row.coder), group: group))
    return true
  }

  /// - Complexity: O(n) where they came in order, else O(n log n).
  mutating func sort() {
    guard !isSorted else { return }
    stretches.sort { $0.firstWord < $1.firstWord }
    isSorted = true
  }
}
