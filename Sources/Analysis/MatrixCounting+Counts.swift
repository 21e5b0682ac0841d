import QualitativeData

extension MatrixCounting {
  /// Distinct people: speakers of one transcript each, and those who are one person in every transcript.
  struct People {
    private var single = 0
    private var everywhere: Set<String> = []

    var count: Int { single + everywhere.count }

    /// - Precondition: A speaker of one transcript alone was not added before.
    mutating func add(_ speaker: Int, of profile: CodedMaterial.Profile) {
      if profile.speakers[speaker].isSamePersonEverywhere {
        everywhere.insert(profile.speakers[speaker].name)
      } else {
        single += 1
      }
    }
  }

  /// What is counted in a cell.
  struct Count {
    private(set) var segments = 0
    private(set) var transcripts = 0
    private var lastTranscript: UInt32?
    var people = People()
    var words = 0
    /// The segments, where they are kept.
    private(set) var behind: [Int] = []

    mutating func add(_ segment: Int, of transcript: UInt32, _ isKept: Bool) {
      segments += 1
      if lastTranscript != transcript {
        lastTranscript = transcript
        transcripts += 1
      }
      if isKept { behind.append(segment) }
    }
  }

  /// Who belongs to a case, whatever is coded.
  struct Talk {
    private(set) var transcripts: [Int] = []
    private(set) var people = People()
    /// The respondents'.
    private(set) var words = 0

    mutating func add(
      _ speaker: Int, of transcript: Int, _ profile: CodedMaterial.Profile
    ) {
      if transcripts.last != transcript { transcripts.append(transcript) }
      guard profile.speakers[speaker].countsAsRespondent else { return }
      people.add(speaker, of: profile)
      words += profile.words[speaker]
    }
  }
}
