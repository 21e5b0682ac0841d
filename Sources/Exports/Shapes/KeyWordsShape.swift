import Analysis
import QualitativeData

/// Key words as JSON, by group, with the sentences in which each is said.
struct KeyWordsShape: Encodable, Sendable {
  private struct Group: Encodable {
    let name: String
    let transcripts: [String]
    let words: Int
    let passing: Int
    let keyWords: [Word]
  }

  /// One word: its sentence, and code points into the transcript's text, half-open.
  private struct Place: Encodable {
    let reference: String
    let start: Int
    let end: Int

    init(_ word: Table.Word) {
      reference = word.reference.description
      start = word.span.lowerBound
      end = word.span.upperBound
    }
  }

  private struct Word: Encodable {
    let word: String
    let count: Int
    let elsewhere: Int
    let twoTermLL: Double
    let fourTermLL: Double
    let p: Double
    let logRatio: Double
    let percentDifference: Nullable<Double>
    let bic: Double
    let oddsRatio: Nullable<Double>
    let transcripts: Int
    let transcriptsElsewhere: Int
    let mostInOneTranscript: Int
    let references: [String]
    let places: [Place]
    let placesElsewhere: [Place]
  }

  private let by: String
  private let compared: Int
  private let leastTranscripts: Int
  private let leastLikelihood: Double
  private let leftOut: String
  private let withoutValue: [String]
  private let `where`: [String: [String]]
  private let groups: [Group]

  init(
    _ words: KeyWords, by variable: String, _ places: KeyWordsPlaces, _ selection: SegmentSelection
  ) {
    by = variable
    compared = words.compared
    leastTranscripts = words.limits.leastTranscripts
    leastLikelihood = words.limits.leastLikelihood
    leftOut = places.leftOut
    withoutValue = places.withoutValue
    `where` = selection.conditions
    groups = words.groups.enumerated().map { index, group in
      Group(
        name: group.name, transcripts: group.transcripts, words: group.words,
        passing: words.passing[index],
        keyWords: words.words[index].map { word in
          let here = places.words(word.number, in: index)
          return Word(
            word: places.spellings[word.number], count: word.here.count,
            elsewhere: word.elsewhere.count, twoTermLL: word.keyness.twoTerm,
            fourTermLL: word.keyness.fourTerm, p: word.keyness.probability,
            logRatio: word.keyness.logRatio,
            percentDifference: Nullable(word.keyness.percentDifference), bic: word.keyness.bic,
            oddsRatio: Nullable(word.keyness.oddsRatio), transcripts: word.here.transcripts,
            transcriptsElsewhere: word.elsewhere.transcripts,
            mostInOneTranscript: word.here.mostInOne,
            references: Table.Cell(.empty, words: here).references.map(\.description),
            places: here.map(Place.init),
            placesElsewhere: places.words(word.number, in: index, elsewhere: true).map(Place.init))
        })
    }
  }
}
