import QualitativeData

/// Why a framework chart cannot be shown, filled in or brought back.
package struct ChartError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    // What was asked
    case unknownAxis(variables: [String], codes: [String])
    case codeOrVariable
    case codersAxis
    case severalCases
    case sortNeedsCases
    case unknownCase(known: [String])
    case ambiguousCase(choices: [String])
    case casesAndCodes
    case unknownCode(known: [String])
    // What was written
    case notAReference(String)
    case noSuchPlace(QuoteReference, transcriptIsKnown: Bool)
    case otherCase(QuoteReference)
    case withoutWords
    case controlCharacter
    case tooLong(limit: Int)
    case nothingThere
    // The sheet
    case missingColumn(String)
    case columnTwice(String)
    case incompleteRow
    case cellTwice(other: Int)
    case notAChartSheet(ending: String)
    case changedMeanwhile(cell: String)
  }

  package let place: String
  /// The line of a sheet it stands in.
  package let line: Int?
  package let reason: Reason

  package init(place: String, line: Int? = nil, reason: Reason) {
    self.place = place
    self.line = line
    self.reason = reason
  }

  package var problem: String { (line.map { "line \($0): " } ?? "") + sentences.problem }
  package var remedy: String { sentences.remedy }

  private var sentences: (problem: String, remedy: String) {
    aboutTheQuestion ?? aboutTheText ?? aboutTheSheet
  }

  private var aboutTheQuestion: (String, String)? {
    switch reason {
    case .unknownAxis(let variables, let codes):
      (
        "this is neither a variable nor a code",
        "Use transcripts, speakers, a variable (\(Self.list(variables))), or a code (\(Self.list(codes)))"
      )
    case .codeOrVariable:
      ("this is a code and a variable", "Write code:\(place) or variable:\(place)")
    case .codersAxis:
      (
        "a chart compares cases, not coders",
        "Use 'verbatim matrix' for coders, or --coder to narrow"
      )
    case .severalCases:
      (
        "several rows or columns were named that are not all codes",
        "Cross variables in one, as in 'municipality × role'"
      )
    case .sortNeedsCases:
      ("codes have no variable to sort by", "Leave out --sort, or put cases on the rows or columns")
    case .unknownCase(let known):
      (
        "there is no such case",
        known.isEmpty
          ? "Name a transcript, a speaker, or variable=value"
          : "Use one of: \(Self.list(known)); or variable=value"
      )
    case .ambiguousCase(let choices):
      ("several cases are called so", "Write one of: \(Self.list(choices))")
    case .casesAndCodes:
      (
        "a summary belongs to a case and a code, or to two codes",
        "Give --case and one --code, or two --code"
      )
    case .unknownCode(let known):
      ("there is no such code", "Use one of: \(Self.list(known))")
    default: nil
    }
  }

  private var aboutTheText: (String, String)? {
    switch reason {
    case .notAReference(let text):
      (
        "'\(text)' is no reference",
        "Write transcript, turn and sentence in brackets, as in [VOR-07:14.2] or [VOR-07:14.2-15.1; LIN-02:3.1]"
      )
    case .noSuchPlace(let reference, let transcriptIsKnown):
      (
        transcriptIsKnown
          ? "\(reference): the transcript has no such turn or sentence"
          : "\(reference): the project has no transcript '\(reference.transcript)'",
        "Copy the reference from 'verbatim quotes' or from the column references"
      )
    case .otherCase(let reference):
      (
        "\(reference) was said in another case",
        "Cite a place of this case, or write the sentence where it belongs"
      )
    case .withoutWords:
      ("there are references and no words", "Write a sentence before the brackets")
    case .controlCharacter:
      ("a control character stands in the text", "Remove it; line ends may stay")
    case .tooLong(let limit):
      (
        "the text is longer than \(limit) characters",
        "Shorten it; a cell of a spreadsheet holds no more"
      )
    case .nothingThere: ("there is no summary", "See 'verbatim chart show' for what is charted")
    default: nil
    }
  }

  private var aboutTheSheet: (String, String) {
    switch reason {
    case .missingColumn(let name):
      (
        "there is no column '\(name)'",
        "Take a sheet that the program wrote, and fill in its empty column"
      )
    case .columnTwice(let name):
      ("two columns are called '\(name)'", "Give each column its own name")
    case .incompleteRow:
      ("the row does not say which cell it is", "Leave axis, case and code as they were written")
    case .cellTwice(let other):
      (
        "the cell stands in line \(other) with another text",
        "Keep one of the two; nothing was taken in"
      )
    case .notAChartSheet(let ending):
      (
        ending.isEmpty
          ? "its name does not say what to write" : "a sheet is not written as .\(ending)",
        "Use a name that ends in .csv or .xlsx"
      )
    case .changedMeanwhile(let cell):
      (
        "\(cell) was changed in the project after the sheet was written, and was not overwritten",
        "Compare the two with 'verbatim chart show'; --overwrite takes the sheet's text"
      )
    default: ("the sheet cannot be taken in", "Write it out anew")
    }
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty
      ? "none yet" : names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " …" : "")
  }
}
