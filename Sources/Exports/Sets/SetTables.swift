import Analysis
import QualitativeData

extension Table {
  /// A row a case: the raw value and the membership in each set, which opens to its quotes.
  init(
    scoresOf comparison: SetComparison, _ source: SetSource, quotes: [Int: Quote]
  ) {
    let sets = comparison.sets.conditions + [comparison.sets.outcome]
    var columns: [String] = []
    var spanners: [Spanner] = []
    for set in sets {
      let inner = set.hasRawColumn ? ["raw"] + (set.isShare ? ["n"] : []) + ["score"] : []
      if inner.isEmpty {
        columns.append(set.name)
      } else {
        spanners.append(
          Spanner(
            title: set.name, columns: columns.count..<columns.count + inner.count, inner: inner))
        columns += inner.map { "\(set.name) \($0)" }
      }
    }
    let decimals = sets.map { Self.decimals(of: $0.raw, most: 2) }
    var notes = zip(sets, source.definitions).map { set, typed in
      "\(set.name): \(set.rule). Typed: '\(typed)'."
    }
    notes.append("Scores run from 0, fully out, to 1, fully in. Cases: \(source.cases).")
    if sets.contains(where: \.isShare) {
      notes.append("n: the interviews or respondents of the case that a share is of.")
    }
    if sets.contains(where: { $0.evidence.contains { !$0.segments.isEmpty } }) {
      notes.append("Each score rests on the coded segments that its references name.")
    }
    if !source.leftOut.isEmpty {
      notes.append(
        "\(counted(source.leftOut.count, "transcript")) without a segment of the coders asked for \(source.leftOut.count == 1 ? "is" : "are") left out."
      )
    }
    self.init(
      title: "Calibrated scores", rowHeading: "case", columns: columns,
      roles: columns.map { _ in .data }, spanners: spanners,
      rows: comparison.sets.cases.indices.map { index in
        let name = comparison.sets.cases[index]
        return Row(
          key: name, title: name,
          cells: zip(sets, decimals).flatMap { set, decimals -> [Cell] in
            let evidence = set.evidence[index]
            let score = Cell(
              set.isCrisp
                ? .count(Int(set.scores[index])) : .coefficient(set.scores[index], decimals: 2),
              references: evidence.references, segments: evidence.segments)
            guard set.hasRawColumn else { return [score] }
            let raw =
              decimals == 0
              ? Content.count(Int(set.raw[index])) : .measure(set.raw[index], decimals: decimals)
            return [Cell(raw)] + (set.isShare ? [Cell(.count(evidence.of ?? 0))] : []) + [score]
          })
      },
      notes: notes + source.sentences, quotes: quotes,
      shape: SetComparisonShape(comparison, source))
  }

  /// How many decimals show every value as it is; the most allowed where even those do not.
  static func decimals(of values: [Double], most: Int) -> Int {
    (0..<most).first { decimals in
      let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
      return values.allSatisfy {
        abs($0) < 1e12 && abs($0 * scale - ($0 * scale).rounded()) < 1e-9
      }
    } ?? most
  }

  /// A row a combination with cases.
  init(truthTableOf comparison: SetComparison) {
    let sets = comparison.sets
    let table = comparison.table
    let words = SetWords(comparison)
    let outcome = sets.outcome.name
    var notes = [
      "1: present; 0: absent; ?: too few cases, counted among the remainders. Consistency: how far the combination is a subset of \(outcome). "
        + "PRI: how far it is one of \(outcome) and not of its absence as well.",
      "Rows are numbered with the first condition varying slowest.",
    ]
    if table.rows.contains(where: { $0.consistency == nil || $0.pri == nil }) {
      notes.append("–: no case has any membership in the combination that counts.")
    }
    let absent = Set(1...table.size).subtracting(table.rows.map(\.number))
    if absent.count > 0, table.size <= 32 {
      notes.append(
        "Without cases: \(absent.count == 1 ? "row" : "rows") \(absent.sorted().map(String.init).joined(separator: ", "))."
      )
    }
    self.init(
      title: "Truth table", rowHeading: "row",
      columns: sets.conditions.map(\.name)
        + [outcome, "cases", "consistency", "PRI", "with \(outcome)", "without \(outcome)"],
      roles: sets.conditions.map { _ in .data } + [.data, .own, .own, .own, .own, .own],
      rows: table.rows.map { row in
        let without = row.cases.filter { !row.withOutcome.contains($0) }
        return Row(
          key: "\(row.number)", title: "\(row.number)",
          cells: row.values.map { Cell(.count($0 ? 1 : 0)) } + [
            Cell(row.output == .remainder ? .text("?") : .count(row.output == .present ? 1 : 0)),
            Cell(.count(row.cases.count)), Cell(Self.share(row.consistency)),
            Cell(Self.share(row.pri)),
            Cell(.text(row.withOutcome.isEmpty ? "" : words.names(row.withOutcome))),
            Cell(.text(without.isEmpty ? "" : words.names(without))),
          ])
      },
      notes: notes, shape: TruthTableShape(comparison))
  }

  /// A row a condition or its absence.
  init(necessityOf comparison: SetComparison) {
    let hasGap = comparison.necessity.contains {
      $0.relation.consistency == nil || $0.relation.coverage == nil || $0.relation.relevance == nil
    }
    self.init(
      title: "Necessity of single conditions for \(comparison.sets.outcome.name)",
      rowHeading: "condition",
      columns: ["consistency", "coverage", "RoN"],
      rows: comparison.necessity.map { condition in
        Row(
          key: condition.name, title: condition.name,
          cells: [
            Cell(Self.share(condition.relation.consistency)),
            Cell(Self.share(condition.relation.coverage)),
            Cell(Self.share(condition.relation.relevance)),
          ])
      },
      notes: [
        "Consistency: how far \(comparison.sets.outcome.name) never comes without it; 0.9 and more is usually asked for. RoN, relevance of necessity: "
          + "low where nearly every case has it, so that it is necessary without saying much."
      ] + (hasGap ? ["–: nothing to divide by, since no case belongs to the set."] : []),
      shape: NecessityShape.all(of: comparison))
  }

  /// The models of one kind of solution: a row a term, then all of the model together.
  init(_ solution: SetSolutions.Solution, of comparison: SetComparison) {
    let words = SetWords(comparison)
    let sets = comparison.sets
    let isTied = solution.models.count > 1
    self.init(
      title: words.title(of: solution.kind), rowHeading: "combination",
      columns: ["consistency", "PRI", "raw coverage", "unique coverage", "cases"],
      rows: solution.models.enumerated().flatMap { index, model -> [Row] in
        let prefix = isTied ? "M\(index + 1) · " : ""
        let terms = model.fits.map { fit in
          let without = fit.cases.filter { !sets.hasOutcome($0) }
          let with = fit.cases.filter { sets.hasOutcome($0) }
          let text = sets.text(of: fit.term)
          return Row(
            key: prefix + text, title: text, depth: isTied ? 1 : 0,
            cells: [
              Cell(Self.share(fit.relation.consistency)), Cell(Self.share(fit.relation.pri)),
              Cell(Self.share(fit.relation.coverage)), Cell(Self.share(fit.uniqueCoverage)),
              Cell(
                .text(
                  [
                    with.isEmpty ? "" : words.names(with),
                    without.isEmpty ? "" : "(without: \(words.names(without)))",
                  ].filter { !$0.isEmpty }.joined(separator: " "))),
            ])
        }
        let whole = Row(
          key: prefix + "model", title: isTied ? "M\(index + 1)" : "all together",
          cells: [
            Cell(Self.share(model.relation.consistency)), Cell(Self.share(model.relation.pri)),
            Cell(Self.share(model.relation.coverage)), Cell(.empty), Cell(.text("")),
          ])
        return isTied ? [whole] + terms : terms + [whole]
      },
      notes: Self.notes(on: solution, of: comparison),
      shape: SolutionShape(solution, of: comparison))
  }

  private static func notes(
    on solution: SetSolutions.Solution, of comparison: SetComparison
  ) -> [String] {
    let sets = comparison.sets
    let remainders =
      switch solution.kind {
      case .conservative: "Nothing is assumed of combinations without cases."
      case .intermediate:
        "Assumed of combinations without cases: what was expected, \(Self.expected(comparison))."
      case .parsimonious:
        "Any combination without cases may be assumed to lead to \(sets.outcome.name) where that makes the answer shorter, likely or not."
      }
    let assumed = solution.models.enumerated().compactMap { index, model -> String? in
      guard !model.assumed.isEmpty else { return nil }
      let rows = model.assumed.prefix(32).map(String.init).joined(separator: ", ")
      return (solution.models.count > 1 ? "M\(index + 1) assumes" : "It assumes")
        + " \(sets.outcome.name) of \(model.assumed.count == 1 ? "row" : "rows") \(rows)\(model.assumed.count > 32 ? " …" : "")."
    }
    let hasDeviant = solution.models.contains {
      $0.fits.contains { $0.cases.contains { !sets.hasOutcome($0) } }
    }
    let cases = [
      "cases: those more in than out of the combination"
        + (hasDeviant ? "; (without: …): those of them that lack \(sets.outcome.name)." : ".")
    ]
    return [remainders] + assumed.prefix(8) + cases
  }

  private static func expected(_ comparison: SetComparison) -> String {
    let names = zip(comparison.sets.conditions, comparison.expectations).compactMap {
      set, isPresent in isPresent.map { ($0 ? "" : "~") + set.name }
    }
    return names.isEmpty ? "nothing" : names.joined(separator: ", ")
  }

  private static func share(_ value: Double?) -> Content {
    value.map { .coefficient($0, decimals: 3) } ?? .blank(.undefined)
  }
}

extension CalibratedSet {
  /// Whether the raw value says anything beside the score.
  fileprivate var hasRawColumn: Bool { calibration != .given || name.hasPrefix("~") }
  fileprivate var isShare: Bool { evidence.contains { $0.of != nil } }
}
