import Exports

/// The standards for reporting qualitative research.
struct SRQRReport: StudyReport {
  let name = Self.standard.name
  let abstract = "the 21 items of SRQR, from the same answers"

  func report(of facts: StudyFacts, as manner: ReportManner) throws -> Report {
    Self.standard.report(facts, manner)
  }

  /// The order and numbers are the list's; the words are ours.
  static let standard = ReportingStandard(
    name: "srqr", title: "SRQR",
    source:
      "O'Brien, B. C., Harris, I. B., Beckman, T. J., Reed, D. A. & Cook, D. A. (2014). Academic Medicine 89(9), 1245–1251. https://doi.org/10.1097/ACM.0000000000000388",
    domains: [
      (
        "Title and abstract",
        [
          ("1", "title", "A title that names subject and approach"),
          ("2", "abstract", "An abstract with the key elements of the study"),
        ]
      ),
      (
        "Introduction",
        [
          ("3", "problem", "The problem and why it matters"),
          ("4", "purpose", "The purpose or research questions"),
        ]
      ),
      (
        "Methods",
        [
          ("5", "approach", "The approach and paradigm, with reasons"),
          ("6", "reflexivity", "The researchers' characteristics and how they may matter"),
          ("7", "setting", "The context and site"),
          ("8", "sampling", "How people, documents or events were chosen, and when that ended"),
          ("9", "ethics", "Ethical approval, consent and protection of data"),
          ("10", "collection", "What data were collected, how and when"),
          ("11", "guide", "The instruments, guides and devices"),
          ("12", "sample", "The units of study: number and characteristics"),
          ("13", "processing", "How data were transcribed, kept and anonymised"),
          ("14", "analysis", "How and by whom themes were found and developed"),
          ("15", "trustworthiness", "What was done for trustworthiness"),
        ]
      ),
      (
        "Results",
        [
          ("16", "major-themes", "The main findings and interpretations"),
          ("17", "quotations", "Quotes or other evidence for the findings"),
        ]
      ),
      (
        "Discussion and other",
        [
          ("18", "contribution", "How the findings fit earlier work, and what they add"),
          ("19", "limitations", "Limitations"),
          ("20", "conflicts", "Conflicts of interest"),
          ("21", "funding", "Funding"),
        ]
      ),
    ])
}
