import ArgumentParser
import Workflow

/// Which rows and columns a framework chart has.
struct ChartOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "transcripts, speakers, a variable, several as in 'municipality × role', or a code with those below it. Codes can be repeated.",
      valueName: "axis"))
  var rows: [String] = ["transcripts"]

  @Option(help: ArgumentHelp("As --rows; themes is all codes at the top.", valueName: "axis"))
  var columns: [String] = ["themes"]

  @Option(
    help: ArgumentHelp(
      "Put the cases in the order of this variable, and show it.", valueName: "variable"))
  var sort: String?

  var axes: ChartAxes { ChartAxes(rows: rows, columns: columns, sort: sort) }
}

/// Which cell of a framework chart is meant.
struct ChartCellOptions: ParsableArguments {
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "A transcript, a speaker, a value such as Vordal, or variable=value. Repeat it to cross variables.",
      valueName: "name"))
  var cases: [String] = []

  @Option(
    help: ArgumentHelp(
      "The code. Two of them, without --case, for codes by codes.", valueName: "path"))
  var code: [String]

  var names: ChartCellNames { ChartCellNames(cases: cases, codes: code) }
}
