import QualitativeData
import Testing

@Suite struct SummaryTextTests {
  private func parts(_ text: String) -> [String] {
    SummaryText(text).sentences.map {
      $0.text + "|" + $0.references.map(\.description).joined(separator: ";")
    }
  }

  @Test func `references belong to the sentence they end, before or behind its full stop`() {
    #expect(parts("They plan [P1:2.1].") == ["They plan.|P1:2.1"])
    #expect(parts("They plan. [P1:2.1]") == ["They plan.|P1:2.1"])
    #expect(parts("They plan. [P1:2.1].") == ["They plan.|P1:2.1"])
    #expect(parts("They plan.[P1:2.1] We pay.") == ["They plan.|P1:2.1", "We pay.|"])
    #expect(
      parts("They met. They plan [P1:2.1; P2:3.1-4.2]. We pay.")
        == ["They met.|", "They plan.|P1:2.1;P2:3.1-4.2", "We pay.|"])
    #expect(parts("They plan [P1:2.1] and pay [P1:3.1].") == ["They plan and pay.|P1:2.1;P1:3.1"])
    #expect(parts("They plan [P1:2.1], and pay.") == ["They plan, and pay.|P1:2.1"])
    #expect(parts("[P1:2.1] They plan. [P1:2.1]") == ["They plan.|P1:2.1"])
  }

  @Test func `a list has a sentence a line, and other brackets are text`() {
    #expect(
      parts("- clubs [P1:2.1]\n- firms\n1. A third.")
        == ["- clubs|P1:2.1", "- firms|", "1. A third.|"])
    #expect(parts("They [sic] plan […] now.") == ["They [sic] plan […] now.|"])
    #expect(parts("An open [bracket") == ["An open [bracket|"])
    #expect(parts("It is ratio 3:1 [see a:b].") == ["It is ratio 3:1 [see a:b].|"])
  }

  @Test func `an abbreviation, an initial and a small letter end no sentence`() {
    #expect(parts("They plan e.g. Berths with Dr. Holm and J. Madsen.").count == 1)
    #expect(parts("“Do it!” she said. Then they did.").count == 2)
    #expect(parts("Is it done? Yes… No!").count == 3)
  }

  @Test func `what looks like a reference and is none is named`() {
    #expect(SummaryText("They plan [P1:2].").faults == ["P1:2"])
    #expect(SummaryText("They plan [P1:2.1; P1:0.1].").faults == ["P1:0.1"])
    #expect(SummaryText("They plan [P1:2.2-2.1].").faults == ["P1:2.2-2.1"])
    #expect(
      SummaryText("They plan [P1:2.1 – 2.3].").references.map(\.description) == ["P1:2.1-2.3"])
  }

  @Test func `what is shown is read as the same sentences`() {
    let text = "They plan [P1:2.1]. We pay! [P2:3.1; P1:2.1]\n- Nobody knows"
    let shown = SummaryText(text).shown()
    #expect(
      shown == "They plan [P1:2.1]. We pay! [P2:3.1; P1:2.1]\n- Nobody knows [no quote]")
    #expect(SummaryText(shown).sentences == SummaryText(text).sentences)
    #expect(SummaryText(text).withoutQuote == 1)
  }

  @Test func `a pair of codes is one place whichever comes first`() {
    let (types, aspect) = (CodePath("practice/label")!, CodePath("slot/sector")!)
    #expect(ChartPlace(.code(types), aspect) == ChartPlace(.code(aspect), types))
    #expect(
      ChartCase.values([("role", "employee"), ("municipality", "Vordal")])
        == ChartCase(axis: "municipality × role", value: "Vordal × employee"))
  }
}
