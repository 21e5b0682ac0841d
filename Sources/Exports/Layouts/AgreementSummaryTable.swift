import Analysis

extension Table {
  /// Statistics one below the other, with intervals.
  ///
  /// - Parameter labels: Whether to add the words of Landis & Koch, which somebody must have asked for.
  init(
    agreement title: String, _ figures: [AgreementFigure], labels: Bool, notes: [String],
    shape: any Encodable & Sendable
  ) {
    self.init(
      title: title, rowHeading: "statistic",
      columns: ["value", "95 % from", "to", "P(α < .667)", "P(α < .800)"]
        + (labels ? ["Landis & Koch"] : []),
      rows: figures.map { figure in
        let isAlpha = figure.statistic is KrippendorffsAlpha
        let interval = figure.interval
        return Row(
          key: figure.statistic.name, title: figure.statistic.title,
          cells: [
            Cell(.coefficient(figure.result)), Cell(.bound(interval?.lower)),
            Cell(.bound(interval?.upper)),
            Cell(isAlpha ? interval.map { .probability($0.belowTentative) } ?? .empty : .empty),
            Cell(isAlpha ? interval.map { .probability($0.belowReliable) } ?? .empty : .empty),
          ]
            + (labels
              ? [
                Cell(
                  .text(
                    figure.result.value.flatMap { LandisKoch(figure.statistic, $0)?.rawValue } ?? ""
                  ))
              ] : []))
      },
      notes: AgreementWords.undefined(figures.map { ($0.statistic.title, $0.result) })
        + figures.compactMap(Self.parts) + notes
        + (labels ? [LandisKoch.note] : []),
      shape: shape)
  }

  /// What κ was made of, in a line.
  private static func parts(_ figure: AgreementFigure) -> String? {
    let result = figure.result
    guard figure.statistic is CohensKappa, result.value != nil else { return nil }
    func number(_ name: String) -> String {
      result.figure(name).map { Content.coefficient($0, decimals: 3).shown } ?? "–"
    }
    return
      "\(figure.statistic.title): observed \(number("observed")), expected \(number("expected")); the largest κ these margins allow is \(number("kappa max")). Standard error \(number("standard error")), if κ were 0 \(number("standard error if 0")), both as if units were independent."
  }
}

extension Table.Content {
  /// A statistic with three decimals, since marks such as .667 and .800 have three.
  static func coefficient(_ result: AgreementResult?) -> Self {
    guard let value = result?.value else { return .blank(.undefined) }
    return .coefficient(value, decimals: 3)
  }

  static func bound(_ value: Double?) -> Self {
    value.map { .coefficient($0, decimals: 3) } ?? .empty
  }
}
