import Analysis
import QualitativeData

/// Cases side by side, as JSON.
struct CasesShape: Encodable, Sendable {
  private struct Case: Encodable {
    let name: String
    let transcripts: [String]
    let words: Int
    let timedTranscripts: [String]
    let minutes: Nullable<Double>
    let onlyHere: [String]
    let notHere: [String]
  }

  private struct Mention: Encodable {
    let `case`: String
    let segments: Int
    let transcripts: [String]
    let askedAndSilent: [String]
    let notAsked: [String]
    let notRecorded: [String]
    let per1000Words: Nullable<Double>
    let perTenMinutes: Nullable<Double>
    let references: [String]
  }

  private struct Code: Encodable {
    let code: String
    let title: String
    let cases: [Mention]
  }

  private let by: String
  private let selection: SelectionShape
  private let cases: [Case]
  private let codes: [Code]
  private let uncoded: [String]
  private let withoutValue: [String]
  private let unmentioned: [String]

  init(_ layout: CaseLayout) {
    let comparison = layout.comparison
    func path(_ code: Int) -> String { comparison.codes[code].parts[0] }
    by = comparison.title
    selection = SelectionShape(comparison.selection)
    uncoded = comparison.uncoded
    withoutValue = comparison.withoutValue
    unmentioned = comparison.unmentioned.map { $0.parts[0] }
    cases = comparison.cases.enumerated().map { place, one in
      Case(
        name: one.name, transcripts: one.transcripts, words: one.words,
        timedTranscripts: one.timed.transcripts,
        minutes: Nullable(one.timed.transcripts.isEmpty ? nil : one.timed.seconds / 60),
        onlyHere: comparison.saidOnly(in: place).map(path),
        notHere: comparison.saidElsewhere(than: place).map(path))
    }
    codes = comparison.codes.indices.map { code in
      Code(
        code: path(code), title: comparison.codes[code].title,
        cases: comparison.mentions[code].enumerated().map { place, mention in
          Mention(
            case: comparison.cases[place].name, segments: mention.segments.count,
            transcripts: mention.transcripts, askedAndSilent: mention.silent,
            notAsked: mention.notAsked, notRecorded: mention.unrecorded,
            per1000Words: Nullable(mention.per1000Words),
            perTenMinutes: Nullable(mention.perTenMinutes),
            references: mention.references.map(\.description))
        })
    }
  }
}
