import QualitativeData

/// Which tiers of an ELAN document hold what is said.
///
/// Tiers that depend on one another are one group, of which one tier is read, so that nothing is read twice. Groups
/// that look like marks rather than speech are left out, which a warning says; the researcher's word goes before all.
struct ELANTierChoice {
  private(set) var readings: [ELANReading] = []
  private(set) var language: String?
  private(set) var findings: [Finding] = []

  private let tiers: [ELANTier]
  private let contents: [ELANTierContent]
  private let groups: ELANTierGroups

  init(_ document: ELANDocument, mapping: TierMapping) {
    tiers = document.tiers
    contents = tiers.map(ELANTierContent.init)
    groups = ELANTierGroups(document, contents)
    let wanted = tiers.indices.filter { mapping.isRead([tiers[$0].id]) == true }
    if !wanted.isEmpty {
      readings = wanted.map { reading($0, root: groups.root(of: $0)) }
    } else {
      choose(mapping, document.types)
    }
    let named = Set(readings.map { tiers[$0.tier].language })
    if named.count == 1, let code = named.first ?? nil { language = LanguageTag.of(code) }
    tell()
  }

  // MARK: Choosing

  private mutating func choose(_ mapping: TierMapping, _ types: [String: ELANTierType]) {
    let candidates = groups.roots.compactMap { root in
      groups.best(of: root).map { reading($0, root: root) }
    }.filter { contents[$0.tier].filled > 0 && mapping.isRead([tiers[$0.tier].id]) != false }
    let hasParticipants = candidates.contains { !$0.participant.isEmpty }
    func hasVocabulary(_ reading: ELANReading) -> Bool {
      types[tiers[reading.tier].type]?.hasVocabulary ?? false
    }
    let hasFreeText = candidates.contains { !hasVocabulary($0) }
    let marks = candidates.filter { reading in
      let content = contents[reading.tier]
      if SpeakerKinds.role(of: reading.speaker) != nil { return false }
      if contents[reading.root].namesAnnotation || content.namesAnnotation { return true }
      if hasFreeText, hasVocabulary(reading) { return true }
      return hasParticipants && reading.participant.isEmpty && content.wordsEach < 3
    }
    let speech = candidates.filter { !marks.contains($0) }
    readings = withoutCopies(speech.isEmpty ? candidates : speech)
    guard !speech.isEmpty, !marks.isEmpty else { return }
    findings.append(
      Finding(
        .warning, line: tiers[marks[0].tier].line,
        "left out, since they look like marks rather than speech: the tiers \(TierNames.listed(marks.map { tiers[$0.tier].id })); to have one read, give it a PARTICIPANT in ELAN, or name each tier that is speech with --map text=NAME"
      ))
  }

  private func reading(_ tier: Int, root: Int) -> ELANReading {
    let participants = [tiers[tier].participant, tiers[root].participant]
    return ELANReading(
      tier: tier, root: root, participant: participants.first { !$0.isEmpty } ?? "",
      name: tiers[root].id.isEmpty ? tiers[tier].id : tiers[root].id,
      joins: tier != root && contents[tier].wordsEach < 1.5
        && contents[tier].filled > 2 * tiers[root].annotations.count)
  }

  /// A tier that says again what another says at the same time is read once.
  private mutating func withoutCopies(_ readings: [ELANReading]) -> [ELANReading] {
    var said: Set<ELANMoment> = []
    var kept: [ELANReading] = []
    var copies: [ELANReading] = []
    for reading in readings {
      let moments = tiers[reading.tier].annotations.filter { !$0.text.isEmpty && $0.start != nil }
        .map { ELANMoment(start: groups.time(of: $0), text: $0.text.whiteSpaceFolded) }
      let known = moments.count(where: said.contains)
      if moments.count > 1, known * 10 >= moments.count * 9 {
        copies.append(reading)
      } else {
        kept.append(reading)
        said.formUnion(moments)
      }
    }
    if !copies.isEmpty {
      findings.append(
        Finding(
          .note, line: tiers[copies[0].tier].line,
          "left out, since they repeat other tiers word for word: \(TierNames.listed(copies.map { tiers[$0.tier].id }))"
        ))
    }
    return kept
  }

  // MARK: Telling

  private mutating func tell() {
    let read = Set(readings.map(\.tier))
    let rest = tiers.indices.filter {
      !read.contains($0) && contents[$0].filled > 0 && tiers[$0].parent != nil
    }
    guard !readings.isEmpty, !rest.isEmpty else { return }
    findings.append(
      Finding(
        .note,
        "read as speech: the tiers \(TierNames.listed(readings.map { tiers[$0.tier].id })); not read, since they annotate or repeat it: \(TierNames.listed(rest.map { tiers[$0].id }))"
      ))
  }
}

/// What is said when, to find what is said twice.
private struct ELANMoment: Hashable {
  let start: Double?
  let text: String
}
