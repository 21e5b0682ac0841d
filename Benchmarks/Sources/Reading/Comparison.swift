import Foundation

/// One kind of file, and the peer that reads it.
struct Comparison {
  let format: String
  /// What the peer does, in words.
  let peer: String
  /// How many times faster than the peer we mean to be.
  let goal: Double

  static let all = [
    Comparison(format: "txt", peer: "Python split at blank lines", goal: 1),
    Comparison(format: "tei", peer: "Python ElementTree", goal: 2),
    Comparison(format: "docx", peer: "Python zipfile and lxml", goal: 1.5),
  ]

  struct Result {
    let comparison: Comparison
    let ours: [Double]
    let theirs: [Double]
    let memory: Int

    var line: String {
      let ratio = Self.median(theirs) / Self.median(ours)
      return
        "\(comparison.format): verbatim \(Self.shown(ours)), \(memory / 1024) MB resident; "
        + "\(comparison.peer) \(Self.shown(theirs)); "
        + String(format: "%.2f times as fast (goal %.1f)", ratio, comparison.goal)
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    static func shown(_ values: [Double]) -> String {
      String(format: "%.2f (%.2f to %.2f)", median(values), values.min() ?? 0, values.max() ?? 0)
    }
  }

  func run(_ options: Options, corpus: Corpus) throws -> Result {
    let files = corpus.folder + "/" + format
    var ours: [Double] = []
    var theirs: [Double] = []
    var memory = 0
    for _ in 0..<options.rounds {
      let own = try ChildProcess.run(options.program, ["import", files, "--dry-run"])
      ours.append(own.processorSeconds)
      memory = max(memory, own.residentKilobytes)
      let other = try ChildProcess.run(
        options.python, [options.peers + "/\(format).py", files])
      theirs.append(other.processorSeconds)
    }
    return Result(comparison: self, ours: ours, theirs: theirs, memory: memory)
  }
}
