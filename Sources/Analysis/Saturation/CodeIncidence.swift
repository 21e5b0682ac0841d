import QualitativeData

/// Which codes occur in which interviews: all that saturation is about.
package struct CodeIncidence: Sendable {
  /// One code, as far as saturation tells codes apart.
  package struct Code: Sendable {
    /// Its path, or its heading in a table.
    package let key: String
    package let title: String
    /// `nil` where nothing says where it came from.
    package let origin: CodeOrigin?

    package init(key: String, title: String, origin: CodeOrigin? = nil) {
      self.key = key
      self.title = title
      self.origin = origin
    }
  }

  /// A code in an interview, with the segments that show it; none where a table said so.
  package struct Occurrence: Sendable {
    package let code: Int
    /// Positions in the material's list of segments.
    package let segments: [Int]
    package let references: [QuoteReference]

    package init(code: Int, segments: [Int] = [], references: [QuoteReference] = []) {
      self.code = code
      self.segments = segments
      self.references = references
    }
  }

  package let interviews: [String]
  package let codes: [Code]
  /// For each interview the codes in it, each once, in the order of the codes.
  package let occurrences: [[Occurrence]]

  package init(interviews: [String], codes: [Code], occurrences: [[Occurrence]]) {
    precondition(interviews.count == occurrences.count, "each interview has its list of codes")
    self.interviews = interviews
    self.codes = codes
    self.occurrences = occurrences
  }

  /// The same interviews in another order.
  ///
  /// - Parameter order: Every position once.
  package func ordered(_ order: [Int]) -> CodeIncidence {
    CodeIncidence(
      interviews: order.map { interviews[$0] }, codes: codes,
      occurrences: order.map { occurrences[$0] })
  }

  /// The same interviews with the codes of one origin alone.
  package func only(_ origin: CodeOrigin) -> CodeIncidence {
    let kept = codes.indices.filter { codes[$0].origin == origin }
    let position = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    return CodeIncidence(
      interviews: interviews, codes: kept.map { codes[$0] },
      occurrences: occurrences.map { found in
        found.compactMap { occurrence in
          position[occurrence.code].map {
            Occurrence(
              code: $0, segments: occurrence.segments, references: occurrence.references)
          }
        }
      })
  }

  /// In how many interviews each code occurs.
  package var prevalence: [Int] {
    var counts = Array(repeating: 0, count: codes.count)
    for found in occurrences { for occurrence in found { counts[occurrence.code] += 1 } }
    return counts
  }
}

extension CodeIncidence {
  /// The codes and interviews of a matrix of codes by transcripts.
  ///
  /// Derived codes are left out, since they repeat the codes they take over.
  ///
  /// Codes that only hold others, and were not coded themselves, are left out as well.
  ///
  /// - Parameters:
  ///   - sources: The publication each tree of codes was taken from, by the name of its root.
  ///   - level: How deep codes are told apart, 1 for the uppermost; a deeper one counts as the code above it. `nil` for
  ///     all as they were coded.
  /// - Complexity: O(cells + segments).
  package init(
    _ matrix: ThemeMatrix, codebook: Codebook?, sources: [String: String] = [:], level: Int? = nil
  ) {
    precondition(
      matrix.question.rows == .codes && matrix.question.columns == .transcripts,
      "saturation looks at codes by transcripts")
    let entries = Dictionary(
      (codebook?.entries ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let origins = CodeOrigins(codebook, sources: sources)
    var groups = Groups()
    for (row, value) in matrix.rows.enumerated() {
      guard let path = CodePath(value.parts[0]), entries[path]?.code.union.isEmpty ?? true else {
        continue
      }
      groups.add(
        row, to: CodePath(Array(path.steps.prefix(level ?? .max))),
        isCoded: matrix.cells[row].contains { !$0.segments.isEmpty })
    }
    let kept = groups.kept
    self.init(
      interviews: matrix.columns.map(\.title),
      codes: kept.map { group in
        Code(
          key: group.path.description,
          title: entries[group.path]?.code.title ?? group.path.description,
          origin: origins.origin(of: group.path))
      },
      occurrences: matrix.columns.indices.map { column in
        kept.indices.compactMap { code in
          Occurrence(code: code, cells: kept[code].rows.map { matrix.cells[$0][column] })
        }
      })
  }
}

extension CodeIncidence.Occurrence {
  /// `nil` where no segment stands in any of the cells.
  fileprivate init?(code: Int, cells: [ThemeMatrix.Cell]) {
    let segments = cells.flatMap(\.segments)
    guard !segments.isEmpty else { return nil }
    var seen: Set<QuoteReference> = []
    self.init(
      code: code, segments: segments,
      references: cells.flatMap(\.references).filter { seen.insert($0).inserted })
  }
}

/// The rows of a matrix that count as one code each.
private struct Groups {
  struct Group {
    let path: CodePath
    var rows: [Int]
    var isCoded: Bool
  }

  private var groups: [Group] = []
  private var positions: [CodePath: Int] = [:]

  mutating func add(_ row: Int, to path: CodePath, isCoded: Bool) {
    guard let known = positions[path] else {
      positions[path] = groups.count
      groups.append(Group(path: path, rows: [row], isCoded: isCoded))
      return
    }
    groups[known].rows.append(row)
    groups[known].isCoded = groups[known].isCoded || isCoded
  }

  /// All but those that are above others and were not coded themselves.
  var kept: [Group] {
    let parents = Set(
      groups.compactMap { group in
        group.path.steps.count > 1 ? CodePath(group.path.steps.dropLast()) : nil
      })
    return groups.filter { $0.isCoded || !parents.contains($0.path) }
  }
}
