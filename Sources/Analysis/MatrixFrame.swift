import QualitativeData

/// An axis laid out over a study: its values in order, and which of them a segment or a speaker falls under.
struct MatrixFrame {
  /// The value of what has none, always last.
  static let missing = "(none)"

  let axis: MatrixAxis
  private(set) var values: [ThemeMatrix.Value] = []
  private var byCode: [CodePath: [Int]] = [:]
  private var byCoder: [Coder: Int] = [:]
  /// For each transcript and speaker, the position.
  private var bySpeaker: [[Int?]] = []

  init(
    _ axis: MatrixAxis, over material: CodedMaterial, _ codebook: Codebook?,
    _ selection: SegmentSelection
  ) throws {
    self.axis = axis
    switch axis {
    case .codes, .themes: layOutCodes(material, codebook, selection)
    case .coders: layOutCoders(material, selection)
    case .transcripts:
      layOutCases(material, selection) { transcript, _ in [transcript.name] }
      keep(positionsThatCount(in: material, selection).sorted())
    case .speakers: layOutSpeakers(material, selection)
    case .variables(let names): try layOutVariables(names, material, codebook, selection)
    }
  }

  /// The positions of one stretch of a segment.
  func positions(of segment: CodedMaterial.Segment, speaker: Int) -> [Int] {
    switch axis {
    case .codes, .themes: byCode[segment.code] ?? []
    case .coders: byCoder[segment.coder].map { [$0] } ?? []
    default: bySpeaker[segment.transcript][speaker].map { [$0] } ?? []
    }
  }

  /// The codes whose segments stand at a position.
  func codes(at position: Int) -> [CodePath] {
    byCode.filter { $0.value.contains(position) }.map(\.key)
  }

  /// The positions a speaker belongs to, whatever is coded: one for an axis of cases, all for codes and coders.
  func positions(ofSpeaker speaker: Int, in transcript: Int) -> [Int] {
    switch axis {
    case .codes, .themes, .coders: Array(values.indices)
    default: bySpeaker[transcript][speaker].map { [$0] } ?? []
    }
  }

  private mutating func layOutCodes(
    _ material: CodedMaterial, _ codebook: Codebook?, _ selection: SegmentSelection
  ) {
    let entries = codebook?.entries ?? []
    let known = Set(entries.map(\.path))
    let strangers = Set(material.segments.map(\.code)).subtracting(known).sorted()
    let isWanted = { (path: CodePath) in
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
    for code in known.union(strangers) {
      let holders = Self.codes(holding: code, among: entries)
      byCode[code] = paths.indices.filter { position in
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

  private mutating func layOutCoders(_ material: CodedMaterial, _ selection: SegmentSelection) {
    let coders = Set(material.segments.filter(selection.wants).map(\.coder))
    for coder in coders.sorted(by: { $0.description < $1.description }) {
      byCoder[coder] = values.count
      values.append(.init(parts: [coder.description], title: coder.description, depth: 0))
    }
  }

  /// One position for each distinct key, in the order in which speakers have them.
  private mutating func layOutCases(
    _ material: CodedMaterial, _ selection: SegmentSelection,
    key: (CodedMaterial.Profile, Int) -> [String]
  ) {
    var positions: [[String]: Int] = [:]
    bySpeaker = material.transcripts.map { transcript in
      transcript.speakers.indices.map { speaker in
        guard selection.wants(speaker: speaker, of: transcript) else { return nil }
        let parts = key(transcript, speaker)
        if let position = positions[parts] { return position }
        positions[parts] = values.count
        values.append(.init(parts: parts, title: parts.joined(separator: " · "), depth: 0))
        return values.count - 1
      }
    }
  }

  private mutating func layOutSpeakers(_ material: CodedMaterial, _ selection: SegmentSelection) {
    layOutCases(material, selection) { transcript, speaker in
      transcript.speakers[speaker].isSamePersonEverywhere
        ? [transcript.speakers[speaker].name]
        : ["\(transcript.name):\(transcript.speakers[speaker].name)"]
    }
    keep(positionsThatCount(in: material, selection).sorted())
  }

  /// Where a respondent stands, or an interviewer whose words somebody coded.
  private func positionsThatCount(
    in material: CodedMaterial, _ selection: SegmentSelection
  ) -> Set<Int> {
    var kept: Set<Int> = []
    for (index, transcript) in material.transcripts.enumerated() {
      for speaker in transcript.speakersThatCount {
        if let position = bySpeaker[index][speaker] { kept.insert(position) }
      }
    }
    for segment in material.segments where selection.wants(segment) {
      for stretch in segment.stretches {
        if let position = bySpeaker[segment.transcript][stretch.speaker] { kept.insert(position) }
      }
    }
    return kept
  }

  private mutating func layOutVariables(
    _ names: [String], _ material: CodedMaterial, _ codebook: Codebook?,
    _ selection: SegmentSelection
  ) throws {
    let orders = try names.map { name in
      Variable(
        name: name, values: try material.values(of: name), declared: codebook?.variables[name]
      ).values + [Self.missing]
    }
    layOutCases(material, selection) { transcript, speaker in
      names.map { transcript.value(of: $0, for: speaker) ?? Self.missing }
    }
    let kept = positionsThatCount(in: material, selection)
    let ranks = values.map { value in
      zip(value.parts, orders).map { part, order in order.firstIndex(of: part) ?? order.count }
    }
    keep(
      kept.sorted {
        ranks[$0].lexicographicallyPrecedes(ranks[$1])
      })
  }

  /// Keeps some positions, in the order given.
  private mutating func keep(_ order: [Int]) {
    var moved: [Int: Int] = [:]
    for (new, old) in order.enumerated() { moved[old] = new }
    values = order.map { values[$0] }
    bySpeaker = bySpeaker.map { $0.map { $0.flatMap { moved[$0] } } }
  }
}
