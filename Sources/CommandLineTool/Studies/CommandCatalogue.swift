import ArgumentParser
import Foundation

/// What commands there are and what each takes, as the program itself describes it: so a new command can be an output
/// of a study without another word.
struct CommandCatalogue {
  /// What a command takes.
  struct Argument {
    enum Kind: String { case positional, option, flag }

    let kind: Kind
    /// An option's name without hyphens; what stands in the place of a positional.
    let name: String
    let isRepeating: Bool
    /// Whether its value is a file to read.
    let isFile: Bool
    /// What its value is called in the help, as `variable`.
    let valueName: String?
  }

  struct Command {
    /// As it is typed after `verbatim`.
    let name: String
    let arguments: [Argument]

    /// Those that a study file may set: the project and the file to write are the run's.
    var settable: [Argument] {
      arguments.filter {
        !["project", "output", "help", "version"].contains($0.name)
          && !(name == "report" && CommandCatalogue.inputs.contains($0.name))
      }
    }
  }

  /// Options by which `report` takes something in, which a study file says otherwise.
  static let inputs: Set = ["set", "import", "overwrite"]

  /// Commands that answer from a project and write the answer to a file.
  let outputs: [Command]
  private let all: [Command]

  /// What they tell is of the project itself, and no two projects made of the same files are alike in it.
  private static let ownStory: Set = ["history", "status"]

  init() {
    let description = Data(Verbatim._dumpHelp().utf8)
    guard let tool = try? JSONDecoder().decode(Description.self, from: description) else {
      preconditionFailure("the program's description of itself cannot be read")
    }
    all = tool.command.commands(below: [])
    outputs = all.filter { command in
      !Self.ownStory.contains(command.name)
        && ["project", "output"].allSatisfy { name in
          command.arguments.contains { $0.kind == .option && $0.name == name }
        }
    }
  }

  func command(_ name: String) -> Command? { outputs.first { $0.name == name } }

  /// Whether there is such a command, be it one that can be an output or not.
  func isOther(_ name: String) -> Bool { all.contains { $0.name == name } }

  // MARK: The description

  private struct Description: Decodable { let command: DescribedCommand }

  private struct DescribedCommand: Decodable {
    let commandName: String
    let subcommands: [DescribedCommand]?
    let arguments: [DescribedArgument]?

    func commands(below words: [String]) -> [Command] {
      let inner = subcommands ?? []
      guard inner.isEmpty else {
        return inner.filter { $0.commandName != "help" }.flatMap {
          $0.commands(below: words + [$0.commandName])
        }
      }
      return [
        Command(
          name: words.joined(separator: " "),
          arguments: (arguments ?? []).compactMap(\.argument))
      ]
    }
  }

  private struct DescribedArgument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?

    var argument: Argument? {
      guard let kind = Argument.Kind(rawValue: kind) else { return nil }
      let long = names?.first { $0.kind == "long" }?.name
      guard let name = kind == .positional ? valueName : long else { return nil }
      return Argument(
        kind: kind, name: name, isRepeating: isRepeating,
        isFile: kind != .flag && valueName == "file", valueName: valueName)
    }
  }
}
