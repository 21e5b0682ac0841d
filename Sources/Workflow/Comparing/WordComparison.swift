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

  /// Where the key words of any group are said, each time, by whichever group.
  ///
  /// - Complexity: O(words).
  mutating func places(of words: KeyWords) -> KeyWordsPlaces {
    var places = KeyWordsPlaces(spellings: numbering.words, leftOut: stopWords.sentence)
    places.withoutValue = talk.withoutValue
    let wanted = Set(words.words.joined().map(\.number))
    for part in talk.parts {
      let numbers = numbering.numbers(of: part.units, in: part.transcript)
      var offsets: CodePointOffsets?
      for sentence in part.units.sentences {
        guard let group = part.groups[sentence.turn] else { continue }
        let here = sentence.words.filter { wanted.contains(Int(numbers[$0])) }
        guard !here.isEmpty,
          let place = part.units.reference(to: sentence.range, in: part.transcript.name)
        else { continue }
        let known = offsets ?? CodePointOffsets(part.transcript.text)
        offsets = known
        for word in here {
          let range = part.units.words[word]
          let span = known.codePoints(before: range.start)..<known.codePoints(before: range.end)
          places.said[Int(numbers[word]), default: []].append(
            (group, Table.Word(reference: place, span: span)))
        }
      }
    }
    return places
  }
}
