import Exports

/// The journal article reporting standards for qualitative research of the American Psychological Association.
struct JARSReport: StudyReport {
  let name = Self.standard.name
  let abstract = "the main sections of JARS-Qual, from the same answers"

  func report(of facts: StudyFacts, as manner: ReportManner) throws -> Report {
    Self.standard.report(facts, manner)
  }

  /// The list has sections and no numbers; numbers and words are ours, and not every sub-point has its own.
  static let standard = ReportingStandard(
    name: "jars", title: "JARS-Qual, main sections",
    source:
      "Levitt, H. M., Bamberg, M., Creswell, J. W., Frost, D. M., Josselson, R. & Suárez-Orozco, C. (2018). American Psychologist 73(1), 26–46. https://doi.org/10.1037/amp0000151",
    domains: [
      (
        "Title, note, abstract, introduction",
        [
          ("1", "title", "A title that names the issue"),
          ("2", "funding", "Funding and acknowledgements"),
          ("3", "conflicts", "Conflicts of interest"),
          ("4", "abstract", "An abstract with problem, design, findings and contribution"),
          ("5", "problem", "The problem and earlier work"),
          ("6", "purpose", "The aims, and why this design fits them"),
        ]
      ),
      (
        "Method",
        [
          ("7", "approach", "The design in overview, with the approach to inquiry"),
          (
            "8", "reflexivity", "The researchers and how they prepared for their own preconceptions"
          ),
          ("9", "sample-size", "The number of participants or sources"),
          ("10", "sample", "Their characteristics"),
          ("11", "relationship", "How researchers and participants stand to each other"),
          ("12", "recruitment", "How participants were recruited"),
          ("13", "sampling", "How and why they were chosen, and how the number was decided"),
          ("14", "ethics", "Ethics review and consent"),
          ("15", "collection", "What was collected, how, and how it changed on the way"),
          ("16", "recording", "How data were recorded and transcribed"),
          ("17", "analysis", "The analysis: who, how, by which units"),
          ("18", "coding-tree", "Whether codes came from the data or were given before"),
          ("19", "software", "Software"),
          ("20", "trustworthiness", "Methodological integrity: fidelity and usefulness"),
          ("21", "participant-checking", "Checks by participants or others"),
          ("22", "consistency", "Evidence for the findings"),
        ]
      ),
      (
        "Findings and discussion",
        [
          ("23", "major-themes", "The findings, with meanings and contexts"),
          ("24", "quotations", "Quotes that show them"),
          ("25", "contribution", "What the study adds"),
          ("26", "limitations", "Limitations and strengths"),
        ]
      ),
    ])
}
