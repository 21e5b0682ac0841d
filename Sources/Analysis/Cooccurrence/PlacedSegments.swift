import QualitativeData

/// A study's segments as relations between codes need them: in order, each with the turns it touches.
///
/// Relations are looked for within what one coder coded in one transcript. Across coders they would relate people, and
/// a passage coded alike by two would meet itself.
package struct PlacedSegments: Sendable {
  package struct Segment: Hashable, Sendable {
    /// The position in the material's list; in a test any number.
    package let position: Int
    /// The position among `codes`.
    package let code: Int
    /// In characters.
    package let characters: Range<Int>
    /// The numbers of the turns touched.
    package let turns: ClosedRange<Int>

    package init(position: Int, code: Int, characters: Range<Int>, turns: ClosedRange<Int>) {
      self.position = position
      self.code = code
      self.characters = characters
      self.turns = turns
    }

    package func overlaps(_ other: Segment) -> Bool { characters.overlaps(other.characters) }
  }

  /// What one coder coded in one transcript, by place; of two that begin together the shorter first, then by code.
  package struct Coding: Sendable {
    package let transcript: Int
    package let coder: String
    package let segments: [Segment]

    package init(transcript: Int, coder: String, segments: [Segment]) {
      self.transcript = transcript
      self.coder = coder
      self.segments = segments.sorted {
        ($0.characters.lowerBound, $0.characters.upperBound, $0.code, $0.position)
          < ($1.characters.lowerBound, $1.characters.upperBound, $1.code, $1.position)
      }
    }
  }

  /// The codes that have segments, in the codebook's order.
  package let codes: [CodePath]
  package let codings: [Coding]

  package init(codes: [CodePath], codings: [Coding]) {
    self.codes = codes
    self.codings = codings
  }

  /// The coders met, by name.
  package var coders: [String] { Set(codings.map(\.coder)).sorted() }

  /// How many segments each code has.
  package var counts: [Int] {
    codings.reduce(into: Array(repeating: 0, count: codes.count)) { counts, coding in
      for segment in coding.segments { counts[segment.code] += 1 }
    }
  }

  /// The segments a selection wants.
  ///
  /// - Parameter character: How many characters stand before a UTF-8 offset of a transcript.
  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there.
  /// - Complexity: O(segments × log segments).
  package init(
    of material: CodedMaterial, _ selection: SegmentSelection, codebook: Codebook?,
    character: (_ transcript: Int, _ offset: Int) -> Int
  ) throws {
    try selection.check(against: material, codebook)
    let selection = selection.takingOverUnions(of: codebook)
    struct Key: Hashable {
      let transcript: Int
      let coder: String
    }
    var wanted: [(position: Int, segment: CodedMaterial.Segment)] = []
    for (position, segment) in material.segments.enumerated() where selection.wants(segment) {
      let profile = material.transcripts[segment.transcript]
      guard
        segment.stretches.contains(where: { selection.wants(speaker: $0.speaker, of: profile) })
      else { continue }
      wanted.append((position, segment))
    }
    codes = Self.inOrder(Set(wanted.map(\.segment.code)), codebook)
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var byCoding: [Key: [Segment]] = [:]
    for (position, segment) in wanted {
      let start = character(segment.transcript, segment.range.start)
      let end = character(segment.transcript, segment.range.end)
      byCoding[
        Key(transcript: segment.transcript, coder: segment.coder.description), default: []
      ].append(
        Segment(
          position: position, code: numbers[segment.code]!, characters: start..<end,
          turns: segment.reference.first.turn...segment.reference.last.turn))
    }
    codings = byCoding.sorted {
      ($0.key.transcript, $0.key.coder) < ($1.key.transcript, $1.key.coder)
    }.map { Coding(transcript: $0.key.transcript, coder: $0.key.coder, segments: $0.value) }
  }

  private static func inOrder(_ codes: Set<CodePath>, _ codebook: Codebook?) -> [CodePath] {
    let listed = (codebook?.entries ?? []).map(\.path).filter(codes.contains)
    return listed + codes.subtracting(listed).sorted()
  }
}
