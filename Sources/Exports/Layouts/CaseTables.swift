import Analysis
import QualitativeData

extension Table {
  init(casesOf layout: CaseLayout) {
    let comparison = layout.comparison
    self.init(
      title: "The cases", rowHeading: comparison.title,
      columns: ["interviews", "words", "codes said", "said here alone"]
        + (layout.hasTimes ? ["interviews with times", "minutes"] : []),
      rows: comparison.cases.enumerated().map { place, one in
        Row(
          key: one.name, title: one.name,
          cells: [
            Cell(.count(one.transcripts.count)), Cell(.count(one.words)),
            Cell(.count(comparison.codes.count - comparison.saidElsewhere(than: place).count)),
            Cell(.count(comparison.saidOnly(in: place).count)),
          ]
            + (layout.hasTimes
              ? [
                Cell(.count(one.timed.transcripts.count)),
                Cell(.measure(one.timed.seconds / 60, decimals: 1)),
              ] : []))
      },
      notes: ["words, minutes: the respondents'."], shape: [String]())
  }

  /// One row a code that others mention.
  init(missingIn place: Int, _ codes: [Int], _ layout: CaseLayout) {
    let comparison = layout.comparison
    let says = layout.saysWhoWasAsked
    self.init(
      title: "Said in other cases and not in \(comparison.cases[place].name)", rowHeading: "code",
      columns: ["interviews elsewhere", "of", "where"]
        + (says ? ["asked here, did not mention it", "not asked", "not recorded"] : []),
      rows: codes.map { code in
        let here = comparison.mentions[code][place]
        let others = comparison.cases.indices.filter { $0 != place }
        let segments = others.flatMap { comparison.mentions[code][$0].segments }
        let with = Set(others.flatMap { comparison.mentions[code][$0].transcripts })
        let all = Set(others.flatMap { comparison.cases[$0].transcripts })
        let holders = others.filter { !comparison.mentions[code][$0].segments.isEmpty }
        return Row(
          key: comparison.codes[code].parts[0], title: comparison.codes[code].parts[0],
          cells: [
            Cell(
              .count(with.count), references: layout.material.references(of: segments),
              segments: segments),
            Cell(.count(all.count)),
            Cell(
              .text(
                holders.map {
                  "\(comparison.cases[$0].name) \(comparison.mentions[code][$0].transcripts.count)"
                }.joined(separator: ", "))),
          ]
            + (says
              ? [here.silent, here.notAsked, here.unrecorded].map {
                Cell(.text($0.joined(separator: ", ")))
              } : []))
      },
      notes: [], quotes: layout.quotes, shape: [String]())
  }

  init(interviewsOf layout: CaseLayout) {
    let comparison = layout.comparison
    self.init(
      title: "Interviews with each code", rowHeading: "code",
      columns: comparison.cases.map(\.name),
      roles: comparison.cases.map { _ in .data },
      rows: [
        Row(
          key: "n", title: "n (interviews)", isMargin: true,
          cells: comparison.cases.map { Cell(.count($0.transcripts.count)) })
      ]
        + comparison.codes.indices.map { code in
          Row(
            key: comparison.codes[code].parts[0], title: comparison.codes[code].parts[0],
            cells: comparison.mentions[code].enumerated().map { place, mention in
              mention.segments.isEmpty
                && mention.notAsked.count == comparison.cases[place].transcripts.count
                ? Cell(.blank(.notAsked))
                : Cell(
                  .count(mention.transcripts.count), references: mention.references,
                  segments: mention.segments)
            })
        },
      notes: ["Unit: interviews with at least one segment of the code."], quotes: layout.quotes,
      shape: [String]())
  }

  init(
    ratesOf layout: CaseLayout, title: String, note: String,
    _ rate: (CaseComparison.Mention) -> Double?
  ) {
    let comparison = layout.comparison
    self.init(
      title: title, rowHeading: "code", columns: comparison.cases.map(\.name),
      roles: comparison.cases.map { _ in .data },
      rows: comparison.codes.indices.map { code in
        Row(
          key: comparison.codes[code].parts[0], title: comparison.codes[code].parts[0],
          cells: comparison.mentions[code].map { mention in
            Cell(
              rate(mention).map { .measure($0, decimals: 2) } ?? .blank(.undefined),
              references: mention.references, segments: mention.segments)
          })
      },
      notes: [note], quotes: layout.quotes, shape: [String]())
  }

  /// Who was asked about a code and did not mention it.
  init(silencesOf layout: CaseLayout) {
    let comparison = layout.comparison
    let codes = comparison.codes.indices.filter { code in
      comparison.mentions[code].contains { !$0.silent.isEmpty }
    }
    self.init(
      title: "Asked and did not mention it", rowHeading: "code",
      columns: comparison.cases.map(\.name),
      roles: comparison.cases.map { _ in .data },
      rows: codes.map { code in
        Row(
          key: comparison.codes[code].parts[0], title: comparison.codes[code].parts[0],
          cells: comparison.mentions[code].map {
            Cell(.text($0.silent.joined(separator: ", ")))
          })
      },
      notes: [
        "Interviews whose variable asked:CODE, for the code or one above it, says yes, without a segment of it."
      ], shape: [String]())
  }
}
