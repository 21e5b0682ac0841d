import QualitativeData

/// What stands behind each cell of a framework chart before anybody has written a summary.
struct ChartField {
  struct Found {
    var blank: ThemeMatrix.Blank?
    var segments: [Int]
    var references: [QuoteReference]
  }

  private(set) var lines: [FrameworkChart.Line]
  let codes: [FrameworkChart.Line]
  /// By line, then code.
  private(set) var found: [[Found]]
  let coders: [String]
  /// How many of the transcripts nobody has coded at all; `nil` where cases are not compared.
  private(set) var untouched: (transcripts: Int, of: Int)?

  /// Cases by codes.
  init(
    _ axis: MatrixAxis, _ paths: [CodePath], _ question: FrameworkChart.Question,
    _ material: CodedMaterial, _ codebook: Codebook?
  ) throws {
    var selection = question.selection
    selection.codes = paths
    let matrix = try ThemeMatrix(
      ThemeMatrix.Question(
        rows: .themes, columns: axis, measure: .segments, selection: selection),
      of: material, codebook: codebook)
    selection.codes = []
    let looked = try ThemeMatrix(
      ThemeMatrix.Question(
        rows: .coders, columns: axis, measure: .presence, selection: selection),
      of: material, codebook: codebook)
    let lookedAt = Set(
      looked.columns.indices.filter { column in
        looked.cells.contains { ($0[column].value ?? 0) > 0 }
      }.map { looked.columns[$0].parts })
    let all = matrix.columns.indices.map { column in
      FrameworkChart.Line(
        of: Self.chartCase(matrix.columns[column].parts, axis),
        title: matrix.columns[column].title, n: matrix.columnSizes[column])
    }
    lines = all
    coders = matrix.coders
    untouched = looked.untouched
    codes = try Self.codeLines(paths, material, codebook, question.selection)
    let rows = Dictionary(
      matrix.rows.enumerated().map { ($1.parts[0], $0) }, uniquingKeysWith: { first, _ in first })
    found = matrix.columns.indices.map { column in
      paths.map { path in
        guard let row = rows[path.description] else {
          return Found(blank: .notCharted, segments: [], references: [])
        }
        let cell = matrix.cells[row][column]
        let isZero = cell.segments.isEmpty && lookedAt.contains(matrix.columns[column].parts)
        return Found(
          blank: cell.blank == .notAsked ? .notAsked : isZero ? nil : .notCharted,
          segments: cell.segments, references: cell.references)
      }
    }
    if let variable = question.sort { try sort(by: variable, axis, material, codebook) }
  }

  private static func chartCase(_ parts: [String], _ axis: MatrixAxis) -> ChartCase {
    switch axis {
    case .speakers: .speaker(parts[0])
    case .variables(let names): .values(Array(zip(names, parts)))
    default: .transcript(parts[0])
    }
  }

  /// Codes as lines, each with the number of transcripts that have a segment of it.
  private static func codeLines(
    _ paths: [CodePath], _ material: CodedMaterial, _ codebook: Codebook?,
    _ selection: SegmentSelection
  ) throws -> [FrameworkChart.Line] {
    let titles = Dictionary(
      (codebook?.entries ?? []).map { ($0.path, $0.code.title) }, uniquingKeysWith: { $1 })
    var transcripts: [CodePath: Set<Int>] = [:]
    for segment in material.segments where selection.wantsSpoken(segment, in: material) {
      transcripts[segment.code, default: []].insert(segment.transcript)
    }
    return try paths.map { path in
      var family = selection
      family.codes = [path]
      try family.check(against: material, codebook)
      family = family.takingOverUnions(of: codebook)
      let spoken = transcripts.filter { family.wants(code: $0.key) }
        .reduce(into: Set<Int>()) { $0.formUnion($1.value) }
      return FrameworkChart.Line(
        of: .code(path), title: titles[path] ?? path.description, n: spoken.count)
    }
  }

  // MARK: order

  /// Puts the cases in the order of a variable's values; those with several values, then those with none, come last.
  private mutating func sort(
    by variable: String, _ axis: MatrixAxis, _ material: CodedMaterial, _ codebook: Codebook?
  ) throws {
    let order = Variable(
      name: variable, values: try material.values(of: variable),
      declared: codebook?.variables[variable]
    ).values
    let ranks = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    var values: [ChartCase: Set<String>] = [:]
    for (index, transcript) in material.transcripts.enumerated() {
      for speaker in transcript.speakersThatCount {
        guard let of = material.chartCase(ofSpeaker: speaker, in: index, by: axis),
          let value = transcript.value(of: variable, for: speaker)
        else { continue }
        values[of, default: []].insert(value)
      }
    }
    let sorted = lines.indices.map { line -> (rank: Int, shown: String?) in
      let own = (values[lines[line].of] ?? []).sorted { (ranks[$0] ?? 0) < (ranks[$1] ?? 0) }
      let rank = own.count == 1 ? ranks[own[0]] ?? order.count : order.count + (own.isEmpty ? 2 : 1)
      return (rank, own.isEmpty ? nil : own.joined(separator: ", "))
    }
    let positions = lines.indices.sorted { (sorted[$0].rank, $0) < (sorted[$1].rank, $1) }
    found = positions.map { found[$0] }
    lines = positions.map { position in
      var line = lines[position]
      line.sorted = sorted[position].shown
      return line
    }
  }
}

// MARK: codes by codes

extension ChartField {
  /// Codes by codes: the segments of both where they overlap, whoever coded them.
  ///
  /// - Complexity: O(segments × log + overlapping pairs).
  init(
    overlapOf down: [CodePath], _ across: [CodePath], _ selection: SegmentSelection,
    _ material: CodedMaterial, _ codebook: Codebook?
  ) throws {
    lines = try Self.codeLines(down, material, codebook, selection)
    codes = try Self.codeLines(across, material, codebook, selection)
    var everything = selection
    everything.codes = []
    let families = (down + across).map { path in
      var family = everything
      family.codes = [path]
      return family.takingOverUnions(of: codebook)
    }
    var behind = Array(
      repeating: Array(repeating: Set<Int>(), count: across.count), count: down.count)
    var coders: Set<String> = []
    var falls: [CodePath: (lines: [Int], codes: [Int])] = [:]
    var open: [(end: Int, transcript: Int, position: Int, lines: [Int], codes: [Int])] = []
    let all = material.segments
    let inOrder = all.indices.map { ($0, all[$0]) }.sorted {
      ($0.1.transcript, $0.1.range) < ($1.1.transcript, $1.1.range)
    }
    for (position, segment) in inOrder {
      guard everything.wantsSpoken(segment, in: material) else { continue }
      let (ofLines, ofCodes) =
        falls[segment.code]
        ?? (
          down.indices.filter { families[$0].wants(code: segment.code) },
          across.indices.filter { families[down.count + $0].wants(code: segment.code) }
        )
      falls[segment.code] = (ofLines, ofCodes)
      guard !ofLines.isEmpty || !ofCodes.isEmpty else { continue }
      coders.insert(segment.coder.description)
      open.removeAll { $0.transcript != segment.transcript || $0.end <= segment.range.start }
      for other in open {
        for line in ofLines {
          for code in other.codes { behind[line][code].formUnion([position, other.position]) }
        }
        for line in other.lines {
          for code in ofCodes { behind[line][code].formUnion([position, other.position]) }
        }
      }
      open.append((segment.range.end, segment.transcript, position, ofLines, ofCodes))
    }
    self.coders = coders.sorted()
    found = behind.map { row in
      row.map { positions in
        let segments = positions.sorted {
          (all[$0].transcript, all[$0].range, $0) < (all[$1].transcript, all[$1].range, $1)
        }
        var seen: Set<QuoteReference> = []
        return Found(
          blank: segments.isEmpty ? nil : .notCharted, segments: segments,
          references: segments.map { all[$0].reference }.filter { seen.insert($0).inserted })
      }
    }
  }
}

extension SegmentSelection {
  /// Whether a segment is wanted, and one of those who say it, too.
  package func wantsSpoken(
    _ segment: CodedMaterial.Segment, in material: CodedMaterial
  ) -> Bool {
    wants(segment)
      && segment.stretches.contains {
        wants(speaker: $0.speaker, of: material.transcripts[segment.transcript])
      }
  }
}
