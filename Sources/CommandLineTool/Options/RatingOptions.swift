import Analysis
import ArgumentParser

/// How the values of a table of ratings are to be taken.
struct RatingOptions: ParsableArguments {
  @Option(
    help:
      "With a table: what its values are. Names (nominal), ranks (ordinal), numbers (interval), or numbers with a zero point (ratio)."
  )
  var level: RatingScale.Level?

  @Option(
    help: ArgumentHelp(
      "With a table: all categories the codebook offers, used or not, in their order, between commas or semicolons.",
      valueName: "list"))
  var categories: String?

  @Option(
    help: ArgumentHelp(
      "With a table: what stands in cells without a rating, besides nothing. Can be repeated.",
      valueName: "text"))
  var missing: [String] = []

  @Option(
    help: ArgumentHelp(
      "With a table: a square table of how far each two categories agree, from 0 to 1, for weighted κ and AC2.",
      valueName: "file"))
  var weights: String?

  func validate() throws {
    guard let list = categories.map(Self.parts) else { return }
    if list.count < 2 || Set(list).count < list.count {
      throw ValidationError("--categories takes two names or more, each once, as in 'low, high'.")
    }
  }

  var isAsked: Bool { level != nil || categories != nil || !missing.isEmpty || weights != nil }

  var categoryList: [String] { categories.map(Self.parts) ?? [] }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: text.contains(";") ? ";" : ",")
      .map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }.filter { !$0.isEmpty }
  }
}

extension RatingScale.Level: ExpressibleByArgument {}
