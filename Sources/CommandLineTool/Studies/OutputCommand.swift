import ArgumentParser
import QualitativeData
import Workflow

/// One output of a study file as a command with its options.
struct OutputCommand {
  /// What is typed after `verbatim`, without the project and the file to write.
  private(set) var words: [String] = []
  /// Files to read that options name.
  private(set) var files: [StudyPlan.Entry] = []
  private(set) var findings: [Finding] = []
  /// What of the study its options name: variables, values, codes, coders, transcripts.
  private(set) var names: [StudyName] = []
  private var positional: [String] = []

  init(_ output: StudyPlan.Output, in catalogue: CommandCatalogue) {
    guard let command = catalogue.command(output.command.text) else {
      note(output.command.place, Self.unknown(output.command.text, in: catalogue))
      return
    }
    words = command.name.split(separator: " ").map(String.init)
    for setting in output.settings { take(setting, of: command) }
    guard findings.isEmpty else { return }
    words += positional
    // What is asked of a table or of other files names their columns, not the study's.
    if output.settings.contains(where: { $0.key == "from" }) || command.name == "codebook test"
      || command.name == "agreement" && !positional.isEmpty
    {
      names = []
    }
    // Whether everything needed is there, and every value is one that the option takes.
    do {
      _ = try Self.command(words, project: "study.verbatim", target: output.file.text)
    } catch {
      note(output.command.place, "\(command.name): \(Messages.sentence(of: error))")
    }
  }

  /// The command, ready to run.
  static func command(
    _ words: [String], project: String, target: String
  ) throws -> any ParsableCommand {
    try Verbatim.parseAsRoot(words + ["--project", project, "--output", target])
  }

  private mutating func take(
    _ setting: StudyPlan.Output.Setting, of command: CommandCatalogue.Command
  ) {
    guard let argument = Self.argument(setting, of: command) else {
      note(setting.place, Self.unknown(setting.key, of: command))
      return
    }
    if argument.kind != .flag, !argument.isRepeating, setting.values.count > 1 {
      note(setting.place, "\(argument.name) of \(command.name) takes one value. Leave one of them")
      return
    }
    if let kind = argument.kindOfName(in: command) {
      names += setting.values.map { StudyName(kind, $0, place: setting.place) }
    }
    if argument.isFile { files += setting.values.map { .init($0, place: setting.place) } }
    switch argument.kind {
    case .positional: positional += setting.values
    case .option:
      for value in setting.values {
        // With the sign between them, a value may begin with a hyphen.
        words +=
          value.hasPrefix("-") ? ["--\(argument.name)=\(value)"] : ["--\(argument.name)", value]
      }
    case .flag:
      switch setting.values.first?.lowercased() {
      case "true", "yes": words.append("--\(argument.name)")
      case "false", "no": break
      default: note(setting.place, "\(argument.name) of \(command.name) is true or false")
      }
    }
  }

  /// Without a key, what stands beside the options; and a word alone is the first of those.
  private static func argument(
    _ setting: StudyPlan.Output.Setting, of command: CommandCatalogue.Command
  ) -> CommandCatalogue.Argument? {
    guard let key = setting.key else {
      return command.settable.first { $0.kind == .positional }
    }
    return command.settable.first { $0.name == key }
  }

  private mutating func note(_ place: StudyPlan.Place?, _ message: String) {
    // Whoever shows it ends the sentence.
    let sentence = message.hasSuffix(".") ? String(message.dropLast()) : message
    findings.append(Finding(.error, line: place?.line, column: place?.column, sentence))
  }

  private static func unknown(_ name: String, in catalogue: CommandCatalogue) -> String {
    let known = catalogue.outputs.map(\.name)
    let list = "Commands that can: \(known.joined(separator: ", "))"
    guard !catalogue.isOther(name) else {
      return "'\(name)' writes no file from a project that would be the same each time. \(list)"
    }
    let meant = NearestName.of(name, among: known).map { "Did you mean \($0)? " } ?? ""
    return "there is no command '\(name)' that makes an output. \(meant)\(list)"
  }

  private static func unknown(_ key: String?, of command: CommandCatalogue.Command) -> String {
    let known = command.settable.map(\.name)
    let list = "Known keys: \(known.joined(separator: ", "))"
    guard let key else { return "\(command.name) takes options only, each under its key. \(list)" }
    if CommandCatalogue.inputs.contains(key), command.name == "report" {
      return
        "\(key) of report changes the project. Write statements: above the outputs, with the list and its sheet, as in {coreq: stated.csv}"
    }
    if ["project", "output"].contains(key) {
      return "\(key) of \(command.name) is the run's to choose. Remove it; file: names the output"
    }
    let meant = NearestName.of(key, among: known).map { "Did you mean \($0)? " } ?? ""
    return "\(command.name) has no option '\(key)'. \(meant)\(list)"
  }
}

extension CommandCatalogue.Argument {
  /// What of a study the argument's value names, as its help calls it; `nil` for anything else.
  fileprivate func kindOfName(in command: CommandCatalogue.Command) -> StudyName.Kind? {
    switch (name, valueName) {
    case ("coder", _): .coder
    case ("transcript", _): .transcript
    case ("role", "variable"): .variableOrNone
    case (_, "variable=value"): .condition
    case ("case", "value"): .value
    case ("sort-rows", _), ("sort-columns", _): .order
    case (_, "variable"): .variable
    case (_, "axis") where command.name == "chart show": .chartAxis
    case (_, "axis"): .axis
    case ("rows", "rows") where command.name == "crosstab": .themesCodeOrVariable
    case (_, "path"), (_, "code"): .code
    default: nil
    }
  }
}
