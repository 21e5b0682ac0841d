import Analysis
import QualitativeData

extension Report {
  /// Everything on coders' agreement: what was compared, all statistics, code by code, and what costs it.
  ///
  /// - Parameter labels: Whether the words of Landis & Koch are wanted.
  package init(_ agreement: AgreementReport, labels: Bool = false, notes: [String] = []) {
    let shape = AgreementShape(agreement, notes: notes)
    let codes = AgreementCodesTables(agreement)
    let details = AgreementDetailTables(agreement)
    let isOfCodes = agreement.ratings.scale.sets != nil
    var parts: [Part] = [
      .list(AgreementWords.headings(agreement) + notes),
      .table(
        Table(
          agreement: "Agreement of \(agreement.ratings.coders.joined(separator: ", "))",
          agreement.summary, labels: labels,
          notes: AgreementWords.emptiness(agreement) + [AgreementWords.intervals(agreement)]
            + AgreementWords.tooManySets(agreement)
            + [AgreementWords.reading], shape: shape)),
    ]
    if !agreement.codes.isEmpty { parts += [.table(codes.agreement), .table(codes.usage)] }
    if !agreement.pairs.isEmpty { parts.append(.table(details.pairs)) }
    if !agreement.choices.isEmpty { parts.append(.heading("Codes that exclude each other")) }
    for choice in agreement.choices {
      parts.append(.table(details.choice(choice, labels: labels)))
      if choice.ratings.coders.count == 2, choice.withNone {
        parts.append(
          .table(details.crossTable(choice.ratings, title: "\(choice.parent), coder by coder")))
      }
    }
    parts += Self.disagreements(agreement, details, isOfCodes: isOfCodes)
    if !agreement.costs.isEmpty { parts.append(.table(details.costs)) }
    self.init(title: "Intercoder agreement", parts: parts, shape: shape)
  }

  private static func disagreements(
    _ agreement: AgreementReport, _ details: AgreementDetailTables, isOfCodes: Bool
  ) -> [Part] {
    if let confusion = agreement.confusion {
      let list: [Part] =
        confusion.disagreements.isEmpty ? [] : [.table(details.disagreements(confusion))]
      return (details.matrix(confusion).map { [.table($0)] } ?? []) + list
    }
    guard agreement.ratings.coders.count == 2, agreement.ratings.scale.categories.count <= 14 else {
      return []
    }
    return [.table(details.crossTable(agreement.ratings, title: "Coder by coder"))]
  }
}
