import QualitativeData

/// Interviews sorted by a variable so that each stands in one group alone, as tests need it.
package struct InterviewGroups: Sendable {
  /// Interviews that stand in no group, with the reason.
  package struct LeftOut: Hashable, Sendable {
    package enum Reason: String, Sendable, CaseIterable {
      case noValue = "no-value"
      case severalValues = "several-values"
      case nobodyCoded = "nobody-coded"
    }

    package let reason: Reason
    package let transcripts: [String]

    package init(reason: Reason, transcripts: [String]) {
      self.reason = reason
      self.transcripts = transcripts
    }
  }

  /// Which interviews count as read where a coder found nothing.
  package enum Uncoded: Sendable {
    /// None without a segment: "absent" would mean "not looked".
    case leftOut
    case absent
  }

  /// The variable, or several crossed.
  package let variables: [String]
  /// In the variable's order.
  package let names: [String]
  /// For each transcript of the material the position of its group.
  package let groups: [Int?]
  package let leftOut: [LeftOut]

  package var title: String { variables.joined(separator: " × ") }

  /// The transcripts of a group, by position.
  package func transcripts(of group: Int) -> [Int] { groups.indices.filter { groups[$0] == group } }

  /// How many interviews are in a group.
  package var count: Int { groups.count { $0 != nil } }

  /// Sorts the interviews that have a respondent in the selection.
  ///
  /// - Throws: `AnalysisError` for a variable that nothing has, `ComparisonError` where fewer than two groups are left.
  package init(
    by variables: [String], of material: CodedMaterial, _ selection: SegmentSelection,
    uncoded: Uncoded, codebook: Codebook?
  ) throws {
    self.variables = variables
    let orders = try variables.map { name in
      Variable(
        name: name, values: try material.values(of: name), declared: codebook?.variables[name]
      ).values
    }
    var keys: [[String]?] = []
    var out: [LeftOut.Reason: [String]] = [:]
    let read = uncoded == .absent ? nil : Self.read(in: material, selection)
    for (index, profile) in material.transcripts.enumerated() {
      let values = Self.values(of: variables, in: profile, selection)
      var reason: LeftOut.Reason?
      if values.count > 1 {
        reason = .severalValues
      } else if let value = values.first, value.contains(MatrixFrame.missing) {
        reason = .noValue
      } else if !values.isEmpty, let read, !read.contains(index) {
        reason = .nobodyCoded
      }
      if let reason { out[reason, default: []].append(profile.name) }
      keys.append(reason == nil ? values.first : nil)
    }
    let ranks = orders.map { order in
      Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    func rank(_ key: [String]) -> [Int] { zip(key, ranks).map { $1[$0] ?? $1.count } }
    let sorted = Set(keys.compactMap(\.self)).sorted {
      rank($0).lexicographicallyPrecedes(rank($1))
    }
    names = sorted.map { $0.joined(separator: " · ") }
    let positions = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    groups = keys.map { $0.flatMap { positions[$0] } }
    leftOut = LeftOut.Reason.allCases.compactMap { reason in
      out[reason].map { LeftOut(reason: reason, transcripts: $0) }
    }
    guard names.count > 1 else {
      throw ComparisonError(
        place: variables.joined(separator: " × "),
        reason: .oneGroup(leftOut: leftOut.reduce(0) { $0 + $1.transcripts.count }))
    }
  }

  /// The different values of the respondents who are wanted.
  private static func values(
    of variables: [String], in profile: CodedMaterial.Profile, _ selection: SegmentSelection
  ) -> Set<[String]> {
    Set(
      profile.speakersThatCount.filter { selection.wants(speaker: $0, of: profile) }.map {
        speaker in
        variables.map { profile.value(of: $0, for: speaker) ?? MatrixFrame.missing }
      })
  }

  /// The transcripts in which one of the coders asked for has accepted something, whatever the code; `nil` where rules
  /// count, which read everything.
  private static func read(
    in material: CodedMaterial, _ selection: SegmentSelection
  ) -> Set<Int>? {
    guard selection.suggestions == .none else { return nil }
    var read: Set<Int> = []
    for segment in material.segments
    where segment.judgement == .accepted && selection.wants(segment.coder) {
      read.insert(segment.transcript)
    }
    return read
  }
}

extension MatrixAxis {
  /// The variables of an axis of cases.
  ///
  /// - Throws: `ComparisonError` for an axis of anything else.
  package func asVariables() throws -> [String] {
    guard case .variables(let names) = self else {
      throw ComparisonError(place: name, reason: .notAVariable)
    }
    return names
  }
}
