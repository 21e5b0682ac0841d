/// What a reader must know of a statistic before printing it.
package struct StatisticExplanation: Sendable, Equatable {
  package let definition: String
  /// What it counts as agreement by chance; `nil` where it corrects for none.
  package var chance: String?
  package let source: String
  /// What happens where there is little, or nothing, to compute from.
  package let edgeCases: [String]
  /// Whether 1 stands for full agreement; a description of the ratings has no such meaning.
  package var isAgreement = true

  package init(
    definition: String, chance: String? = nil, source: String, edgeCases: [String],
    isAgreement: Bool = true
  ) {
    self.definition = definition
    self.chance = chance
    self.source = source
    self.edgeCases = edgeCases
    self.isAgreement = isAgreement
  }
}
