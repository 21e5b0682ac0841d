import QualitativeData

/// What the researcher says about the tiers of an annotation file: which hold what is said, and which do not.
struct TierMapping: Sendable {
  private let read: Set<String>
  private let leftOut: Set<String>
  /// What the researcher named and the file does not have.
  private let unknown: [String]

  /// - Parameter tiers: the names each of the file's tiers goes by.
  init(_ options: ReadingOptions, tiers: [[String]]) {
    let known = Set(tiers.joined())
    let named = options.mapping.filter { $0.part == .text || $0.part == .nothing }
    read = Set(named.filter { $0.part == .text }.map(\.source)).intersection(known)
    leftOut = Set(named.filter { $0.part == .nothing }.map(\.source))
    unknown = named.map(\.source).filter { !known.contains($0) }
  }

  /// Whether a tier of these names is to be read; `nil` where nothing was said that tells.
  func isRead(_ names: [String]) -> Bool? {
    if names.contains(where: leftOut.contains) { return false }
    guard !read.isEmpty else { return nil }
    return names.contains(where: read.contains)
  }

  var findings: [Finding] {
    guard !unknown.isEmpty else { return [] }
    return [
      Finding(.warning, "the file has no tier that is called \(TierNames.listed(unknown))")
    ]
  }
}
