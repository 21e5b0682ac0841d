import CodingEngine
import QualitativeData
import TestSupport
import Testing

@Suite struct CodebookComparisonTests {
  private func code(
    _ name: String, _ definition: String? = nil, rules: [String] = [], _ codes: [Code] = []
  ) -> Code {
    var code = Code(code: name)
    code.definition = definition
    code.rules = rules.map { CodingRuleText(find: $0) }
    code.codes = codes
    return code
  }

  private func codebook(_ codes: [Code], terms: [String: [String]] = [:]) -> Codebook {
    var codebook = Codebook(name: "C", version: "1")
    codebook.language = "en"
    codebook.codes = codes
    codebook.terms = terms.sorted { $0.key < $1.key }.map {
      Codebook.Term(name: $0.key, entries: $0.value)
    }
    return codebook
  }

  private func path(_ text: String) -> CodePath { CodePath(text)! }

  @Test func `a codebook is no different from itself, wherever its lines are broken`() {
    var other = code("a", "Where it\n  is.", rules: ["x", "y"])
    other.rules.reverse()
    let comparison = CodebookComparison(
      from: codebook([code("a", "Where it is.", rules: ["x", "y"])]), to: codebook([other]))
    #expect(comparison.isEmpty)
  }

  @Test
  func `another definition, include or exclude is another meaning; a label or example is not`() {
    let old = code("a", "One.")
    func hasOtherMeaning(_ change: (inout Code) -> Void) -> Bool? {
      var new = old
      change(&new)
      return CodebookComparison(from: codebook([old]), to: codebook([new])).codes.first?
        .hasOtherMeaning
    }
    #expect(hasOtherMeaning { $0.definition = "Two." } == true)
    #expect(hasOtherMeaning { $0.include = ["x"] } == true)
    #expect(hasOtherMeaning { $0.exclude = ["x"] } == true)
    #expect(hasOtherMeaning { $0.label = "A" } == false)
    #expect(hasOtherMeaning { $0.examples = ["x"] } == false)
    #expect(hasOtherMeaning { $0.counterexamples = ["x"] } == false)
    #expect(hasOtherMeaning { _ in } == nil)
  }

  @Test func `rules come, go, or take other settings`() throws {
    var old = code("a", "d", rules: ["stays", "goes"])
    var new = code("a", "d", rules: ["comes", "stays"])
    old.rules.append(CodingRuleText(find: "boat*", within: .turn))
    new.rules.append(CodingRuleText(find: "boat*", unless: "motor*"))
    let change = try #require(
      CodebookComparison(from: codebook([old]), to: codebook([new])).codes.first)
    #expect(
      change.rules == [
        .added(CodingRuleText(find: "comes")),
        .settings(
          CodingRuleText(find: "boat*", unless: "motor*"),
          ["within: turn, now sentence", "unless: nothing, now motor*"]),
        .removed(CodingRuleText(find: "goes")),
      ])
  }

  @Test func `a changed word list is a change of every code whose rules use it`() {
    let codes = [code("a", "d", rules: ["{place}"]), code("b", "d", rules: ["x"])]
    let comparison = CodebookComparison(
      from: codebook(codes, terms: ["place": ["quay", "harbour"]]),
      to: codebook(codes, terms: ["place": ["harbour", "pier"]]))
    #expect(comparison.terms.map(\.list.added) == [["pier"]])
    #expect(comparison.terms.map(\.list.removed) == [["quay"]])
    #expect(comparison.terms.map(\.usedBy) == [[path("a")]])
    #expect(comparison.codes.map(\.path) == [path("a")])
  }

  @Test
  func `a renamed code is recognised by its definition or its rules, and its children follow`() {
    let old = codebook([
      code("p", "People.", [code("in", "Inside."), code("out", rules: ["club"])]), code("q", "Q."),
    ])
    let new = codebook([
      code("persons", "People.", [code("in", "Within."), code("abroad", rules: ["club"])]),
      code("r", "R."),
    ])
    let comparison = CodebookComparison(from: old, to: new)
    #expect(
      comparison.moves == [
        path("p"): path("persons"), path("p/in"): path("persons/in"),
        path("p/out"): path("persons/abroad"),
      ])
    #expect(comparison.codes.filter { $0.fate == .isNew }.map(\.path) == [path("r")])
    #expect(comparison.codes.filter { $0.fate == .isGone }.map(\.path) == [path("q")])
  }

  @Test func `where two codes could be the one renamed, none is guessed`() {
    let comparison = CodebookComparison(
      from: codebook([code("a", "Same.")]), to: codebook([code("b", "Same."), code("c", "Same.")]))
    #expect(comparison.moves.isEmpty)
  }

  @Test func `suggestions appear and vanish by span and code, a moved code's under its new path`()
    throws
  {
    let comparison = CodebookComparison(
      from: codebook([code("a", "A.", rules: ["quay"]), code("m", "M.", rules: ["money"])]),
      to: codebook([code("a", "A.", rules: ["pier"]), code("funds", "M.", rules: ["money"])]))
    var trial = try SuggestionComparison(comparison)
    let (changes, _) = trial.add(
      MarkedTranscript("The quay. The pier. The money.").transcript)
    #expect(changes.map(\.appears) == [false, true])
    #expect(changes.map(\.segment.code) == [path("a"), path("a")])
    #expect(trial.counts[path("funds")]?.before == 1 && trial.counts[path("funds")]?.after == 1)
  }
}
