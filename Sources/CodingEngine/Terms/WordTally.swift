import QualitativeData

/// Counts the words of groups of texts: how often each is said in a group, in how many of its texts, and how often at
/// most in one.
package struct WordTally {
  package struct Use: Hashable, Sendable {
    package fileprivate(set) var count = 0
    package fileprivate(set) var texts = 0
    package fileprivate(set) var mostInOne = 0
    fileprivate var inThis = 0
    fileprivate var lastText = -1
  }

  /// By word, then group.
  package private(set) var uses: [[Use]] = []
  /// How many words each group has.
  package private(set) var sizes: [Int]

  package init(groups: Int) { sizes = Array(repeating: 0, count: groups) }

  /// Counts one word; a text's words come together.
  ///
  /// - Complexity: O(1), and O(groups) for a word met for the first time.
  package mutating func add(_ word: UInt32, group: Int, text: Int) {
    let word = Int(word)
    while uses.count <= word { uses.append(Array(repeating: Use(), count: sizes.count)) }
    sizes[group] += 1
    uses[word][group].add(text)
  }
}

extension WordTally.Use {
  fileprivate mutating func add(_ text: Int) {
    if lastText != text {
      lastText = text
      texts += 1
      inThis = 0
    }
    count += 1
    inThis += 1
    mostInOne = max(mostInOne, inThis)
  }
}
