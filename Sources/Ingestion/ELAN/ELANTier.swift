import DocumentPackaging

/// What a tier's annotations are in relation to those of the tier it depends on.
struct ELANTierType: Sendable {
  /// As in `Symbolic_Association`; `nil` for tiers that depend on no other.
  let constraint: String?
  let hasVocabulary: Bool

  init(_ element: XMLElement) {
    constraint = element["CONSTRAINTS"]
    hasVocabulary = element["CONTROLLED_VOCABULARY_REF"].map { !$0.isEmpty } ?? false
  }
}

/// A tier with its annotations, in the order of the file.
struct ELANTier: Sendable {
  let id: String
  /// Empty where the file names none.
  let participant: String
  let parent: String?
  let type: String
  let language: String?
  let line: Int
  var annotations: [ELANAnnotation] = []

  init(_ element: XMLElement) {
    id = (element["TIER_ID"] ?? "").whiteSpaceFolded
    participant = (element["PARTICIPANT"] ?? "").whiteSpaceFolded
    parent = element["PARENT_REF"].map(\.whiteSpaceFolded).flatMap { $0.isEmpty ? nil : $0 }
    type = element["LINGUISTIC_TYPE_REF"] ?? ""
    language = element["LANG_REF"]
    line = element.line
  }
}
