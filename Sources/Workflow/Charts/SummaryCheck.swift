import Analysis
import QualitativeData

/// What is wrong with a summary before it is kept, and what a reader of it should know.
struct SummaryCheck {
  /// A cell of a spreadsheet holds no more than 32,767 characters.
  static let longest = 30_000

  let text: String
  let summary: SummaryText
  /// What keeps it from being taken in.
  private(set) var faults: [ChartError.Reason] = []
  /// The places where nobody has coded the code.
  let notCoded: [QuoteReference]

  /// - Parameter typed: As the analyst typed it.
  init(_ typed: String, at place: ChartPlace, in study: ChartStudy) {
    text = SummaryText.tidied(typed)
    summary = SummaryText(text)
    let standing = summary.references.map { ($0, study.standing($0, place)) }
    notCoded = standing.filter { $0.1 == .notCoded }.map(\.0)
    faults = summary.faults.map(ChartError.Reason.notAReference)
    for (reference, standing) in standing {
      switch standing {
      case .coded, .notCoded: break
      case .otherCase: faults.append(.otherCase(reference))
      case .missing:
        faults.append(
          .noSuchPlace(
            reference, transcriptIsKnown: study.hasTranscript(reference.transcript)))
      }
    }
    if !text.isEmpty, summary.sentences.isEmpty, summary.faults.isEmpty {
      faults.append(.withoutWords)
    }
    if text.unicodeScalars.contains(where: {
      $0 != "\n" && $0.isControl
    }) {
      faults.append(.controlCharacter)
    }
    if text.count > Self.longest { faults.append(.tooLong(limit: Self.longest)) }
  }

  /// What to tell of it: sentences without a quote, places without the code.
  func findings(at place: ChartPlace) -> [Finding] {
    var findings: [Finding] = []
    if summary.withoutQuote > 0 {
      findings.append(
        Finding(
          .warning,
          "\(place): \(summary.withoutQuote) of \(counted(summary.sentences.count, "sentence")) without a quote behind"
            + (summary.withoutQuote == 1 ? " it" : " them")))
    }
    if !notCoded.isEmpty {
      let places = notCoded.prefix(6).map(\.description).joined(separator: ", ")
      findings.append(
        Finding(
          .warning,
          "\(place): nobody has coded it so at \(places)\(notCoded.count > 6 ? " and \(notCoded.count - 6) more" : "")"
        ))
    }
    return findings
  }
}
