import Exports

/// The consolidated criteria for reporting qualitative research: interviews and focus groups.
struct CoreqReport: StudyReport {
  let name = Self.standard.name
  let abstract = "the 32 items of COREQ, filled from what the project knows and you stated"

  func report(of facts: StudyFacts, as manner: ReportManner) throws -> Report {
    Self.standard.report(facts, manner)
  }

  /// The order and numbers are the list's; the words are ours.
  static let standard = ReportingStandard(
    name: "coreq", title: "COREQ",
    source:
      "Tong, A., Sainsbury, P. & Craig, J. (2007). International Journal for Quality in Health Care 19(6), 349–357. https://doi.org/10.1093/intqhc/mzm042",
    domains: [
      (
        "Research team and reflexivity",
        [
          ("1", "interviewer", "Who held the interviews or groups"),
          ("2", "credentials", "The researchers' qualifications"),
          ("3", "occupation", "The researchers' work at the time"),
          ("4", "gender", "The researchers' gender"),
          ("5", "training", "The researchers' experience and training"),
          ("6", "relationship", "Whether researchers and participants knew each other before"),
          ("7", "participants-knowledge", "What participants knew of the researchers"),
          ("8", "reflexivity", "The interviewers' assumptions, interests and possible bias"),
        ]
      ),
      (
        "Study design",
        [
          ("9", "approach", "The methodological orientation"),
          ("10", "sampling", "How participants were chosen"),
          ("11", "recruitment", "How participants were approached"),
          ("12", "sample-size", "How many took part"),
          ("13", "non-participation", "How many declined or left, and why"),
          ("14", "setting", "Where the data were collected"),
          ("15", "others-present", "Whether anybody else was there"),
          ("16", "sample", "What describes the sample"),
          ("17", "guide", "The questions or guide, and whether it was tried out"),
          ("18", "repeat-interviews", "Whether anybody was interviewed again"),
          ("19", "recording", "How it was recorded"),
          ("20", "field-notes", "Whether field notes were made"),
          ("21", "duration", "How long the interviews or groups took"),
          ("22", "saturation", "Whether saturation was discussed"),
          ("23", "transcripts-returned", "Whether participants saw their transcripts"),
        ]
      ),
      (
        "Analysis and findings",
        [
          ("24", "coders", "How many coded the data"),
          ("25", "coding-tree", "The coding tree"),
          ("26", "derivation", "Whether themes were given in advance or come from the data"),
          ("27", "software", "The software used"),
          ("28", "participant-checking", "Whether participants commented on the findings"),
          ("29", "quotations", "Whether quotations show the themes, and say who speaks"),
          ("30", "consistency", "How data and findings fit together"),
          ("31", "major-themes", "The major themes"),
          ("32", "minor-themes", "Minor themes and differing cases"),
        ]
      ),
    ])
}
