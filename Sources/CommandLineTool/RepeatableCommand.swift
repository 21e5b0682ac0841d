import ArgumentParser
import Exports
import Workflow

/// A command whose answer about a project can be asked for again, from what an exported file says was typed.
///
/// A new one conforms and stands in `RepeatableCommands.all`; the files it writes can then be proved with `verify`.
protocol RepeatableCommand: ParsableCommand {
  /// The words that call it, as `matrix`.
  static var words: String { get }

  /// - Parameter format: What the answer is written in.
  func answer(of project: Project, as format: any TableFormat) throws -> (
    report: Report, notices: [Notice]
  )
}

enum RepeatableCommands {
  static let all: [any RepeatableCommand.Type] = [Matrix.self, Quotes.self]

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
  /// What was typed, without the project and where the answer goes.
  static func question(typed: [String] = CommandLine.arguments) -> AskedQuestion {
    let elsewhere = ["--project", "--output", "-o", "--format", "--title", "--table-number"]
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
