import QualitativeData
import Testing

struct QuoteReferenceTests {
  @Test(arguments: [
    "VOR-07:14.2", "VOR-07:14.2-15.1", "a:b:1.1", "P_1:1.1-1.2", "æ 1-2.3:10.20", "-:1.1",
  ])
  func `a reference is printed as it is read`(text: String) {
    #expect(QuoteReference(text)?.description == text)
  }

  @Test func `the transcript's name ends at the last colon`() {
    let reference = QuoteReference("a:b:14.2-15.1")

    #expect(reference?.transcript == "a:b")
    #expect(reference?.first == QuoteReference.Place(turn: 14, sentence: 2))
    #expect(reference?.last == QuoteReference.Place(turn: 15, sentence: 1))
  }

  @Test func `a span of one sentence is written as one place`() {
    #expect(QuoteReference("P1:3.1-3.1")?.description == "P1:3.1")
  }

  @Test(arguments: [
    "", ":", "P1", "P1:", ":1.1", "P1:1", "P1:1.", "P1:.1", "P1:1.1.1", "P1:1.1-", "P1:-1.1",
    "P1:1.1-1.2-1.3",
    "P1:0.1", "P1:1.0", "P1:2.1-1.1", "P1:1.2-1.1", "P1:1.a", "P1: 1.1", "P1:1.1 ", "P1:+1.1",
    "P1:１.１", "P1:1,1",
    "P1:99999999999999999999.1", "P1:1.1\u{301}", "P1:1.1\0",
  ])
  func `anything else is no reference`(text: String) {
    #expect(QuoteReference(text) == nil)
  }
}
