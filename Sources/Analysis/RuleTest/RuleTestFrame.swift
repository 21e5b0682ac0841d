import QualitativeData

/// A question to rules with the material, before anything is counted.
struct RuleTestFrame {
  /// Coders whose judgements are taken together.
  struct Panel {
    let coders: [String]
    let combination: CoderCombination

    var name: String { listed(coders, combination == .all ? "and" : "or") }
  }

  let units: TouchedUnits
  let codes: TestedCodes
  let panels: [Panel]
  private let material: RuleTestMaterial
  private let question: RuleTest.Question

  init(_ question: RuleTest.Question, _ material: RuleTestMaterial) throws {
    try question.selection.check(against: material.coded, material.codebook)
    var known = Set(material.judgedTranscripts.keys)
    if let standIn = question.standIn {
      guard known.remove(standIn) != nil else {
        throw AnalysisError(place: standIn, reason: .unknownCoder(known: known.sorted()))
      }
    }
    let coders = question.selection.coders.isEmpty ? known.sorted() : question.selection.coders
    guard !coders.isEmpty else {
      throw AnalysisError(place: material.codebook.name, reason: .nobodyJudged)
    }
    panels =
      question.combination == .each
      ? coders.map { Panel(coders: [$0], combination: .each) }
      : [Panel(coders: coders, combination: question.combination)]
    units = TouchedUnits(question, material)
    codes = TestedCodes(question, material)
    self.question = question
    self.material = material
  }

  func comparison(with panel: Panel) -> RuleTest.Comparison {
    let all = material.coded.transcripts.indices.filter(units.wants(transcript:))
    let evidence = all.filter { isEvidence($0, for: panel) }
    let sides = ComparedSides(panel, Set(evidence), material, question.standIn)
    let themes = codes.themes.map { theme in
      let members = codes.members(of: theme, among: sides.codes)
      return RuleTest.CodeFigures(
        code: theme,
        retrieval: Retrieval(
          proposed: sides.proposed(members, units), judged: sides.judged(members, units)))
    }
    let byKey = Dictionary(grouping: sides.codes, by: codes.key(of:))
    let single = codes.keys.map { key in
      Retrieval(
        proposed: sides.proposed(byKey[key] ?? [], units),
        judged: sides.judged(byKey[key] ?? [], units))
    }
    let misses = RuleTestMisses(sides, units)
    return RuleTest.Comparison(
      coders: panel.name, transcripts: evidence.count, of: all.count, codes: themes,
      micro: single.reduce(.nothing, +),
      macroPrecision: MacroAverage(single.map(\.precision)),
      macroRecall: MacroAverage(single.map(\.recall)), macroF1: MacroAverage(single.map(\.f1)),
      rules: question.standIn == nil ? rules(sides) : [],
      falsePositives: codes.keys.flatMap { misses.wrong(byKey[$0] ?? [], as: $0) },
      missed: codes.keys.flatMap { misses.missed(byKey[$0] ?? [], as: $0) })
  }

  /// Whether the coders judged anything in a transcript: all of them where all must agree, else one. Who stands in for
  /// the rules must have, too.
  private func isEvidence(_ transcript: Int, for panel: Panel) -> Bool {
    func judged(_ coder: String) -> Bool {
      material.judgedTranscripts[coder]?.contains(transcript) ?? false
    }
    let isJudged =
      panel.combination == .all
      ? panel.coders.allSatisfy(judged) : panel.coders.contains(where: judged)
    return isJudged && (question.standIn.map(judged) ?? true)
  }

  private func rules(_ sides: ComparedSides) -> [RuleFigures] {
    codes.themes.flatMap { theme -> [RuleFigures] in
      let own = material.rules.indices.filter { material.rules[$0].code == theme }
      guard !own.isEmpty else { return [] }
      let members = Array(sides.codes.filter { $0.isWithin(theme) })
      let judged = sides.judged(members, units)
      return own.map { rule in
        RuleFigures(
          rule: rule, own: sides.proposed(members, units) { $0 == .rule(rule) },
          others: sides.proposed(members, units) { $0 != .rule(rule) }, judged: judged)
      }.sorted(by: RuleFigures.costsMore)
    }
  }
}
