import Foundation
import Measuring

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
      let ratio = theirs.median / ours.median
      return
        "\(comparison.format): verbatim \(ours.shown), \(memory / 1024) MB resident; "
        + "\(comparison.peer) \(theirs.shown); "
        + String(format: "%.2f times as fast (goal %.1f)", ratio, comparison.goal)
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
