import Foundation
import TestSupport
import Testing

/// Quotes as papers print them.
@Suite struct QuotesForPapersTests {
  private let study: SmallStudy

  init() throws { study = try SmallStudy() }

  @Test func `a quote for a paper has pseudonym, role and turn, and its code is named once`() throws
  {
    let page = try study.program.run("quotes", "--format", "html")
    #expect(page.status == 0)
    #expect(page.output.contains("“We help each other.”"))
    #expect(page.output.contains("P1, planner, turn 2"))
    #expect(page.output.components(separatedBy: ">Helping</th>").count == 2)
    let without = try study.program.run("quotes", "--format", "html", "--role", "none")
    #expect(without.output.contains(">P1, turn 2<"))
  }

  @Test func `at most so many of a code, spread over speakers`() throws {
    let two = try study.program.run("quotes", "--at-most", "2", "--format", "csv")
    let lines = two.output.split(whereSeparator: \.isNewline).dropFirst()
    #expect(lines.count == 4)
    // Whoever was heard least comes first: helping takes P1 and P2, planning has only these.
    #expect(lines.filter { $0.contains("practice/helping") }.map { $0.prefix(2) } == ["P1", "P2"])
  }

  @Test func `somebody who can be told by role and municipality is named in a warning`() throws {
    let outcome = try study.program.run("quotes", "--format", "html")
    #expect(
      outcome.errors.contains(
        "P3 is the only person with municipality Lindmose, role planner: readers may know who it is"
      ),
      "\(outcome.errors)")
    let list = try study.program.run("quotes", "--format", "csv")
    #expect(list.errors.isEmpty, "\(list.errors)")
  }

  @Test func `somebody who gives more than a third of the quotes is named in a warning`() throws {
    let outcome = try study.program.run("quotes", "--format", "html")
    #expect(outcome.errors.contains("P1 gives 2 of 5 quotes, more than a third"))
    let one = try study.program.run("quotes", "--format", "html", "--at-most", "1")
    #expect(!one.errors.contains("more than a third"), "\(one.errors)")
  }
}
