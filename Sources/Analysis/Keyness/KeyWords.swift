/// The words that each of some groups of interviews uses more than all others together.
package struct KeyWords: Sendable {
  /// How often one word is said in one group, and in how many of its interviews.
  package struct Use: Hashable, Sendable {
    package var count = 0
    package var transcripts = 0
    /// The most that one interview says it.
    package var mostInOne = 0

    package init() {}

    package init(count: Int, transcripts: Int, mostInOne: Int) {
      self.count = count
      self.transcripts = transcripts
      self.mostInOne = mostInOne
    }
  }

  /// One group of interviews.
  package struct Group: Sendable {
    package let name: String
    /// The names of the interviews.
    package let transcripts: [String]
    /// How many words its respondents say, function words too.
    package let words: Int

    package init(name: String, transcripts: [String], words: Int) {
      self.name = name
      self.transcripts = transcripts
      self.words = words
    }
  }

  package struct Word: Sendable {
    /// The word's number in the counting.
    package let number: Int
    package let keyness: Keyness
    package let here: Use
    package let elsewhere: Use
  }

  package struct Limits: Hashable, Sendable {
    /// In how many interviews of a group a word must be said; one interview alone makes no key word.
    package var leastTranscripts = 2
    /// The least two-term log-likelihood; 3.84 is 5 % of the χ² distribution.
    package var leastLikelihood = 3.84
    /// How many words of each group are listed.
    package var most = 20

    package init() {}
  }

  package let groups: [Group]
  package let limits: Limits
  /// For each group its words, the largest log-likelihood first.
  package let words: [[Word]]
  /// For each group how many words pass the limits, listed or not.
  package let passing: [Int]
  /// How many different words were compared.
  package let compared: Int

  /// - Parameters:
  ///   - uses: For each word that is compared, by its number, its use in each group.
  ///   - spelling: The word of a number, so that words equally key come in the order of the alphabet.
  /// - Complexity: O(words × groups), and sorting what passes.
  package init(
    _ groups: [Group], uses: [(number: Int, byGroup: [Use])], limits: Limits,
    spelling: (Int) -> String
  ) {
    self.groups = groups
    self.limits = limits
    compared = uses.count
    let all = groups.reduce(0) { $0 + $1.words }
    var words = groups.map { _ in [Word]() }
    for (number, byGroup) in uses {
      let count = byGroup.reduce(0) { $0 + $1.count }
      let transcripts = byGroup.reduce(0) { $0 + $1.transcripts }
      for (index, use) in byGroup.enumerated() where use.transcripts >= limits.leastTranscripts {
        let elsewhere = Use(
          count: count - use.count, transcripts: transcripts - use.transcripts,
          mostInOne: byGroup.indices.filter { $0 != index }.map { byGroup[$0].mostInOne }.max()
            ?? 0)
        let (here, total) = (groups[index].words, all - groups[index].words)
        guard
          let keyness = Keyness(.init(use.count, of: here), .init(elsewhere.count, of: total)),
          keyness.isMore, keyness.twoTerm >= limits.leastLikelihood
        else { continue }
        words[index].append(
          Word(number: number, keyness: keyness, here: use, elsewhere: elsewhere))
      }
    }
    passing = words.map(\.count)
    self.words = words.map { found in
      Array(
        found.map { ($0, $0.keyness.twoTerm, spelling($0.number)) }
          .sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0).prefix(limits.most))
    }
  }
}
