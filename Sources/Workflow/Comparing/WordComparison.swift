import Analysis
import CodingEngine
import Exports
import QualitativeData

/// Counts the words of groups of respondents, and finds where the key ones are said.
struct WordComparison {
  private let talk: GroupedTalk
  private let stopWords: StopWordChoice
  private let numbering = WordNumbering()
  private var tally: WordTally
  /// For each word, whether it is compared: said at least once where its language does not leave it out.
  private var isCompared: [Bool] = []

  init(_ talk: GroupedTalk, _ stopWords: StopWordChoice) {
    self.talk = talk
    self.stopWords = stopWords
    tally = WordTally(groups: talk.groups.count)
    for (index, part) in talk.parts.enumerated() { add(part, index) }
  }

  private mutating func add(_ part: GroupedTalk.Part, _ text: Int) {
    let numbers = numbering.numbers(of: part.units, in: part.transcript)
    let stops = stopWords.words(in: part.language)
    let words = numbering.words
    for turn in part.groups.indices {
      guard let group = part.groups[turn] else { continue }
      for word in part.units.words(ofTurn: turn) {
        let number = Int(numbers[word])
        tally.add(numbers[word], group: group, text: text)
        while isCompared.count <= number { isCompared.append(false) }
        if !isCompared[number] {
          isCompared[number] =
            stops?.contains(words[number]) != true
            && words[number].unicodeScalars.contains { $0.properties.isAlphabetic }
        }
      }
    }
  }

  func keyWords(_ limits: KeyWords.Limits) -> KeyWords {
    let groups = talk.groups.indices.map { group in
      KeyWords.Group(
        name: talk.groups[group],
        transcripts: talk.parts.filter { $0.groups.contains(group) }.map(\.transcript.name),
        words: tally.sizes[group])
    }
    let uses = isCompared.indices.filter { isCompared[$0] }.map { number in
      (
        number: number,
        byGroup: tally.uses[number].map {
          KeyWords.Use(count: $0.count, transcripts: $0.texts, mostInOne: $0.mostInOne)
        }
      )
    }
    return KeyWords(groups, uses: uses, limits: limits) { numbering.words[$0] }
  }

  /// The sentences in which the key words of each group are said in it.
  mutating func places(of words: KeyWords) -> KeyWordsPlaces {
    var places = KeyWordsPlaces(spellings: numbering.words, leftOut: stopWords.sentence)
    places.withoutValue = talk.withoutValue
    var wanted: [Int: Set<Int>] = [:]
    for (group, found) in words.words.enumerated() {
      for word in found { wanted[word.number, default: []].insert(group) }
    }
    for part in talk.parts {
      let numbers = numbering.numbers(of: part.units, in: part.transcript)
      for sentence in part.units.sentences {
        guard let group = part.groups[sentence.turn] else { continue }
        let here = Set(sentence.words.map { Int(numbers[$0]) }).filter {
          wanted[$0]?.contains(group) == true
        }
        guard !here.isEmpty,
          let place = part.units.reference(to: sentence.range, in: part.transcript.name)
        else { continue }
        for word in here { places.references[[word, group], default: []].append(place) }
      }
    }
    return places
  }
}
