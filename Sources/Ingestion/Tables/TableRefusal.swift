import QualitativeData

// Tables that are no transcripts, and those of which it cannot be told.
extension TableProposal {
  /// Headings by which tables that this program writes are known: quotes and suggestions, disagreements, checklists,
  /// charts.
  private static let own: [Set<String>] = [
    ["reference", "code", "quote"], ["disagreement", "first coder", "second coder"],
    ["topic", "asks for", "the project knows"], ["axis", "case", "code", "summary"],
  ]

  func checkIsNoOtherTable() throws {
    let names = Set(headings.texts.map(HeadingWords.plain))
    let hasText = profiles.contains { $0.prose > 1 }
    func refuse(_ kind: String, _ option: String) -> IngestionError {
      IngestionError(
        place,
        .noTranscript(
          fault: "this looks like \(kind), not like a transcript",
          remedy:
            "Give it with \(option), or say with --map text=COLUMN where it holds what was said"))
    }
    if Self.own.contains(where: { $0.isSubset(of: names) })
      || headings.texts.count(where: { $0.hasSuffix(" references") }) > 1
    {
      throw IngestionError(
        place,
        .noTranscript(
          fault: "this is a table that Verbatim wrote, and no transcript",
          remedy:
            "Leave it out; if it is a transcript all the same, say with --map text=COLUMN where it holds what was said"
        ))
    }
    let ofCodes: Set<String> = [
      "code", "codes", "theme", "tag", "node", "code name", "codename", "code path",
    ]
    if !names.isDisjoint(with: ofCodes), CodingsColumns(headings.texts).faults.isEmpty,
      !headings.texts.contains(where: HeadingWords.isSurelySpeaker)
    {
      throw refuse("a table of codings", "--codings")
    }
    if names.contains("code"), !names.isDisjoint(with: ["parent", "definition", "label"]) {
      throw refuse("a list of codes", "--codebook")
    }
    let isShort = profiles.allSatisfy { $0.words <= 3 * $0.filled }
    let namesTranscripts =
      names.contains("transcript")
      || (isShort && headings.texts.contains(where: HeadingWords.isTranscript))
    if namesTranscripts, !hasText, table.width > 1, turnText() == nil {
      throw refuse("a table of attributes", "--attributes")
    }
  }

  func cannotTell() -> IngestionError {
    if table.width == 1 {
      return IngestionError(
        place,
        .noTranscript(
          fault: "there is only one column, and it cannot be told what it holds",
          remedy:
            "If the file is a transcript and no table, let its name end in .txt; else say --map text=1"
        ))
    }
    return IngestionError(
      place,
      .noTranscript(
        fault:
          "it cannot be told which columns hold what was said; the columns are \(headings.listed)",
        remedy:
          "Say it: --map text=COLUMN --map speaker=COLUMN where a row is a turn; --map text=COLUMN for each answer, and --map transcript=COLUMN for the number or name of the respondent, where a row is a respondent"
      ))
  }
}
