import Analysis
import QualitativeData

extension Report {
  /// Cases side by side: a brief of each, then the numbers of all.
  package init(_ layout: CaseLayout) {
    let comparison = layout.comparison
    var parts: [Part] = [.table(Table(casesOf: layout))]
    for place in layout.briefs { parts += Self.brief(of: place, layout) }
    parts.append(.heading("All cases"))
    parts.append(.table(Table(interviewsOf: layout)))
    parts.append(
      .table(
        Table(
          ratesOf: layout, title: "Segments per 1,000 words of the respondents",
          note: "Unit: segments × 1000 / the respondents' words in the case."
        ) { $0.per1000Words }))
    if layout.hasTimes {
      parts.append(
        .table(
          Table(
            ratesOf: layout, title: "Segments per ten minutes of the respondents' talk",
            note:
              "Unit: segments × 10 / minutes, over the interviews whose files give times; – where none does."
          ) { $0.perTenMinutes }))
    }
    if layout.saysWhoWasAsked { parts.append(.table(Table(silencesOf: layout))) }
    parts.append(.list(Self.notes(layout)))
    self.init(
      title: "Cases by \(comparison.title)", parts: parts, shape: CasesShape(layout))
  }

  private static func brief(of place: Int, _ layout: CaseLayout) -> [Part] {
    let comparison = layout.comparison
    let one = comparison.cases[place]
    let only = comparison.saidOnly(in: place)
    var parts: [Part] = [
      .heading(one.name),
      .paragraph(
        "\(counted(one.transcripts.count, "interview")) (\(SelectionNotes.names(one.transcripts, most: 30))), \(counted(one.words, "word")) by respondents."
      ),
      .paragraph(
        only.isEmpty
          ? "Every code said here is said in another case, too."
          : "Said here and in no other case: \(counted(only.count, "code"))."),
    ]
    for code in only {
      let mention = comparison.mentions[code][place]
      let rate = mention.per1000Words.map {
        ", \(Table.Content.measure($0, decimals: 2).shown) per 1,000 words"
      }
      parts.append(
        .paragraph(
          "\(comparison.codes[code].title) (\(comparison.codes[code].parts[0])): \(counted(mention.segments.count, "segment")) in \(mention.transcripts.count) of \(counted(one.transcripts.count, "interview"))\(rate ?? "")."
        ))
      parts += layout.quotes(of: mention).map { quote in
        .quotation(
          words: quote.words,
          source: [quote.reference.description, quote.speaker, quote.coder].compactMap(\.self)
            .joined(separator: ", "))
      }
    }
    let missing = comparison.saidElsewhere(than: place)
    parts.append(
      missing.isEmpty
        ? .paragraph("Every code said in another case is said here, too.")
        : .table(Table(missingIn: place, missing, layout)))
    return parts
  }

  private static func notes(_ layout: CaseLayout) -> [String] {
    let comparison = layout.comparison
    var notes = [
      "Each code by itself, without those below it. A case here is a handful of interviews of a purposive sample: what one case alone says may be what one person alone said."
    ]
    if comparison.matrix.coders.count > 1 {
      notes.append("Two coders' segments on one passage are two; rates add them up.")
    }
    if !layout.saysWhoWasAsked {
      notes.append(
        "No variable asked:CODE says who was asked about what: where a code is missing, perhaps nobody asked."
      )
    }
    if layout.hasTimes, !comparison.withoutEnd.isEmpty {
      notes.append(
        "The last answer has no end time, and its length is not counted, in \(SelectionNotes.names(comparison.withoutEnd))."
      )
    }
    if !comparison.uncoded.isEmpty {
      notes.append(
        InterviewGroups.LeftOut(reason: .nobodyCoded, transcripts: comparison.uncoded).sentence(
          comparison.title))
    }
    if !comparison.withoutValue.isEmpty {
      notes.append(
        InterviewGroups.LeftOut(reason: .noValue, transcripts: comparison.withoutValue).sentence(
          comparison.title))
    }
    if !comparison.unmentioned.isEmpty {
      notes.append(
        "Coded in no case, each by itself: \(comparison.unmentioned.map { $0.parts[0] }.joined(separator: ", "))."
      )
    }
    return notes
      + SelectionNotes.notes(
        comparison.selection, segments: comparison.matrix.segmentCount,
        coders: comparison.matrix.coders, codebook: comparison.matrix.codebook)
  }
}
