import Analysis
import QualitativeData

/// The sentences of a comparison of cases as sets.
struct SetWords {
  private let comparison: SetComparison
  private var sets: CaseSets { comparison.sets }
  private var table: TruthTable { comparison.table }
  private var outcome: String { sets.outcome.name }

  init(_ comparison: SetComparison) { self.comparison = comparison }

  // MARK: what was found

  var summary: [String] {
    let withOutcome = sets.cases.indices.filter(sets.hasOutcome)
    let cutoffs = table.cutoffs
    var lines = [
      "\(sets.cases.count) cases; \(withOutcome.count) of them \(withOutcome.count == 1 ? "has" : "have") \(outcome) (\(names(withOutcome))).",
      "\(counted(sets.conditions.count, "condition")) \(sets.conditions.count == 1 ? "makes" : "make") \(table.size) combinations: "
        + "\(table.size - table.remainders) with cases, \(table.remainders) without (remainders).",
      "A combination counts as leading to \(outcome) from a consistency of \(shown(cutoffs.consistency)) on"
        + (cutoffs.pri > 0 ? " and a PRI of \(shown(cutoffs.pri))" : "")
        + (cutoffs.cases > 1 ? ", with at least \(cutoffs.cases) cases" : "") + ".",
    ]
    lines += SetSolutions.Kind.allCases.compactMap { kind in
      let solution = comparison.solutions[kind]
      guard solution.refusal == nil else { return nil }
      return "\(title(of: kind)): "
        + solution.models.prefix(8).map { formula($0) }.joined(separator: "; or ")
        + (solution.models.count > 8 ? "; or \(solution.models.count - 8) more" : "") + "."
    }
    return lines
  }

  func formula(_ model: SetSolutions.Model) -> String {
    "\(sets.text(of: model.terms)) → \(outcome)"
  }

  func title(of kind: SetSolutions.Kind) -> String {
    switch kind {
    case .conservative: "Conservative solution"
    case .intermediate: "Intermediate solution"
    case .parsimonious: "Parsimonious solution"
    }
  }

  func sentence(on refusal: SetSolutions.Refusal) -> String {
    switch refusal {
    case .nothingPresent:
      "No combination with cases reaches the consistency asked for."
    case .nothingAbsent:
      "Every combination with cases leads to \(outcome), so nothing speaks against the shortest answer of all, that "
        + "\(outcome) always comes. That is no finding; cases without \(outcome) are needed."
    case .everything:
      "Every combination there is leads to \(outcome); no condition makes a difference."
    case .noExpectations:
      "It takes what you expect of the conditions, with reasons, before looking at the rows: --expect 'NAME ~OTHER' says that "
        + "the presence of NAME and the absence of OTHER should lead to \(outcome)."
    case .tooManyModels:
      "More than \(SetSolutions.mostModels) models are equally short. So many conditions tell too few cases apart; take fewer."
    case .tooMuchWork:
      "The shortest models were not found in reasonable time. Take fewer conditions."
    }
  }

  // MARK: what to be careful with

  var cautions: [String] {
    diversity + contradictions + weak + inconsistent + constant + tied + [
      outcome.hasPrefix("~")
        ? "The presence of \(outcome.dropFirst()) is not the mirror image of its absence. It has to be looked at by itself, without --negate."
        : "The absence of \(outcome) is not the mirror image of its presence. It has to be looked at by itself, with --negate."
    ]
  }

  /// Few cases, many conditions: what is then no finding.
  private var diversity: [String] {
    let cases = sets.cases.count
    let conditions = sets.conditions.count
    var lines: [String] = []
    if cases < table.size {
      lines.append(
        "Limited diversity: \(cases) cases cannot show \(table.size) combinations. What is said of the other "
          + "\(table.remainders) is assumption, not observation.")
    } else if table.remainders > 0 {
      lines.append(
        "Limited diversity: \(table.remainders) of \(table.size) combinations \(table.remainders == 1 ? "has" : "have") no case. "
          + "What is said of \(table.remainders == 1 ? "it" : "them") is assumption, not observation."
      )
    }
    if conditions > 4, cases <= 20 {
      lines.append(
        "\(conditions) conditions are many for \(cases) cases: with so many combinations almost any data give a consistent "
          + "answer. For 10 to 20 cases take not more than 4.")
    }
    if cases < 10 {
      lines.append(
        "\(cases) cases are fewer than the 10 or so that the method is made for. Read the truth table as cases side by side, "
          + "not as evidence of what leads to \(outcome) elsewhere.")
    }
    return lines
  }

  private var contradictions: [String] {
    table.rows.filter(\.isContradictory).map { row in
      let without = row.cases.filter { !row.withOutcome.contains($0) }
      return
        "Row \(row.number), \(sets.text(of: row.conjunction)), is contradictory: \(names(row.withOutcome)) "
        + "\(row.withOutcome.count == 1 ? "has" : "have") \(outcome); \(names(without)) \(without.count == 1 ? "has" : "have") not. "
        + "Look for what tells them apart before you read the solutions."
    }
  }

  private var weak: [String] {
    table.rows.filter { $0.output == .present && ($0.pri ?? 1) < 0.5 }.map { row in
      "Row \(row.number), \(sets.text(of: row.conjunction)), counts as leading to \(outcome) with a PRI of \(shown(row.pri ?? 0)): it is "
        + "nearly as consistent with the absence of \(outcome). --pri 0.5 leaves such rows out."
    }
  }

  /// Terms that cover only good rows, and yet hold less well over all cases than was asked of rows.
  private var inconsistent: [String] {
    comparison.solutions.solutions.flatMap { solution in
      Set(solution.models.flatMap(\.terms)).sorted().compactMap { term -> String? in
        let scores = sets.scores(in: term)
        let relation = SetRelation.sufficiency(of: scores, for: sets.outcome.scores)
        guard let consistency = relation.consistency,
          consistency < table.cutoffs.consistency - 1e-9
        else { return nil }
        return
          "\(sets.text(of: term)) of the \(title(of: solution.kind).lowercased()) has a consistency of "
          + "\(Table.Content.measure(consistency, decimals: 3).shown) over all cases, less than the \(shown(table.cutoffs.consistency)) asked of combinations. "
          + "Do not call it sufficient."
      }
    }
  }

  /// Sets that tell nothing apart.
  private var constant: [String] {
    (sets.conditions + [sets.outcome]).compactMap { set in
      let members = set.scores.count { $0 > 0.5 }
      guard members == 0 || members == set.scores.count else { return nil }
      return
        "Every case is more \(members == 0 ? "out of" : "in") \(set.name) than \(members == 0 ? "in" : "out"), so it tells no cases apart."
    }
  }

  private var tied: [String] {
    comparison.solutions.solutions.filter { $0.models.count > 1 }.map { solution in
      "The \(title(of: solution.kind).lowercased()) has \(solution.models.count) models that are equally short. All are listed; "
        + "the data give no reason to prefer one."
    }
  }

  // MARK: pieces

  func names(_ cases: [Int]) -> String {
    cases.isEmpty ? "none" : cases.map { sets.cases[$0] }.joined(separator: ", ")
  }

  func shown(_ value: Double) -> String { Self.shown(value) }

  /// With as many decimals as it has, up to three.
  static func shown(_ value: Double) -> String {
    Table.Content.measure(value, decimals: Table.decimals(of: [value], most: 3)).shown
  }
}
