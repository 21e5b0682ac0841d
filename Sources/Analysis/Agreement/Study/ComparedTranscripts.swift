import QualitativeData

/// What every comparison of coders needs of the transcripts it is given, whatever the unit.
struct ComparedTranscripts: Sendable {
  /// One transcript on its way in.
  struct Taken {
    /// The accepted segments with a code that is asked for.
    let accepted: [CodedSegment]
    /// Who judged anything in it.
    let judges: Set<String>
    /// For each turn, whether what it says is compared.
    let counts: [Bool]
    /// What each of them did with suggestions of codes that are asked for.
    let suggestions: [SuggestionsJudged.Judged]
  }

  let question: AgreementQuestion
  let codebook: Codebook?
  private(set) var coded = CodedMaterial()
  private let selection: SegmentSelection

  init(_ question: AgreementQuestion, codebook: Codebook?) {
    self.question = question
    self.codebook = codebook
    selection = question.selection.takingOverUnions(of: codebook)
  }

  mutating func take(
    _ transcript: Transcript, _ units: TextUnits, _ segments: [CodedSegment]
  ) -> Taken {
    let judged = segments.filter { $0.judgement != .suggested && $0.coder != .codebook }
    coded.add(transcript, units: units, segments: judged)
    let profile = coded.transcripts[coded.transcripts.count - 1]
    let wanted = judged.filter { selection.wants(code: $0.code) }
    return Taken(
      accepted: wanted.filter { $0.judgement == .accepted },
      judges: Set(judged.map(\.coder.description)),
      counts: turnsThatCount(in: transcript, profile), suggestions: Self.suggestions(wanted))
  }

  private static func suggestions(_ judged: [CodedSegment]) -> [SuggestionsJudged.Judged] {
    Dictionary(grouping: judged, by: \.coder.description).map { coder, own in
      let accepted = own.filter { $0.judgement == .accepted }
      return SuggestionsJudged.Judged(
        coder: coder,
        places: Set(
          own.filter { $0.reason != nil }.map { .init(code: $0.code, range: $0.range) }),
        accepted: accepted.count, fromRules: accepted.count { $0.reason != nil })
    }
  }

  private func turnsThatCount(
    in transcript: Transcript, _ profile: CodedMaterial.Profile
  ) -> [Bool] {
    let speakers =
      question.countsInterviewers
      ? Set(profile.speakers.indices) : Set(profile.speakersThatCount)
    let wanted = speakers.filter { selection.wants(speaker: $0, of: profile) }
    return transcript.turns.map { wanted.contains($0.speaker ?? profile.speakers.count - 1) }
  }
}
