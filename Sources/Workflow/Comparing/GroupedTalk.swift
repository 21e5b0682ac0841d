import Analysis
import CodingEngine
import QualitativeData

/// Respondents' turns sorted into groups by a variable.
struct GroupedTalk {
  struct Part {
    let transcript: Transcript
    let units: TextUnits
    let language: String?
    /// For each turn its group; `nil` for an interviewer, and for who is not wanted or has no value.
    let groups: [Int?]
  }

  let parts: [Part]
  /// In the variable's order.
  let groups: [String]
  /// Transcripts with a respondent for whom the variable has no value.
  let withoutValue: [String]

  /// - Throws: `AnalysisError` for a variable or value that is not there; `ComparisonError` where there are fewer than
  ///   two groups.
  init(
    _ study: CodedStudy, by variables: [String], _ selection: SegmentSelection, codebook: Codebook?
  ) throws {
    let material = study.material
    try selection.check(against: material, codebook)
    // The columns of a matrix are the groups in their order.
    let matrix = try ThemeMatrix(
      .init(
        rows: .transcripts, columns: .variables(variables), measure: .segments,
        selection: selection),
      of: material, codebook: codebook)
    var positions: [[String]: Int] = [:]
    var names: [String] = []
    for column in matrix.columns where !column.parts.contains("(none)") {
      positions[column.parts] = names.count
      names.append(column.title)
    }
    guard names.count > 1 else {
      throw ComparisonError(
        place: variables.joined(separator: " × "), reason: .oneGroup(leftOut: 0))
    }
    groups = names
    var without: [String] = []
    parts = zip(study.parts, material.transcripts).map { part, profile in
      let bySpeaker = profile.speakers.indices.map { speaker -> Int? in
        guard profile.speakers[speaker].countsAsRespondent,
          selection.wants(speaker: speaker, of: profile)
        else { return nil }
        let key = variables.map { profile.value(of: $0, for: speaker) ?? "(none)" }
        if key.contains("(none)"), without.last != profile.name { without.append(profile.name) }
        return positions[key]
      }
      return Part(
        transcript: part.transcript, units: part.units,
        language: part.transcript.spokenLanguage ?? codebook?.language,
        groups: part.transcript.turns.map { bySpeaker[$0.speaker ?? bySpeaker.count - 1] })
    }
    withoutValue = without
  }

  /// What a reader must know of languages.
  func notices(_ place: String, _ stopWords: StopWordChoice) -> [Notice] {
    let talking = parts.filter { $0.groups.contains { $0 != nil } }
    let languages = Dictionary(grouping: talking) { $0.language.map(Language.primary) ?? "unknown" }
    var notices: [Notice] = []
    if languages.count > 1 {
      let list = languages.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value.count))" }
      notices.append(
        Notice(
          place,
          Finding(
            .warning,
            "interviews are in several languages: \(list.joined(separator: ", ")). Words of one language are key wherever it is spoken; compare one at a time with --where language=…"
          )))
    }
    let without = languages.keys.filter { stopWords.words(in: $0) == nil }.sorted()
    if !without.isEmpty {
      notices.append(
        Notice(
          place,
          Finding(
            .warning,
            "there is no list of function words for \(without.joined(separator: ", ")), so they are compared. Give one with --stop-words FILE, or the transcripts a variable language"
          )))
    }
    return notices
  }
}
