/// The tiers that depend on one another, and which of each group holds what is said.
struct ELANTierGroups {
  /// Tiers that depend on no other.
  let roots: [Int]

  private let tiers: [ELANTier]
  private let contents: [ELANTierContent]
  private let types: [String: ELANTierType]
  private let timeline: ELANTimeline
  private let parents: [Int?]
  private var children: [Int: [Int]] = [:]

  /// - Complexity: O(tiers).
  init(_ document: ELANDocument, _ contents: [ELANTierContent]) {
    let tiers = document.tiers
    self.tiers = tiers
    types = document.types
    timeline = document.timeline
    self.contents = contents
    let places = Dictionary(tiers.indices.map { (tiers[$0].id, $0) }) { first, _ in first }
    var parents = tiers.map { $0.parent.flatMap { places[$0] } }
    // Tiers that depend on themselves in a circle: the first of them counts as independent.
    var state = [Int](repeating: 0, count: tiers.count)
    for index in tiers.indices where state[index] == 0 {
      var chain: [Int] = []
      var next: Int? = index
      while let tier = next, state[tier] == 0 {
        state[tier] = 1
        chain.append(tier)
        next = parents[tier]
      }
      if let tier = next, state[tier] == 1 { parents[tier] = nil }
      for tier in chain { state[tier] = 2 }
    }
    var roots: [Int] = []
    for index in tiers.indices {
      if let parent = parents[index] {
        children[parent, default: []].append(index)
      } else {
        roots.append(index)
      }
    }
    self.roots = roots
    self.parents = parents
  }

  func root(of tier: Int) -> Int {
    var tier = tier
    while let parent = parents[tier] { tier = parent }
    return tier
  }

  func time(of annotation: ELANAnnotation) -> Double? { timeline.order(of: annotation.start) }

  /// The tier of a group that holds what is said: the first one, unless it only numbers or names stretches of talk.
  ///
  /// - Returns: `nil` where no tier of the group holds any text.
  func best(of root: Int) -> Int? {
    let dependent = descendants(of: root).filter {
      contents[$0.tier].filled > 0 && !contents[$0.tier].isNumbering
    }
    let own = contents[root]
    if own.filled > 0, !own.isNumbering {
      return dependent.first { isTalk($0.tier, inside: own) }?.tier ?? root
    }
    let best = dependent.max { score($0) < score($1) }?.tier
    return best ?? (own.filled > 0 ? root : nil)
  }

  /// Whether a tier inside a sparse one, as utterances inside episodes, holds the talk itself.
  private func isTalk(_ tier: Int, inside root: ELANTierContent) -> Bool {
    let constraint = types[tiers[tier].type]?.constraint
    let content = contents[tier]
    return (constraint == "Included_In" || constraint == "Time_Subdivision")
      && content.words >= 3 * root.words && content.filled > root.filled
      && content.wordsEach >= 2 && !content.namesAnnotation
  }

  private func score(_ candidate: (tier: Int, depth: Int)) -> Int {
    let content = contents[candidate.tier]
    var score = -10 * candidate.depth
    if content.namesTranscript { score += 100 }
    if content.namesAnnotation { score -= 100 }
    if content.wordsEach >= 1.5 { score += 40 }
    if types[tiers[candidate.tier].type]?.hasVocabulary ?? false { score -= 60 }
    return score * 1000 - candidate.tier
  }

  private func descendants(of root: Int) -> [(tier: Int, depth: Int)] {
    var found: [(tier: Int, depth: Int)] = []
    var open = (children[root] ?? []).map { (tier: $0, depth: 1) }
    while !open.isEmpty {
      found += open
      open = open.flatMap { parent in
        (children[parent.tier] ?? []).map { (tier: $0, depth: parent.depth + 1) }
      }
    }
    return found
  }
}
