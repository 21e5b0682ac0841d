import ArgumentParser
import Exports
import Workflow

/// A command whose answer about a project can be asked for again, from what an exported file says was typed.
///
/// A new one conforms and stands in `RepeatableCommands.all`; the files it writes can then be proved with `verify`.
protocol RepeatableCommand: ParsableCommand {
  /// The words that call it, as `matrix`.
  static var words: String { get }

  var project: ProjectOptions { get }
  var output: OutputOptions { get }

  /// - Parameter format: What the answer is written in.
  func answer(of project: Project, as format: any TableFormat) throws -> CommandAnswer
}

/// What a command says of a project.
struct CommandAnswer {
  let report: Report
  /// What it holds besides its tables that can be drawn.
  var drawn: [PictureSubject] = []
  /// What a reader must be told besides.
  var notices: [Notice] = []
}

enum RepeatableCommands {
  static let all: [any RepeatableCommand.Type] = [
    Matrix.self, Quotes.self, Crosstab.self, Compare.self, Keyness.self, Cooccurrence.self,
    Sequences.self, Agreement.self, SaturationCommand.self, TruthTableCommand.self, ShowChart.self,
    ReportCommand.self,
  ]

  /// The answer to a question now; `nil` for a command that cannot be asked again.
  ///
  /// - Throws: `VerifyingError` for arguments that the command does not take any more.
  static func answer(
    _ question: AskedQuestion, of project: Project, as format: any TableFormat, place: String
  ) throws -> Report? {
    guard let command = all.first(where: { $0.words == question.command }) else { return nil }
    guard let parsed = try? command.parse(question.arguments) else {
      throw VerifyingError(place: place, reason: .otherCommand(question.line))
    }
    return try parsed.answer(of: project, as: format).report
  }
}

extension RepeatableCommand {
  func run() throws {
    try output.protect([try project.path()])
    try output.write(self, of: project.open())
  }

  /// What was typed, without the project and where the answer goes.
  static func question(typed: [String] = Typed.words) -> AskedQuestion {
    let elsewhere = [
      "--project", "--output", "-o", "--format", "--title", "--table-number", "--plot",
      "--picture",
    ]
    var arguments: [String] = []
    var rest = typed.dropFirst(1 + words.split(separator: " ").count)
    while let argument = rest.popFirst() {
      if elsewhere.contains(argument) {
        rest = rest.dropFirst()
      } else if !elsewhere.contains(where: { argument.hasPrefix($0 + "=") }) {
        arguments.append(argument)
      }
    }
    return AskedQuestion(command: words, arguments: arguments)
  }
}
