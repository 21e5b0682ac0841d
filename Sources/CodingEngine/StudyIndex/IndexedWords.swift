import QualitativeData

/// A study's index as the rules of one evaluation see it: for each pattern watched for, the words that fit it.
struct IndexedWords: RuleText {
  /// Words in order.
  struct Words: RandomAccessCollection {
    fileprivate let words: ArraySlice<UInt32>

    var startIndex: Int { 0 }
    var endIndex: Int { words.count }
    subscript(place: Int) -> Int { Int(words[words.startIndex + place]) }
  }

  private let index: StudyIndex
  private var fitting: [Words] = []

  /// - Complexity: O(log spellings) for words and beginnings, O(spellings) for other wildcards; stems are looked up
  ///   among those of all spellings, which are found once.
  init(_ index: StudyIndex, watching patterns: [WordPattern], _ stems: StemsOfSpellings) {
    self.index = index
    fitting = patterns.map { pattern in
      let spellings = index.spellings(fitting: pattern, stems)
      guard spellings.count != 1 else { return Words(words: index.occurrences(of: spellings[0])) }
      return Words(words: spellings.flatMap(index.occurrences).sorted()[...])
    }
  }

  var wordCount: Int { index.wordCount }

  func words(fitting pattern: Int) -> Words { fitting[pattern] }

  func word(_ word: Int, fits pattern: Int) -> Bool {
    let words = fitting[pattern].words
    var (low, high) = (words.startIndex, words.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < words.endIndex && words[low] == word
  }

  func sentence(of word: Int) -> Int { index.sentence(of: word) }

  func unit(of word: Int, _ kind: CodingRuleText.Unit) -> Int {
    let sentence = index.sentence(of: word)
    switch kind {
    case .sentence: return sentence
    case .paragraph: return Int(index.sentences[sentence].paragraph)
    case .turn: return Int(index.sentences[sentence].turn)
    }
  }

  func words(aroundWord word: Int, _ kind: CodingRuleText.Unit) -> Range<Int> {
    let sentence = index.sentence(of: word)
    var (first, last) = (sentence, sentence)
    switch kind {
    case .sentence: break
    case .paragraph:
      let paragraph = index.sentences[sentence].paragraph
      while first > 0, index.sentences[first - 1].paragraph == paragraph { first -= 1 }
      while last + 1 < index.sentences.count, index.sentences[last + 1].paragraph == paragraph {
        last += 1
      }
    case .turn:
      let turn = Int(index.sentences[sentence].turn)
      first = Int(index.firstSentences[turn])
      last = Int(index.firstSentences[turn + 1]) - 1
    }
    return Int(index.sentences[first].firstWord)..<index.endOfWords(ofSentence: last)
  }
}

/// The spellings of an index by their stems, found for a language when it is first asked for.
final class StemsOfSpellings {
  private var byLanguage: [String: [String: [Int]]] = [:]

  func spellings(of index: StudyIndex, withStem stem: String, language: String) -> [Int] {
    if byLanguage[language] == nil {
      var stems: [String: [Int]] = [:]
      if let stemmer = Stemmer(language: language) {
        for (number, spelling) in index.spellings.enumerated() {
          stems[stemmer.stem(spelling), default: []].append(number)
        }
      }
      byLanguage[language] = stems
    }
    return byLanguage[language]?[stem] ?? []
  }
}

extension StudyIndex {
  /// The spellings that fit a pattern; `any`, which all words fit, is not watched for.
  fileprivate func spellings(fitting pattern: WordPattern, _ stems: StemsOfSpellings) -> [Int] {
    switch pattern {
    case .any: return []
    case .word(let text):
      let place = firstInOrder(notBefore: text)
      guard place < inOrder.count, spellings[Int(inOrder[place])].utf8.elementsEqual(text.utf8)
      else { return [] }
      return [Int(inOrder[place])]
    case .stem(let stem, let language):
      return stems.spellings(of: self, withStem: stem, language: language)
    case .wildcard(let text):
      // Only those that begin like the pattern can fit it.
      let beginning = String(text.prefix { $0 != "*" && $0 != "?" })
      let isBeginning = text.utf8.count == beginning.utf8.count + 1 && text.last == "*"
      let scalars = Array(text.unicodeScalars)
      var found: [Int] = []
      var place = firstInOrder(notBefore: beginning)
      while place < inOrder.count {
        let spelling = Int(inOrder[place])
        guard spellings[spelling].utf8.starts(with: beginning.utf8) else { break }
        if isBeginning
          || WordPattern.matches(scalars, Array(spellings[spelling].unicodeScalars))
        {
          found.append(spelling)
        }
        place += 1
      }
      return found
    }
  }

  private func firstInOrder(notBefore text: String) -> Int {
    inOrder.partitioningIndex { spelling in
      !spellings[Int(spelling)].utf8.lexicographicallyPrecedes(text.utf8)
    }
  }
}
