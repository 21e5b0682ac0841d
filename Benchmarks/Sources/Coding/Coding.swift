import Foundation
import Measuring

/// Measures `tabulate`, files to matrix, beside `wc -w` on the same bytes and other programs with the same rules, and 500
/// codes beside 100.
///
/// Every figure is the processor time (user and system) of a whole process, start included; the programs take turns, and
/// the ratios are those of the medians.
@main
struct Coding {
  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    let corpus = Corpus(folder: options.folder, megabytes: options.megabytes)
    try corpus.make()
    let sizes = [100, 500]
    let codebooks = try sizes.map(corpus.makeCodebook)
    let texts = corpus.folder + "/txt"
    var words: [Double] = []
    var coding: [[Double]] = [[], []]
    var memory = 0
    var peers = Peer.all.map { (peer: $0, times: [Double](), fault: String?.none) }
    for _ in 0..<options.rounds {
      words.append(
        try ChildProcess.run("/bin/sh", ["-c", "LC_ALL=C.UTF-8 exec wc -w '\(texts)'/*.txt"])
          .processorSeconds)
      for (index, codebook) in codebooks.enumerated() {
        let run = try ChildProcess.run(
          options.program,
          [
            "tabulate", "--codebook", codebook, texts, "--rows", "codes", "--columns", "coders",
            "--count", "segments", "--format", "text",
          ])
        coding[index].append(run.processorSeconds)
        memory = max(memory, run.residentKilobytes)
      }
      for index in peers.indices where peers[index].fault == nil {
        let codebook = codebooks[sizes.firstIndex(of: peers[index].peer.codes)!]
        do {
          peers[index].times.append(
            try peers[index].peer.run(options, codebook: codebook, folder: texts))
        } catch {
          peers[index].fault = "\(error)"
        }
      }
    }
    print(
      "\(corpus.interviews) invented interviews, \(options.megabytes) MB of text, \(options.rounds) rounds; "
        + "processor seconds, median (lowest to highest)\n")
    print("wc -w: \(words.shown)")
    let times = String(format: "%.2f", coding[0].median / words.median)
    print(
      "100 codes, 2,000 rules: \(coding[0].shown), \(times) times wc -w (goal 2), \(memory / 1024) MB resident"
    )
    let growth = String(format: "%.2f", coding[1].median / coding[0].median)
    print("500 codes, 10,000 rules: \(coding[1].shown), \(growth) times 100 codes (goal 2.5)")
    for (peer, theirs, fault) in peers {
      if let fault {
        print("\(peer.title): not measured, since \(fault)")
        continue
      }
      let ours = coding[sizes.firstIndex(of: peer.codes)!].median
      print(
        "\(peer.title), \(peer.codes) codes: \(theirs.shown), "
          + String(format: "%.1f times our time (goal %.0f)", theirs.median / ours, peer.goal))
    }
  }
}
