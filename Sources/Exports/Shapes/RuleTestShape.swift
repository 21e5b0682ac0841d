import Analysis
import QualitativeData

/// A test of rules as JSON: for each coder the figures of codes and rules, and their averages.
struct RuleTestShape: Encodable, Sendable {
  private let codebook: [String: String]
  private let unit: String
  private let level: Nullable<Int>
  private let standIn: Nullable<String>
  private let selection: Selection
  private let comparisons: [Comparison]
  private let codesWithoutRules: [String]
  private let notes: [String]

  private struct Selection: Encodable {
    let `where`: [String: [String]]
    let codes: [String]
  }

  private struct Comparison: Encodable {
    let coders: String
    let transcripts: Int
    let leftOut: Int
    let codes: [Code]
    let micro: Figures
    let macro: [String: Average]
    let rules: [Rule]
  }

  private struct Figures: Encodable {
    let proposed: Int
    let right: Int
    let judged: Int
    let found: Int
    let precision: Nullable<Double>
    let recall: Nullable<Double>
    let f1: Nullable<Double>
    /// Why a measure is `null`, by its name.
    let undefined: [String: String]

    init(_ retrieval: Retrieval) {
      proposed = retrieval.proposed
      right = retrieval.right
      judged = retrieval.judged
      found = retrieval.found
      precision = Nullable(retrieval.precision)
      recall = Nullable(retrieval.recall)
      f1 = Nullable(retrieval.f1)
      var reasons: [String: String] = [:]
      if retrieval.precision == nil { reasons["precision"] = "nothing proposed" }
      if retrieval.recall == nil { reasons["recall"] = "nothing judged" }
      if retrieval.f1 == nil { reasons["f1"] = "nothing proposed and nothing judged" }
      undefined = reasons
    }
  }

  private struct Average: Encodable {
    let mean: Nullable<Double>
    let defined: Int
    let of: Int

    init(_ average: MacroAverage) {
      mean = Nullable(average.mean)
      defined = average.defined
      of = average.of
    }
  }

  private struct Code: Encodable {
    let code: String
    let figures: Figures
  }

  private struct Rule: Encodable {
    let code: String
    let rule: String
    let line: Nullable<Int>
    let hits: Int
    let confirmed: Int
    let precision: Nullable<Double>
    let alone: Int
    let wrongAlone: Int
    let recallLost: Nullable<Double>
    let without: Figures
  }

  init(_ test: RuleTest, notes: [String]) {
    codebook = ["name": test.material.codebook.name, "version": test.material.codebook.version]
    unit = test.question.unit.rawValue
    level = Nullable(test.question.level)
    standIn = Nullable(test.question.standIn)
    selection = Selection(
      where: test.question.selection.conditions,
      codes: test.question.selection.codes.map(\.description))
    comparisons = test.comparisons.map { comparison in
      Comparison(
        coders: comparison.coders, transcripts: comparison.transcripts,
        leftOut: comparison.of - comparison.transcripts,
        codes: comparison.codes.map {
          Code(code: $0.code.description, figures: Figures($0.retrieval))
        },
        micro: Figures(comparison.micro),
        macro: [
          "precision": Average(comparison.macroPrecision),
          "recall": Average(comparison.macroRecall), "f1": Average(comparison.macroF1),
        ],
        rules: comparison.rules.map { Self.rule($0, of: test) })
    }
    codesWithoutRules = test.codesWithoutRules.map(\.description)
    self.notes = notes
  }

  private static func rule(_ figures: RuleFigures, of test: RuleTest) -> Rule {
    let rule = test.material.rules[figures.rule]
    return Rule(
      code: rule.code.description, rule: rule.text.find, line: Nullable(rule.text.place?.line),
      hits: figures.hits, confirmed: figures.confirmed, precision: Nullable(figures.precision),
      alone: figures.alone, wrongAlone: figures.wrongAlone,
      recallLost: Nullable(figures.recallLost), without: Figures(figures.without))
  }
}
