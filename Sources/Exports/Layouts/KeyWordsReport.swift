import Analysis
import QualitativeData

/// Where the key words of one group are said, and what a reader must be told besides.
package struct KeyWordsPlaces: Sendable {
  /// By a key word's number, each time it is said, in order, with the group that says it.
  package var said: [Int: [(group: Int, word: Table.Word)]] = [:]
  /// The words, by number.
  package var spellings: [String]
  /// Which words were left out.
  package var leftOut: String
  /// Transcripts in which nobody of the groups talks.
  package var withoutValue: [String] = []

  package init(spellings: [String], leftOut: String) {
    self.spellings = spellings
    self.leftOut = leftOut
  }

  /// Where a word is said in a group, or in all others.
  func words(_ number: Int, in group: Int, elsewhere: Bool = false) -> [Table.Word] {
    (said[number] ?? []).filter { ($0.group != group) == elsewhere }.map(\.word)
  }
}

extension Report {
  /// One table a group: its key words against all other groups together.
  package init(
    _ words: KeyWords, by variable: String, _ places: KeyWordsPlaces, selection: SegmentSelection
  ) {
    var parts: [Part] = words.groups.indices.map {
      .table(Table(words, group: $0, places))
    }
    parts.append(.heading("How to read this"))
    parts.append(.list(Self.notes(words, variable, places, selection)))
    self.init(
      title: "Key words by \(variable)", parts: parts,
      shape: KeyWordsShape(words, by: variable, places, selection))
  }

  private static func notes(
    _ words: KeyWords, _ variable: String, _ places: KeyWordsPlaces, _ selection: SegmentSelection
  ) -> [String] {
    var notes = [
      "Respondents' words alone, as rules compare them: without capitals, a hyphen between two words. \(places.leftOut)",
      "said: how often; elsewhere: how often in all other groups together; per 1,000: of all words of the respondents.",
      "LL: log-likelihood over the word alone (two-term, Rayson & Garside 2000); LL4: over the word and all others (four-term, Dunning 1993). p is of LL, by χ² with one degree of freedom, for one word alone: of the \(words.compared) words compared about one in twenty would fall below .05 by chance. LL 15.13 is p .0001.",
      "It also takes each word as said independently of the others, which talk is not. Read log ratio (1: twice as often, 2: four times; 0 elsewhere counts as 0.5), the interviews, and the words themselves.",
      "%DIFF: percent more often than elsewhere; – where never said there. BIC above 2: evidence of a difference, above 10: very strong (Wilson 2013).",
      "interviews: of the group's, in how many it is said; a word of fewer than \(words.limits.leastTranscripts) is no key word. most in one: the share of it that one interview says.",
      "Each count of said and elsewhere opens to its sentences; JSON, and what verify reads in every format, hold the place of each word itself.",
      "Exploratory, purposive sample: this describes these interviews and no population.",
    ]
    for (condition, values) in selection.conditions.sorted(by: { $0.key < $1.key }) {
      notes.append("Only where \(condition) is \(listed(values, "or")).")
    }
    if !places.withoutValue.isEmpty {
      notes.append(
        "Left out, since \(variable) has no value for them: \(SelectionNotes.names(places.withoutValue))."
      )
    }
    return notes
  }
}

extension Table {
  fileprivate init(_ words: KeyWords, group: Int, _ places: KeyWordsPlaces) {
    let here = words.groups[group]
    let elsewhere = words.groups.reduce(0) { $0 + $1.words } - here.words
    let (size, transcripts) = (here.words, here.transcripts.count)
    let found = words.words[group]
    self.init(
      title:
        "\(here.name) (\(counted(here.transcripts.count, "interview")), \(counted(here.words, "word"))) against all others (\(counted(elsewhere, "word")))",
      rowHeading: "word",
      columns: [
        "said", "per 1,000", "elsewhere", "per 1,000 there", "LL", "LL4", "p", "log ratio", "%DIFF",
        "BIC", "interviews", "of", "most in one, %", "first said at",
      ],
      rows: found.map { word in
        let here = places.words(word.number, in: group)
        let there = places.words(word.number, in: group, elsewhere: true)
        let keyness = word.keyness
        let spelling = places.spellings[word.number]
        return Row(
          key: spelling, title: spelling,
          cells: [
            Cell(.count(word.here.count), words: here),
            Cell(.measure(1000 * Double(word.here.count) / Double(size), decimals: 2)),
            Cell(.count(word.elsewhere.count), words: there),
            Cell(
              elsewhere == 0
                ? .blank(.undefined)
                : .measure(1000 * Double(word.elsewhere.count) / Double(elsewhere), decimals: 2)),
            Cell(.measure(keyness.twoTerm, decimals: 2)),
            Cell(.measure(keyness.fourTerm, decimals: 2)),
            Cell(.probability(keyness.probability)),
            Cell(.measure(keyness.logRatio, decimals: 2)),
            Cell(
              keyness.percentDifference.map { .measure($0, decimals: 0) } ?? .blank(.undefined)),
            Cell(.measure(keyness.bic, decimals: 2)), Cell(.count(word.here.transcripts)),
            Cell(.count(transcripts)),
            Cell(
              .measure(
                100 * Double(word.here.mostInOne) / Double(word.here.count), decimals: 0)),
            Cell(.text(here.first?.reference.description ?? "")),
          ])
      },
      notes: Self.notes(words, group), shape: [String]())
  }

  private static func notes(_ words: KeyWords, _ group: Int) -> [String] {
    let here = words.groups[group]
    if here.transcripts.count < words.limits.leastTranscripts {
      return [
        "No key words: the group has \(counted(here.transcripts.count, "interview")), and a word of one person is no word of a group."
      ]
    }
    let passing = words.passing[group]
    if passing == 0 {
      return [
        "No word is said more often here (LL \(words.limits.leastLikelihood) or more) in \(words.limits.leastTranscripts) interviews."
      ]
    }
    let shown = words.words[group].count
    return passing > shown
      ? [
        "\(shown) of \(passing) words with LL \(words.limits.leastLikelihood) or more; --top shows more."
      ]
      : []
  }
}
