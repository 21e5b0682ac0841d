import QualitativeData

/// Finds which sentences, words and turns spans touch; quick for spans that come in order.
struct SegmentPlaces {
  private let units: TextUnits
  private let turns: [Turn]
  private let unnamed: Int
  private var sentence = PlaceInOrder()
  private var word = PlaceInOrder()
  private var turn = PlaceInOrder()

  init(_ transcript: Transcript, _ units: TextUnits, unnamed: Int) {
    self.units = units
    turns = transcript.turns
    self.unnamed = unnamed
  }

  /// The sentences touched, as `TextUnits.reference` says: the first and the last.
  mutating func sentences(touchedBy range: TextRange) -> (first: Int, last: Int)? {
    let sentences = units.sentences
    guard !sentences.isEmpty else { return nil }
    var first = sentence.first(of: sentences.count) { sentences[$0].range.end > range.start }
    var last = first
    if first == sentences.count || sentences[first].range.start >= range.end {
      first = max(0, first - 1)
      last = first
    } else {
      while last + 1 < sentences.count, sentences[last + 1].range.start < range.end { last += 1 }
    }
    return (first, last)
  }

  /// A sentence by the numbers of its turn and its own.
  func place(ofSentence sentence: Int) -> CodedMaterial.Row.Place {
    let sentence = units.sentences[sentence]
    return CodedMaterial.Row.Place(
      turn: UInt32(sentence.turn + 1), sentence: UInt32(sentence.number))
  }

  /// The words touched, and who speaks them, of a span that is whole sentences of one turn, as most are; `nil` for
  /// any other.
  func stretch(
    of range: TextRange, from first: Int, to last: Int
  ) -> CodedMaterial.Row.Stretch? {
    let (start, end) = (units.sentences[first], units.sentences[last])
    guard range.start == start.range.start, range.end == end.range.end, start.turn == end.turn
    else { return nil }
    var words = start.words.lowerBound..<end.words.upperBound
    // A word may stand across the end of a sentence, to which it belongs then; only where nothing parts the two.
    if first > 0, units.sentences[first - 1].range.end == range.start, words.lowerBound > 0,
      units.words[words.lowerBound - 1].end > range.start
    {
      words = words.lowerBound - 1..<words.upperBound
    }
    return CodedMaterial.Row.Stretch(speaker: turns[start.turn].speaker ?? unnamed, words: words)
  }

  /// Calls with the words of each turn touched, and who speaks it.
  mutating func forEachStretch(
    of range: TextRange, _ take: (CodedMaterial.Row.Stretch) -> Void
  ) {
    let first = word.first(of: units.words.count) { units.words[$0].end > range.start }
    var last = first
    while last < units.words.count, units.words[last].start < range.end { last += 1 }
    var index = turn.first(of: turns.count) { turns[$0].range.end > range.start }
    while index < turns.count, turns[index].range.start < range.end {
      let covered = (first..<last).clamped(to: units.words(ofTurn: index))
      if !covered.isEmpty || first == last {
        take(CodedMaterial.Row.Stretch(speaker: turns[index].speaker ?? unnamed, words: covered))
      }
      index += 1
    }
  }
}

/// Finds the turn a span lies in; quick for spans that come in order.
struct TurnPlaces {
  private let turns: [Turn]
  private var turn = PlaceInOrder()

  init(_ transcript: Transcript) { turns = transcript.turns }

  /// The one turn a span lies in from end to end; `nil` where it touches several, or something besides.
  mutating func turn(around range: TextRange) -> Int? {
    let index = turn.first(of: turns.count) { turns[$0].range.end > range.start }
    return index < turns.count && turns[index].range.contains(range) ? index : nil
  }
}

/// The first place from which on a test holds, looked for near the last answer.
private struct PlaceInOrder {
  private var last = 0

  /// - Complexity: O(log of the distance to the last answer) going forward, O(log count) going back.
  mutating func first(of count: Int, where test: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    if last < count, last == 0 || !test(last - 1) {
      low = last
      var step = 1
      while low + step < count, !test(low + step) { step *= 2 }
      high = min(count, low + step)
    }
    while low < high {
      let middle = (low + high) / 2
      if test(middle) { high = middle } else { low = middle + 1 }
    }
    last = low
    return low
  }
}
