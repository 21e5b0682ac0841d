import Analysis
import QualitativeData

/// A comparison of cases as sets as JSON.
struct SetComparisonShape: Encodable, Sendable {
  private struct Score: Encodable {
    let `case`: String
    let raw: Double
    let score: Double
    let references: [String]
  }

  private struct OneSet: Encodable {
    let name: String
    let rule: String
    let typed: String
    let scores: [Score]
  }

  private let cases: [String]
  private let conditions: [OneSet]
  private let outcome: OneSet
  private let truthTable: TruthTableShape
  private let necessity: [NecessityShape]
  private let solutions: [SolutionShape]
  private let leftOut: [String]
  private let notes: [String]

  init(_ comparison: SetComparison, _ source: SetSource) {
    let sets = comparison.sets
    cases = sets.cases
    let shapes = zip(sets.conditions + [sets.outcome], source.definitions).map { set, typed in
      OneSet(
        name: set.name, rule: set.rule, typed: typed,
        scores: sets.cases.indices.map {
          Score(
            case: sets.cases[$0], raw: set.raw[$0], score: set.scores[$0],
            references: set.evidence[$0].references.map(\.description))
        })
    }
    conditions = Array(shapes.dropLast())
    outcome = shapes[shapes.count - 1]
    truthTable = TruthTableShape(comparison)
    necessity = NecessityShape.all(of: comparison)
    solutions = comparison.solutions.solutions.map { SolutionShape($0, of: comparison) }
    leftOut = source.leftOut
    notes = SetWords(comparison).cautions + source.sentences
  }
}

/// A truth table as JSON: the rows with cases.
struct TruthTableShape: Encodable, Sendable {
  private struct Row: Encodable {
    let row: Int
    let values: [Int]
    let output: String
    let cases: [String]
    let withOutcome: [String]
    let consistency: Nullable<Double>
    let pri: Nullable<Double>
    let contradictory: Bool
  }

  private let conditions: [String]
  private let outcome: String
  private let combinations: Int
  private let remainders: Int
  private let cutoffs: [String: Double]
  private let rows: [Row]

  init(_ comparison: SetComparison) {
    let sets = comparison.sets
    let table = comparison.table
    conditions = sets.conditions.map(\.name)
    outcome = sets.outcome.name
    combinations = table.size
    remainders = table.remainders
    cutoffs = [
      "consistency": table.cutoffs.consistency, "pri": table.cutoffs.pri,
      "cases": Double(table.cutoffs.cases),
    ]
    rows = table.rows.map { row in
      Row(
        row: row.number, values: row.values.map { $0 ? 1 : 0 }, output: row.output.rawValue,
        cases: row.cases.map { sets.cases[$0] },
        withOutcome: row.withOutcome.map { sets.cases[$0] },
        consistency: Nullable(row.consistency), pri: Nullable(row.pri),
        contradictory: row.isContradictory)
    }
  }
}

/// The necessity of a condition or its absence as JSON.
struct NecessityShape: Encodable, Sendable {
  private let condition: String
  private let consistency: Nullable<Double>
  private let coverage: Nullable<Double>
  private let relevance: Nullable<Double>

  static func all(of comparison: SetComparison) -> [NecessityShape] {
    comparison.necessity.map {
      NecessityShape(
        condition: $0.name, consistency: Nullable($0.relation.consistency),
        coverage: Nullable($0.relation.coverage), relevance: Nullable($0.relation.relevance))
    }
  }
}

/// One kind of solution as JSON, with every tied model or the reason why there is none.
struct SolutionShape: Encodable, Sendable {
  private struct Fit: Codable {
    let consistency: Nullable<Double>
    let pri: Nullable<Double>
    let coverage: Nullable<Double>

    init(_ relation: SetRelation.Sufficiency) {
      consistency = Nullable(relation.consistency)
      pri = Nullable(relation.pri)
      coverage = Nullable(relation.coverage)
    }
  }

  private struct Term: Encodable {
    let term: String
    let fit: Fit
    let uniqueCoverage: Nullable<Double>
    let cases: [String]
  }

  private struct Model: Encodable {
    let formula: String
    let terms: [Term]
    let fit: Fit
    let assumedRows: [Int]
  }

  private let solution: String
  private let models: [Model]
  private let primeImplicants: [String]
  private let none: Nullable<String>

  init(_ solution: SetSolutions.Solution, of comparison: SetComparison) {
    let sets = comparison.sets
    self.solution = solution.kind.rawValue
    models = solution.models.map { model in
      Model(
        formula: sets.text(of: model.terms),
        terms: model.fits.map { fit in
          Term(
            term: sets.text(of: fit.term), fit: Fit(fit.relation),
            uniqueCoverage: Nullable(fit.uniqueCoverage), cases: fit.cases.map { sets.cases[$0] })
        }, fit: Fit(model.relation), assumedRows: model.assumed)
    }
    primeImplicants = solution.primes.map { sets.text(of: $0) }
    none = Nullable(solution.refusal.map { SetWords(comparison).sentence(on: $0) })
  }
}
