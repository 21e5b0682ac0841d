import Analysis
import CodingEngine
import Exports
import QualitativeData

/// A codebook's rules held against what people coded, in a project or in files.
package struct RuleTesting {
  /// What of a test is shown.
  package enum View: String, Sendable, CaseIterable {
    case codes, rules, missed
    case falsePositives = "false-positives"
  }

  /// A table with what a reader of it must be told besides.
  package struct Answer: Sendable {
    package let table: Table
    package let notices: [Notice]
  }

  private let path: String
  private let file: CodebookFile
  private var rules: RulesApart
  private var material: RuleTestMaterial
  private var parts: [(transcript: Transcript, units: TextUnits)] = []
  private var variables: Set<String> = []
  private var languages = SpokenLanguages()

  /// - Throws: `ExplainedErrors` with every fault of the codebook.
  package init(codebook path: String) throws {
    self.path = path
    file = try CodebookFile.load(path)
    rules = try RulesApart(file.codebook)
    material = RuleTestMaterial(
      codebook: file.codebook,
      rules: rules.rules.map { RuleTestMaterial.Rule(code: $0.code, text: $0.text) })
  }

  package var codebook: Codebook { file.codebook }

  /// The examples that no rule finds, and the counterexamples that one finds.
  package var failures: [any ExplainedError] {
    let results = (try? RuleChecks.examples(of: file.codebook)) ?? []
    return results.compactMap(FailingExample.finding).map { FaultyFile(Notice(path, $0)) }
  }

  /// Adds a transcript with what people judged in it.
  mutating func add(_ transcript: Transcript, judged: [CodedSegment]) {
    let (hits, units) = rules.code(transcript)
    material.add(
      transcript, units: units,
      proposals: hits.map { RuleTestMaterial.Proposal(rule: $0.rule, range: $0.range) },
      judged: judged)
    variables.formUnion(transcript.variableNames)
    languages.note(transcript.spokenLanguage)
    parts.append((transcript, units))
  }

  /// - Throws: `AnalysisError` for a question that has no answer.
  func answer(_ question: RuleTest.Question, _ view: View) throws -> Answer {
    let test = try RuleTest(question, of: material)
    let notes = [try exampleNote()] + (view == .codes ? [Self.furtherViews] : [])
    let table: Table
    switch view {
    case .codes: table = Table(codesOf: test, notes: notes)
    case .rules: table = Table(rulesOf: test, notes: notes)
    case .falsePositives:
      table = Table(
        passages(test, \.falsePositives), title: "Proposed, and not coded by people",
        by: question.standIn == nil ? "rules" : "coder", of: test, notes: notes)
    case .missed:
      table = Table(
        passages(test, \.missed), title: "Coded by people, and not proposed", by: "coder", of: test,
        notes: notes)
    }
    return Answer(table: table, notices: notices())
  }

  private static let furtherViews =
    "--show rules says which rule costs what; --show false-positives and --show missed give the words."

  private func exampleNote() throws -> String {
    CodebookExamples.sum(try RuleChecks.examples(of: file.codebook))
  }

  private func passages(
    _ test: RuleTest, _ misses: (RuleTest.Comparison) -> [RuleTest.Miss]
  ) -> [(coders: String, passages: [MissedPassage])] {
    let texts = rules.rules.map(\.text.find)
    return test.comparisons.map { comparison in
      (
        comparison.coders,
        misses(comparison).map { miss in
          let part = parts[miss.transcript]
          return MissedPassage(miss, of: part.transcript, units: part.units, rules: texts)
        }
      )
    }
  }

  /// What must be known of how codebook, transcripts and judgements fit together.
  private func notices() -> [Notice] {
    var findings = LanguageAndVariables.findings(
      file.codebook, variables: variables, languages)
    for (code, count) in material.unknownCodes.sorted(by: { $0.key < $1.key }) {
      findings.append(
        Finding(
          .warning,
          "\(counted(count, "segment")) were judged as \(code), which it does not have: they count for the codes above "
            + "it alone. Mend the path, or add the code"))
    }
    if material.acceptedSuggestions > 0 {
      findings.append(
        Finding(
          .warning,
          "\(counted(material.acceptedSuggestions, "judged segment")) were proposed by a rule before somebody accepted "
            + "them, which flatters the rules. Compare with what was coded by hand, without suggestions in sight"
        ))
    }
    return file.notices + findings.map { Notice(path, $0) }
  }
}
