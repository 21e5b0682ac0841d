import ArgumentParser
import Exports

/// Whether the answer is to be drawn, and how.
struct PictureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Draw the answer: "
        + Pictures.all.map { "\($0.name) (\($0.shows))" }.joined(separator: ", ")
        + ". Goes with --output NAME.svg or NAME.png, which draw it even without this.",
      valueName: "name"))
  var picture: String?

  func validate() throws {
    if let picture, Pictures.named(picture) == nil {
      let known = Pictures.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no picture '\(picture)'. Use one of: \(known).")
    }
  }

  /// Refuses what does not go together.
  ///
  /// - Parameter ending: What the name of the output ends in.
  func check(format: String?, ending: String?) throws {
    guard picture != nil else { return }
    if format != nil {
      throw ValidationError("--picture draws, --format writes a table. Give one of the two.")
    }
    if let ending, PictureFormat(ending: ending) == nil {
      let known = PictureFormat.allCases.map { "." + $0.rawValue }.joined(separator: " or ")
      throw ValidationError("Pictures are written as \(known) files, not as '.\(ending)'.")
    }
  }

  /// The format to draw in; `nil` where a table is wanted.
  func format(ending: String?) -> PictureFormat? {
    ending.flatMap { PictureFormat(ending: $0) } ?? (picture == nil ? nil : .svg)
  }
}
