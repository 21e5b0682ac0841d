import QualitativeData

/// An axis laid out while transcripts are counted: its values, and which of them a segment or a speaker falls under.
///
/// Codes are laid out at once. Cases and coders get positions as they are met, and `order` puts them in order at
/// the end, without those that hold neither a respondent nor a segment.
struct MatrixFrame {
  /// The value of what has none, always last.
  static let missing = "(none)"

  let axis: MatrixAxis
  private let selection: SegmentSelection
  private let codebook: Codebook?
  private(set) var values: [ThemeMatrix.Value] = []
  /// For each code of the material, the positions it falls under.
  private var byCode: [[Int]] = []
  private var codes: [CodePath] = []
  private var byCoder: [Int: [Int]] = [:]
  private var byKey: [[String]: Int] = [:]
  /// For each position, whether it stays.
  private var isKept: [Bool] = []
  /// For each speaker of the transcript being counted, the position; none for one who is not wanted.
  private var bySpeaker: [[Int]] = []

  init(
    _ axis: MatrixAxis, over material: CodedMaterial, _ codebook: Codebook?,
    _ selection: SegmentSelection
  ) {
    self.axis = axis
    self.selection = selection
    self.codebook = codebook
    if axis.isOfCodes { layOutCodes(material) }
  }

  /// Whether its positions are cases, so that talk belongs to them.
  var isOfCases: Bool {
    switch axis {
    case .codes, .themes, .coders: false
    case .transcripts, .speakers, .variables: true
    }
  }

  // MARK: counting

  /// Turns to a transcript.
  mutating func enter(_ transcript: CodedMaterial.Profile) {
    guard isOfCases else { return }
    bySpeaker = transcript.speakers.indices.map { speaker in
      guard selection.wants(speaker: speaker, of: transcript) else { return [] }
      return [position(of: key(of: speaker, in: transcript))]
    }
  }

  /// The position of a speaker of that transcript; `nil` on an axis of codes or coders, and for one who is not wanted.
  func position(ofSpeaker speaker: Int) -> Int? { isOfCases ? bySpeaker[speaker].first : nil }

  /// Keeps the position of a speaker who counts whatever is coded.
  mutating func keep(_ position: Int) { isKept[position] = true }

  /// The positions of one stretch of a segment, which are kept from now on.
  mutating func positions(
    of row: CodedMaterial.Row, speaker: Int, in material: CodedMaterial
  ) -> [Int] {
    switch axis {
    case .codes, .themes: return byCode[Int(row.code)]
    case .coders: return positions(ofCoder: Int(row.coder), in: material)
    case .transcripts, .speakers, .variables:
      for position in bySpeaker[speaker] { isKept[position] = true }
      return bySpeaker[speaker]
    }
  }

  private mutating func positions(ofCoder coder: Int, in material: CodedMaterial) -> [Int] {
    if let known = byCoder[coder] { return known }
    let name = material.coders[coder].description
    let position = addValue(.init(parts: [name], title: name, depth: 0))
    byCoder[coder] = [position]
    return [position]
  }

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

  /// The positions that stay, in order.
  ///
  /// - Throws: `AnalysisError` for a variable that nothing in the material has.
  func order(_ material: CodedMaterial) throws -> [Int] {
    switch axis {
    case .codes, .themes: return Array(values.indices)
    case .coders:
      return values.indices.sorted { values[$0].title < values[$1].title }
    case .transcripts, .speakers: return values.indices.filter { isKept[$0] }
    case .variables(let names):
      let ranks = try names.map { name in
        let order =
          Variable(
            name: name, values: try material.values(of: name), declared: codebook?.variables[name]
          ).values + [Self.missing]
        return Dictionary(
          order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      }
      let ranked = values.map { value in
        zip(value.parts, ranks).map { part, ranks in ranks[part] ?? ranks.count }
      }
      return values.indices.filter { isKept[$0] }
        .sorted { ranked[$0].lexicographicallyPrecedes(ranked[$1]) }
    }
  }

  /// The codes whose segments stand at a position.
  func codes(at position: Int) -> [CodePath] {
    codes.indices.filter { byCode[$0].contains(position) }.map { codes[$0] }
  }

  // MARK: codes

  private mutating func layOutCodes(_ material: CodedMaterial) {
    let entries = codebook?.entries ?? []
    let known = Set(entries.map(\.path))
    let strangers = Set(material.codes).subtracting(known).sorted()
    let isWanted = { [selection] (path: CodePath) in
      selection.codes.isEmpty || selection.codes.contains { path.isWithin($0) }
    }
    let wanted = entries.filter { isWanted($0.path) }
    values = wanted.map { entry in
      .init(
        parts: [entry.path.description], title: entry.code.title,
        depth: axis == .themes ? entry.depth : 0)
    }
    values += strangers.filter(isWanted).map {
      .init(parts: [$0.description], title: $0.description, depth: 0)
    }
    let paths = wanted.map(\.path) + strangers.filter(isWanted)
    // The material's own codes first, since segments know them by position.
    codes = material.codes + known.subtracting(material.codes).sorted()
    byCode = codes.map { [axis] code in
      let holders = Self.codes(holding: code, among: entries)
      return paths.indices.filter { position in
        holders.contains { holder in
          axis == .themes ? holder.isWithin(paths[position]) : holder == paths[position]
        }
      }
    }
  }

  /// A code itself, and every derived code that takes it over.
  private static func codes(holding code: CodePath, among entries: [Codebook.Entry]) -> [CodePath] {
    var holders = [code]
    var next = 0
    while next < holders.count {
      for entry in entries where entry.code.union.contains(where: holders[next].isWithin) {
        if !holders.contains(entry.path) { holders.append(entry.path) }
      }
      next += 1
    }
    return holders
  }
}
