import QualitativeData

/// Which tiers of a transcription hold what is said, which what happens, and which neither.
struct EXMARaLDATiers {
  private(set) var speech: [EXMARaLDATier] = []
  private(set) var descriptions: [EXMARaLDATier] = []
  private(set) var findings: [Finding] = []

  init(_ tiers: [EXMARaLDATier], mapping: TierMapping) {
    var annotation: [EXMARaLDATier] = []
    for tier in tiers where tier.events.contains(where: { $0.words > 0 }) {
      let wanted = mapping.isRead(tier.names)
      if wanted ?? (tier.kind == .transcription) {
        speech.append(tier)
      } else if wanted == nil, tier.kind == .description {
        descriptions.append(tier)
      } else {
        annotation.append(tier)
      }
    }
    // Some corpora keep a second transcription in tiers for descriptions.
    let said = speech.reduce(0) { $0 + $1.words }
    let texts = descriptions.filter { $0.words > 20 && $0.words * 3 > said }
    // Where one speaker's is, those of the others are, however few words they hold.
    let isText: (EXMARaLDATier) -> Bool = { tier in
      texts.contains {
        ($0.line == tier.line && $0.id == tier.id)
          || (!tier.category.isEmpty && $0.category == tier.category)
      }
    }
    annotation += descriptions.filter(isText)
    descriptions.removeAll(where: isText)
    tell(annotation)
    tellSeveral()
  }

  private mutating func tell(_ annotation: [EXMARaLDATier]) {
    guard !annotation.isEmpty else { return }
    findings.append(
      Finding(
        .note,
        "read as speech: \(TierNames.listed(speech.map(\.name))); left out as annotation: \(TierNames.listed(annotation.map(\.name)))"
      ))
  }

  /// The format has one tier of type t for each speaker; where there are more, some may be annotation.
  private mutating func tellSeveral() {
    let tiers = Dictionary(grouping: speech) { $0.speaker ?? "" }
    let doubtful = speech.filter { tiers[$0.speaker ?? "", default: []].count > 1 }
    guard !doubtful.isEmpty else { return }
    findings.append(
      Finding(
        .warning, line: doubtful[0].line,
        "several tiers of type t belong to one speaker, and all were read as speech: \(TierNames.listed(doubtful.map(\.name))); give those that are annotation the type a in EXMARaLDA, or leave them out with --map nothing=NAME"
      ))
  }
}
