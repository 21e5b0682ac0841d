import QualitativeData

/// An axis laid out while transcripts are counted: its values, and which of them a code, a coder or a speaker falls
/// under.
///
/// Codes are laid out at once. Cases and coders get positions as they are met; those that hold neither a respondent
/// nor a segment are left out at the end.
struct MatrixFrame {
  /// What tells where on the axis a segment stands.
  enum Teller { case code, coder, speaker }

  /// The value of what has none, always last.
  static let missing = "(none)"

  let axis: MatrixAxis
  /// How deep the tree of codes is shown; `nil` for all of it.
  let level: Int?
  let selection: SegmentSelection
  let codebook: Codebook?
  var values: [ThemeMatrix.Value] = []
  /// For each code of the material, its places.
  var byCode = PlaceLists()
  /// The codes behind `byCode`, the material's own first.
  var codes: [CodePath] = []
  /// For each coder of the material, their places.
  private(set) var byCoder = PlaceLists()
  private var byKey: [[String]: Int] = [:]
  /// For each position, whether it stays.
  private(set) var isKept: [Bool] = []

  init(
    _ axis: MatrixAxis, over material: CodedMaterial, _ codebook: Codebook?,
    _ selection: SegmentSelection, level: Int?
  ) {
    self.axis = axis
    self.level = level
    self.selection = selection
    self.codebook = codebook
    if axis.isOfCodes {
      layOutCodes(material)
      isKept = Array(repeating: true, count: values.count)
    }
  }

  var teller: Teller {
    switch axis {
    case .codes, .themes: .code
    case .coders: .coder
    case .transcripts, .speakers, .variables: .speaker
    }
  }

  /// Whether its positions are cases, so that talk belongs to them.
  var isOfCases: Bool { teller == .speaker }

  // MARK: cases and coders

  /// The position of each speaker of a transcript; `nil` for one who is not wanted.
  mutating func positions(of transcript: CodedMaterial.Profile, _ wanted: [Bool]) -> [Int?] {
    // Most speakers have no values of their own, and then fall where the transcript does.
    var common: Int?
    return transcript.speakers.indices.map { speaker in
      guard wanted[speaker] else { return nil }
      if axis == .speakers || !transcript.speakers[speaker].variables.isEmpty {
        return position(of: key(of: speaker, in: transcript))
      }
      if common == nil { common = position(of: key(of: speaker, in: transcript)) }
      return common
    }
  }

  /// Gives every coder of the material a position.
  mutating func enterCoders(of material: CodedMaterial) {
    while byCoder.count < material.coders.count {
      let name = material.coders[byCoder.count].description
      byCoder.append(positions: [addValue(.init(parts: [name], title: name, depth: 0))])
    }
  }

  mutating func keep(_ position: Int) { isKept[position] = true }

  private mutating func position(of key: [String]) -> Int {
    if let known = byKey[key] { return known }
    let position = addValue(.init(parts: key, title: key.joined(separator: " · "), depth: 0))
    byKey[key] = position
    return position
  }

  private mutating func addValue(_ value: ThemeMatrix.Value) -> Int {
    values.append(value)
    isKept.append(false)
    return values.count - 1
  }

  private func key(of speaker: Int, in transcript: CodedMaterial.Profile) -> [String] {
    switch axis {
    case .transcripts: return [transcript.name]
    case .speakers:
      let who = transcript.speakers[speaker]
      return [who.isSamePersonEverywhere ? who.name : "\(transcript.name):\(who.name)"]
    case .variables(let names):
      return names.map { transcript.value(of: $0, for: speaker) ?? Self.missing }
    case .codes, .themes, .coders: preconditionFailure("codes and coders are no cases")
    }
  }

  // MARK: the end

  /// The positions that stay, in the axis's own order.
  ///
  /// - Throws: `AnalysisError` for a variable that nothing in the material has.
  func order(_ material: CodedMaterial) throws -> [Int] {
    switch axis {
    case .codes, .themes: return Array(values.indices)
    case .coders:
      return values.indices.filter { isKept[$0] }.sorted { values[$0].title < values[$1].title }
    case .transcripts, .speakers: return values.indices.filter { isKept[$0] }
    case .variables(let names):
      let ranks = try names.map { try valueRanks(of: $0, material) }
      let ranked = values.map { value in
        zip(value.parts, ranks).map { part, ranks in ranks[part] ?? ranks.count }
      }
      return values.indices.filter { isKept[$0] }
        .sorted { ranked[$0].lexicographicallyPrecedes(ranked[$1]) }
    }
  }

  /// Where each value of a variable stands in the variable's own order; a missing value last.
  ///
  /// - Throws: `AnalysisError` for a variable that nothing in the material has.
  func valueRanks(of variable: String, _ material: CodedMaterial) throws -> [String: Int] {
    let order =
      Variable(
        name: variable, values: try material.values(of: variable),
        declared: codebook?.variables[variable]
      ).values + [Self.missing]
    return Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
