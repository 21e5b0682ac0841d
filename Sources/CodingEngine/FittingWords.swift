/// The distinct words that fit patterns of a codebook, numbered as they are met, with what its rules make of each.
struct FittingWords {
  private struct Lists: BitwiseCopyable {
    var uses: UInt32 = 0
    var patterns: UInt32 = 0
  }

  /// For each word, where its lists begin; and where the last one's end.
  private var lists = [Lists()]
  private var uses: [ReadyRules.Use] = []
  private var patterns: [UInt32] = []

  /// Adds a word.
  ///
  /// - Parameter found: The patterns it fits, in rising order.
  /// - Returns: Its number.
  mutating func add(_ found: [Int], _ needs: PatternNeeds) -> UInt32 {
    for pattern in found {
      uses += needs.ofOneWord[pattern]
      if needs.isLookedUp[pattern] { patterns.append(UInt32(pattern)) }
    }
    lists.append(Lists(uses: UInt32(uses.count), patterns: UInt32(patterns.count)))
    return UInt32(lists.count - 2)
  }

  /// Calls with each rule that a word alone satisfies.
  @inline(__always)
  func forEachUse(of word: UInt32, _ take: (ReadyRules.Use) -> Void) {
    let word = Int(word)
    for place in Int(lists[word].uses)..<Int(lists[word + 1].uses) { take(uses[place]) }
  }

  /// Calls with each pattern that a word fits and that rules look up, in rising order.
  @inline(__always)
  func forEachPattern(of word: UInt32, _ take: (Int) -> Void) {
    let word = Int(word)
    for place in Int(lists[word].patterns)..<Int(lists[word + 1].patterns) {
      take(Int(patterns[place]))
    }
  }

  /// Whether a word fits a pattern that rules look up.
  func fits(_ word: UInt32, _ pattern: Int) -> Bool {
    let word = Int(word)
    return patterns[Int(lists[word].patterns)..<Int(lists[word + 1].patterns)].contains(
      UInt32(pattern))
  }
}

/// What the rules of a codebook make of a word that fits one of their patterns.
struct PatternNeeds {
  /// For each pattern, the rules that are that one word, as most are; they need no more than the words that fit.
  var ofOneWord: [[ReadyRules.Use]]
  /// For each pattern, whether other rules ask for the words that fit it.
  var isLookedUp: [Bool]

  init(patterns: Int) {
    ofOneWord = Array(repeating: [], count: patterns)
    isLookedUp = Array(repeating: false, count: patterns)
  }
}
