import Agreement
import Foundation
import Measuring

/// Measures Krippendorff's α for two coders, variable by variable, beside PyPI `krippendorff` on the same values.
///
/// Every figure is processor time of the computing alone, from what each program holds in memory: bits or columns of
/// category numbers here, numpy arrays there. The programs take turns, and the values of α must be the same.
@main
struct Alpha {
  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    print(
      "2 coders, \(CodedVariables.units) units, \(CodedVariables.variables) variables, 2 % missing; "
        + "\(options.rounds) rounds; processor milliseconds, median (lowest to highest)\n")
    for (categories, goal) in [(2, 10.0), (5, 150.0)] {
      let made = CodedVariables(categories: categories)
      print(try Comparison(made, goal: goal).run(options))
    }
  }
}
