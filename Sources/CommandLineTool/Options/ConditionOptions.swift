import Analysis
import ArgumentParser

/// Which cases to look at, where codes are chosen otherwise.
struct ConditionOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only where a variable has a value. Repeat it: values of one variable are alternatives, different variables must all hold.",
      valueName: "variable=value"))
  var conditions: [String] = []

  func validate() throws {
    for condition in conditions where !condition.dropFirst().contains("=") {
      throw ValidationError(
        "--where takes variable=value, as in --where role=employee, not '\(condition)'.")
    }
  }

  var selection: SegmentSelection {
    var selection = SegmentSelection()
    for condition in conditions {
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      selection.conditions[String(parts[0]), default: []].append(String(parts[1]))
    }
    return selection
  }
}
