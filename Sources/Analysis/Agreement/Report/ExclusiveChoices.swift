import QualitativeData

/// The codes of a codebook whose children exclude each other, each as one nominal choice.
struct ExclusiveChoices {
  /// A parent, and for each child the compared codes in or below it.
  private let choices: [(parent: CodePath, children: [(name: String, codes: [Int])])]
  private let units: CodedUnits

  /// Choices of which the coders gave at least one code.
  init(_ study: ComparedCoders) {
    units = study.units
    choices = (study.codebook?.entries ?? []).compactMap { entry in
      guard entry.code.exclusive else { return nil }
      if let level = study.question.level, level <= entry.path.steps.count { return nil }
      let children = entry.code.codes.map { child in
        let path = entry.path.child(child.code)
        return (
          name: child.title, codes: study.codes.indices.filter { study.codes[$0].isWithin(path) }
        )
      }
      guard children.contains(where: { !$0.codes.isEmpty }) else { return nil }
      return (entry.path, children)
    }
  }

  /// Each choice twice: over all units, with none of the codes as a category, and over the units to which all coders who
  /// rated them gave one.
  func figures(_ resampling: AgreementResampling) -> [AgreementReport.ChoiceFigures] {
    choices.flatMap { parent, children in
      ["none of them", nil].map { none in
        let (ratings, doubled) = units.choice(children, none: none)
        return AgreementReport.ChoiceFigures(
          parent: parent, withNone: none != nil, ratings: ratings, doubled: doubled,
          figures: AgreementFigure.figures(
            AgreementBattery.ofCategories(ratings), of: ratings, resampling))
      }
    }
  }
}
