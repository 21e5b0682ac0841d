import QualitativeData

/// A study's index as the rules of one evaluation see it: for each pattern watched for, the words that fit it.
struct IndexedWords: RuleText {
  /// Words in order.
  struct Words: RandomAccessCollection {
    fileprivate let words: [UInt32]

    var startIndex: Int { 0 }
    var endIndex: Int { words.count }
    subscript(place: Int) -> Int { Int(words[place]) }
  }

  private let index: StudyIndex
  private var fitting: [Words] = []

  /// - Complexity: O(log spellings) for words and beginnings, O(spellings) for other wildcards; stems are looked up
  ///   among those of all spellings, which are found once.
  init(_ index: StudyIndex, watching patterns: [WordPattern], _ stems: StemsOfSpellings) {
    self.index = index
    fitting = patterns.map { pattern in
      let spellings = index.spellings(fitting: pattern, stems)
      return Words(words: index.occurrences(of: spellings))
    }
  }

  var wordCount: Int { index.wordCount }

  func words(fitting pattern: Int) -> Words { fitting[pattern] }

  func count(fitting pattern: Int) -> Int { fitting[pattern].count }

  func word(_ word: Int, fits pattern: Int) -> Bool {
    let words = fitting[pattern].words
    let place = words.partitioningIndex { $0 >= word }
    return place < words.count && words[place] == word
  }

  func sentence(of word: Int) -> Int { index.sentence(of: word) }

  func unit(of word: Int, _ kind: CodingRuleText.Unit) -> Int {
    let sentence = index.sentence(of: word)
    switch kind {
    case .sentence: return sentence
    case .paragraph: return Int(index.contents.sentences[sentence].paragraph)
    case .turn: return Int(index.contents.sentences[sentence].turn)
    }
  }

  func words(aroundWord word: Int, _ kind: CodingRuleText.Unit) -> Range<Int> {
    let sentence = index.sentence(of: word)
    let (sentences, firsts) = (index.contents.sentences, index.contents.firstSentences)
    var (first, last) = (sentence, sentence)
    switch kind {
    case .sentence: break
    case .paragraph:
      let paragraph = sentences[sentence].paragraph
      while first > 0, sentences[first - 1].paragraph == paragraph { first -= 1 }
      while last + 1 < sentences.count, sentences[last + 1].paragraph == paragraph {
        last += 1
      }
    case .turn:
      let turn = Int(sentences[sentence].turn)
      first = Int(firsts[turn])
      last = Int(firsts[turn + 1]) - 1
    }
    return Int(sentences[first].firstWord)..<index.endOfWords(ofSentence: last)
  }
}

/// The spellings of an index by their stems, found for a language when it is first asked for.
final class StemsOfSpellings {
  private var byLanguage: [String: [String: [Int]]] = [:]

  func spellings(of index: StudyIndex, withStem stem: String, language: String) -> [Int] {
    if byLanguage[language] == nil {
      var stems: [String: [Int]] = [:]
      if let stemmer = Stemmer(language: language) {
        for (number, spelling) in index.contents.spellings.enumerated() {
          stems[stemmer.stem(spelling), default: []].append(number)
        }
      }
      byLanguage[language] = stems
    }
    return byLanguage[language]?[stem] ?? []
  }
}

extension StudyIndex {
  /// Where any of some spellings is said.
  fileprivate func occurrences(of spellings: [Int]) -> [UInt32] {
    guard spellings.count != 1 else { return occurrences(of: spellings[0]) }
    var lists = spellings.map { occurrences(of: $0) }
    // Two and two, so that each word is moved no more often than there are rounds.
    while lists.count > 1 {
      lists = stride(from: 0, to: lists.count, by: 2).map { place in
        place + 1 < lists.count ? lists[place].merged(with: lists[place + 1]) : lists[place]
      }
    }
    return lists.first ?? []
  }

  /// The spellings that fit a pattern; `any`, which all words fit, is not watched for.
  fileprivate func spellings(fitting pattern: WordPattern, _ stems: StemsOfSpellings) -> [Int] {
    let spellings = contents.spellings
    switch pattern {
    case .any: return []
    case .word(let text):
      let place = spellings.first(notBefore: text)
      guard place < spellings.count, spellings.utf8(place).elementsEqual(text.utf8) else {
        return []
      }
      return [place]
    case .stem(let stem, let language):
      return stems.spellings(of: self, withStem: stem, language: language)
    case .wildcard(let text):
      // Only those that begin like the pattern can fit it.
      let beginning = String(text.prefix { $0 != "*" && $0 != "?" })
      let isBeginning = text.utf8.count == beginning.utf8.count + 1 && text.last == "*"
      let scalars = Array(text.unicodeScalars)
      var found: [Int] = []
      var place = spellings.first(notBefore: beginning)
      while place < spellings.count, spellings.utf8(place).starts(with: beginning.utf8) {
        if isBeginning || WordPattern.matches(scalars, Array(spellings[place].unicodeScalars)) {
          found.append(place)
        }
        place += 1
      }
      return found
    }
  }
}

extension [UInt32] {
  /// The numbers of two lists that rise, in order.
  fileprivate func merged(with other: [UInt32]) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count + other.count) { merged, filled in
      var (left, right) = (0, 0)
      while left < count, right < other.count {
        if self[left] <= other[right] {
          merged[filled] = self[left]
          left += 1
        } else {
          merged[filled] = other[right]
          right += 1
        }
        filled += 1
      }
      for number in self[left...] {
        merged[filled] = number
        filled += 1
      }
      for number in other[right...] {
        merged[filled] = number
        filled += 1
      }
    }
  }
}
