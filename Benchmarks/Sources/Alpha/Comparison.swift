import Agreement
import Foundation
import Measuring

/// α of the same values, here and there.
struct Comparison {
  private let made: CodedVariables
  /// Milliseconds.
  private let goal: Double

  init(_ made: CodedVariables, goal: Double) {
    self.made = made
    self.goal = goal
  }

  func run(_ options: Options) throws -> String {
    try FileManager.default.createDirectory(
      atPath: options.folder, withIntermediateDirectories: true)
    let file = options.folder + "/alpha-\(made.categories).bin"
    try made.write(to: file)
    let (codes, columns, scale) = (made.codes, made.columns, made.scale)
    var ours: [Double] = []
    var theirs: [Double] = []
    var furthest = 0.0
    for _ in 0..<options.rounds {
      let start = clock()
      let found =
        made.categories == 2
        ? codes.map { alpha($0.ratings(of: 0)) }
        : columns.map { alpha(Ratings(coders: ["A", "B"], scale: scale, columns: $0)) }
      ours.append(Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1_000)
      let peer = try peer(options, file)
      theirs.append(peer.seconds * 1_000)
      furthest = zip(found, peer.alphas).reduce(furthest) { max($0, abs($1.0 - $1.1)) }
    }
    guard furthest < 1e-9 else {
      throw ChildProcess.Failure(description: "α differs by \(furthest)")
    }
    let name = made.categories == 2 ? "present or absent" : "\(made.categories) categories"
    return "\(name): verbatim \(ours.shown) (goal \(Int(goal))); krippendorff \(theirs.shown); "
      + String(format: "%.0f times as fast, α the same", theirs.median / ours.median)
  }

  private func alpha(_ ratings: Ratings) -> Double {
    KrippendorffsAlpha().result(for: ratings).value ?? .nan
  }

  private func peer(
    _ options: Options, _ file: String
  ) throws -> (seconds: Double, alphas: [Double]) {
    let results = file + ".alphas"
    _ = try ChildProcess.run(
      options.python,
      [
        options.peers + "/alpha.py", file, "\(CodedVariables.variables)",
        "\(CodedVariables.units)", results,
      ])
    let numbers = try String(contentsOfFile: results, encoding: .utf8).split(separator: "\n")
      .compactMap { Double($0) }
    guard numbers.count == CodedVariables.variables + 1 else {
      throw ChildProcess.Failure(description: "the peer gave \(numbers.count) numbers")
    }
    return (numbers[0], Array(numbers.dropFirst()))
  }
}
