import QualitativeData

/// The two sides of a comparison: what is proposed, and what a panel of coders judged, by code.
struct ComparedSides {
  typealias Mark = RuleTestMaterial.Mark

  private let proposals: [CodePath: [Mark]]
  private let judgements: [CodePath: [Mark]]
  private let panel: RuleTestFrame.Panel

  /// - Parameter evidence: The positions of the transcripts that count.
  init(
    _ panel: RuleTestFrame.Panel, _ evidence: Set<Int>, _ material: RuleTestMaterial,
    _ standIn: String?
  ) {
    self.panel = panel
    let judged = material.judged.filter { evidence.contains($0.transcript) }
    let proposed =
      standIn.map { coder in judged.filter { $0.source == .coder(coder) } }
      ?? material.proposals.filter { evidence.contains($0.transcript) }
    proposals = Dictionary(grouping: proposed, by: \.code)
    let wanted = Set(panel.coders.map(Mark.Source.coder))
    judgements = Dictionary(grouping: judged.filter { wanted.contains($0.source) }, by: \.code)
  }

  /// Every code that has anything on either side.
  var codes: Set<CodePath> { Set(proposals.keys).union(judgements.keys) }

  func proposedMarks(_ codes: [CodePath]) -> [Mark] { codes.flatMap { proposals[$0] ?? [] } }

  func judgedMarks(_ codes: [CodePath]) -> [Mark] { codes.flatMap { judgements[$0] ?? [] } }

  /// What is proposed for these codes together; a span that several rules code is proposed once.
  func proposed(
    _ codes: [CodePath], _ units: TouchedUnits, by isMeant: (Mark.Source) -> Bool = { _ in true }
  ) -> Set<ComparedItem> {
    Set(
      proposedMarks(codes).filter { isMeant($0.source) }.flatMap { units.items(of: $0, coder: nil) }
    )
  }

  /// What was judged to be one of these codes. Where the coders must agree, only what each of them coded so.
  func judged(_ codes: [CodePath], _ units: TouchedUnits) -> Set<ComparedItem> {
    let byCoder = Dictionary(grouping: judgedMarks(codes), by: \.source).mapValues { marks in
      Set(marks.flatMap { units.items(of: $0, coder: Self.name(of: $0)) })
    }
    let all = byCoder.values.reduce(into: Set<ComparedItem>()) { $0.formUnion($1) }
    guard panel.combination == .all else { return all }
    guard byCoder.count == Set(panel.coders).count else { return [] }
    let spans = byCoder.values.map { ComparedSpans($0) }
    return all.filter { item in spans.allSatisfy { $0.meet(item) } }
  }

  private static func name(of mark: Mark) -> String? {
    if case .coder(let name) = mark.source { name } else { nil }
  }
}
