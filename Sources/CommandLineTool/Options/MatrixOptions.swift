import Analysis
import ArgumentParser
import QualitativeData

/// What a matrix is asked for.
struct MatrixOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "codes, themes, transcripts, speakers, coders, a variable, or several as in 'municipality × role'.",
      valueName: "axis"))
  var rows = "themes"

  @Option(
    help: ArgumentHelp(
      "As --rows. Codes on both axes show which meet.", valueName: "axis"))
  var columns = "transcripts"

  @Option(help: ArgumentHelp("What is counted.", valueName: "what"))
  var count: Measure = .segments

  @Option(
    help: ArgumentHelp("What a percentage is of.", valueName: "of"))
  var percent: Percent?

  @Flag(help: "Show the count beside each percentage.")
  var withN = false

  @Option(
    help: ArgumentHelp(
      "With codes on both axes: only this code and those below it in the columns; --codes is then for the rows. Can be repeated.",
      valueName: "path"))
  var columnCodes: [String] = []

  @Option(
    help: ArgumentHelp(
      "Show the tree of codes down to this level; 1 is its roots. Themes keep what lies below.",
      valueName: "number"))
  var level: Int?

  @Option(
    help: ArgumentHelp(
      "Sort rows by name, by count (largest first), by a variable of the cases, or by one of the columns.",
      valueName: "what"))
  var sortRows: String?

  @Option(help: ArgumentHelp("As --sort-rows, for columns.", valueName: "what"))
  var sortColumns: String?

  @Flag(help: "Turn the order of the rows around.")
  var reverseRows = false

  @Flag(help: "Turn the order of the columns around.")
  var reverseColumns = false

  @Flag(help: "Leave cases blank, instead of 0, in which none of the coders has coded anything.")
  var blankUncoded = false

  func validate() throws {
    if percent != nil && !count.allowsPercent {
      let others = Measure.allCases.filter(\.allowsPercent).map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(count.rawValue) has no percentage. --percent goes with \(others).")
    }
    if withN && percent == nil {
      throw ValidationError("--with-n shows the count beside a percentage. Use it with --percent.")
    }
    if let level, level < 1 { throw ValidationError("--level counts from 1.") }
    for code in columnCodes where CodePath(code) == nil {
      throw ValidationError(
        "--column-codes takes a path, as in --column-codes factor/enabling, not '\(code)'.")
    }
  }

  func question(_ selection: SegmentSelection) throws -> ThemeMatrix.Question {
    var question = ThemeMatrix.Question(
      rows: try MatrixAxis(rows), columns: try MatrixAxis(columns), measure: count,
      percent: percent, selection: selection)
    question.columnCodes = columnCodes.compactMap { CodePath($0) }
    question.level = level
    question.rowOrder = MatrixOrder(by: sortRows, isReversed: reverseRows)
    question.columnOrder = MatrixOrder(by: sortColumns, isReversed: reverseColumns)
    question.showsCounts = withN
    question.leavesUncodedBlank = blankUncoded
    return question
  }
}

extension Measure: ExpressibleByArgument {}
extension Percent: ExpressibleByArgument {}
