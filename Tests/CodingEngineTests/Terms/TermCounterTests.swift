import CodingEngine
import Testing

@Suite struct TermCounterTests {
  private func stretch(_ text: String, _ language: String? = "en") -> TermCounter.Stretch {
    .init(words: text.split(separator: " ").map(String.init), language: language)
  }

  private func candidate(_ rule: String, in counter: TermCounter, atLeast: Int = 1)
    -> TermCounter.Candidate?
  {
    counter.candidates(inAtLeast: atLeast).first { $0.term.rule == rule }
  }

  @Test func `words, pairs and threes are counted on both sides, with the passages they stand in`()
    throws
  {
    var counter = TermCounter(keepsStopWords: false)
    counter.addInside(stretch("Sailing club members"), passage: 0)
    counter.addInside(stretch("old sailing club"), passage: 1)
    counter.addOutside(stretch("club life club"))
    let club = try #require(candidate("club", in: counter))
    #expect(club.inside == 2 && club.outside == 2 && club.passages == [0, 1])
    #expect(club.allInside == 6 && club.allOutside == 3)
    let pair = try #require(candidate("\"sailing club\"", in: counter, atLeast: 2))
    #expect(pair.inside == 2 && pair.outside == 0 && pair.allInside == 4 && pair.allOutside == 2)
    #expect(candidate("\"sailing club members\"", in: counter) != nil)
    #expect(candidate("\"sailing club members\"", in: counter, atLeast: 2) == nil)
  }

  @Test func `function words are left out at the ends of a term, and kept on request`() {
    var counter = TermCounter(keepsStopWords: false)
    var all = TermCounter(keepsStopWords: true)
    counter.addInside(stretch("we kind of partner"), passage: 0)
    all.addInside(stretch("we kind of partner"), passage: 0)
    #expect(candidate("we", in: counter) == nil && candidate("\"of partner\"", in: counter) == nil)
    #expect(candidate("\"kind of partner\"", in: counter) != nil)
    #expect(candidate("we", in: all) != nil && candidate("\"of partner\"", in: all) != nil)
  }

  @Test func `a stem is a term where it has two forms, named by the one met most`() throws {
    var counter = TermCounter(keepsStopWords: false)
    counter.addInside(stretch("helping helping harbour"), passage: 0)
    counter.addOutside(stretch("helped"))
    let stem = try #require(candidate("~helping", in: counter))
    #expect(stem.inside == 2 && stem.outside == 1)
    #expect(counter.candidates(inAtLeast: 1).filter { $0.term.rule.hasPrefix("~") }.count == 1)
  }

  @Test func `without a language there are neither stems nor stop words`() {
    var counter = TermCounter(keepsStopWords: false)
    counter.addInside(stretch("the helping helped", nil), passage: 0)
    #expect(candidate("the", in: counter) != nil && candidate("~helping", in: counter) == nil)
  }

  @Test func `numbers alone are no terms, and words that mean something in a rule are quoted`() {
    var counter = TermCounter(keepsStopWords: true)
    counter.addInside(stretch("12 near don't"), passage: 0)
    #expect(candidate("12", in: counter) == nil)
    #expect(candidate("\"near\"", in: counter) != nil && candidate("\"don't\"", in: counter) != nil)
  }
}
