import Analysis
import ArgumentParser

/// What a matrix is asked for.
struct MatrixOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "codes, themes, transcripts, speakers, coders, a variable, or two as in 'municipality × role'.",
      valueName: "axis"))
  var rows = "themes"

  @Option(help: ArgumentHelp("As --rows.", valueName: "axis"))
  var columns = "transcripts"

  @Option(help: ArgumentHelp("What is counted.", valueName: "what"))
  var count: Measure = .segments

  @Option(
    help: ArgumentHelp("What a percentage is of.", valueName: "of"))
  var percent: Percent?

  func validate() throws {
    if percent != nil && !count.allowsPercent {
      let others = Measure.allCases.filter(\.allowsPercent).map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(count.rawValue) has no percentage. --percent goes with \(others).")
    }
  }

  func question(_ selection: SegmentSelection) throws -> ThemeMatrix.Question {
    ThemeMatrix.Question(
      rows: try MatrixAxis(rows), columns: try MatrixAxis(columns), measure: count,
      percent: percent, selection: selection)
  }
}

extension Measure: ExpressibleByArgument {}
extension Percent: ExpressibleByArgument {}
