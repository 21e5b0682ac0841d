/// The distinct words that fit patterns of a codebook, numbered from 1 as they are met, with what its rules make of each.
struct FittingWords {
  fileprivate struct Lists: BitwiseCopyable {
    var anchors: UInt32 = 0
    var lookedUp: UInt32 = 0
    var patterns: UInt32 = 0
  }

  /// For each word, where its lists begin; and where the last one's end. The number 0 is for words that fit nothing.
  private var lists = [Lists(), Lists()]
  private var anchors: [AnchoredRule] = []
  private var lookedUp: [UInt32] = []
  private var patterns: [UInt32] = []

  /// Adds a word.
  ///
  /// - Parameter found: The patterns it fits, in rising order.
  /// - Returns: Its number, with what rules do where it stands; words without either only go on with phrases.
  mutating func add(_ found: [Int], _ needs: PatternNeeds) -> UInt32 {
    let before = lists[lists.count - 1]
    for pattern in found {
      anchors += needs.anchored[pattern]
      if needs.isLookedUp[pattern] { lookedUp.append(UInt32(pattern)) }
      patterns.append(UInt32(pattern))
    }
    let after = Lists(
      anchors: UInt32(anchors.count), lookedUp: UInt32(lookedUp.count),
      patterns: UInt32(patterns.count))
    lists.append(after)
    return UInt32(lists.count - 2)
      | (after.anchors > before.anchors ? Vocabulary.isAnchor : 0)
      | (after.lookedUp > before.lookedUp ? Vocabulary.isLookedUp : 0)
  }

  /// Calls with each pattern that a word fits and that rules look up, in rising order.
  @inline(__always)
  func forEachLookedUp(of word: UInt32, _ take: (Int) -> Void) {
    let word = Int(word)
    for place in Int(lists[word].lookedUp)..<Int(lists[word + 1].lookedUp) {
      take(Int(lookedUp[place]))
    }
  }

  /// Whether a word fits a pattern.
  @inline(__always)
  func fits(_ word: UInt32, _ pattern: Int) -> Bool {
    let word = Int(word)
    for place in Int(lists[word].patterns)..<Int(lists[word + 1].patterns)
    where Int(patterns[place]) == pattern { return true }
    return false
  }

  /// Calls with what tells of each word which rules are anchored there.
  @inline(__always)
  func withAnchors<Result>(_ body: (Anchors) -> Result) -> Result {
    lists.withUnsafeBufferPointer { lists in
      anchors.withUnsafeBufferPointer { anchors in
        body(Anchors(lists: lists.baseAddress!, anchors: anchors))
      }
    }
  }

  /// The rules anchored at words, to be used where millions of words pass.
  struct Anchors {
    fileprivate let lists: UnsafePointer<Lists>
    fileprivate let anchors: UnsafeBufferPointer<AnchoredRule>

    /// The rules anchored at a word.
    @inline(__always)
    func of(_ word: UInt32) -> Slice<UnsafeBufferPointer<AnchoredRule>> {
      anchors[Int(lists[Int(word)].anchors)..<Int(lists[Int(word) &+ 1].anchors)]
    }
  }
}

/// A rule that is a word or a phrase, as most are: it is looked for where the word stands that is its anchor, and costs
/// nothing elsewhere.
struct AnchoredRule {
  let use: ReadyRules.Use
  /// How many words it has, and which of them is the anchor.
  let length: Int32
  let anchor: Int32
  /// Where its patterns stand among those of all phrases; a single word needs none.
  let firstPattern: Int32
}

/// What the rules of a codebook make of a word that fits one of their patterns.
struct PatternNeeds {
  /// For each pattern, the words and phrases that are looked for where a word fits it.
  var anchored: [[AnchoredRule]]
  /// For each pattern, whether other rules ask for the words that fit it.
  var isLookedUp: [Bool]

  init(patterns: Int) {
    anchored = Array(repeating: [], count: patterns)
    isLookedUp = Array(repeating: false, count: patterns)
  }
}
