import Analysis
import ArgumentParser
import QualitativeData
import Workflow

/// Which part of the study to look at.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only where a variable has a value. Repeat it: values of one variable are alternatives, different variables must all hold.",
      valueName: "variable=value"))
  var conditions: [String] = []

  @Option(
    help: ArgumentHelp("Only this code and those below it. Can be repeated.", valueName: "path"))
  var codes: [String] = []

  func validate() throws {
    for condition in conditions where !condition.dropFirst().contains("=") {
      throw ValidationError(
        "--where takes variable=value, as in --where role=employee, not '\(condition)'.")
    }
    for code in codes where CodePath(code) == nil {
      throw ValidationError(
        "--codes takes a path, as in --codes practice/co-management, not '\(code)'.")
    }
  }

  var selection: SegmentSelection {
    var selection = Self.selection(where: conditions)
    selection.codes = codes.compactMap { CodePath($0) }
    return selection
  }

  /// Conditions written as variable=value.
  static func selection(where conditions: [String]) -> SegmentSelection {
    var selection = SegmentSelection()
    for condition in conditions {
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      selection.conditions[String(parts[0]), default: []].append(String(parts[1]))
    }
    return selection
  }
}

/// Whose segments count, in a project.
struct JudgementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only this coder's segments. Can be repeated. Without it everybody's, but for those who settled the coders' disagreements.",
      valueName: "name"))
  var coder: [String] = []

  @Flag(help: "Add what the rules propose to what people judged.")
  var withSuggestions = false

  @Flag(help: "Only what the rules propose.")
  var suggestionsOnly = false

  func validate() throws {
    if withSuggestions && suggestionsOnly {
      throw ValidationError("--with-suggestions and --suggestions-only exclude each other.")
    }
    if suggestionsOnly && !coder.isEmpty {
      throw ValidationError(
        "--suggestions-only leaves out every coder; --coder does not go with it.")
    }
  }

  /// Narrows a selection to whose segments count. Who settled what others had coded is left out unless named.
  func narrow(_ selection: inout SegmentSelection, in project: Project) throws {
    selection.coders = coder
    selection.suggestions = suggestionsOnly ? .only : withSuggestions ? .with : .none
    selection = try project.withoutAdjudicators(selection)
  }
}
