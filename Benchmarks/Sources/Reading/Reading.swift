import Foundation
import Measuring

/// Measures how fast transcripts are read, beside other programs that do less with the same files.
///
/// Every figure is the processor time (user and system) of a whole process, start included; the programs take turns, and
/// the ratio is that of the medians.
@main
struct Reading {
  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    let corpus = Corpus(folder: options.folder, megabytes: options.megabytes)
    try corpus.make()
    print(
      "\(corpus.interviews) invented interviews, \(options.megabytes) MB of text, \(options.rounds) rounds; "
        + "processor seconds, median (lowest to highest)\n")
    for comparison in Comparison.all {
      do {
        print(try comparison.run(options, corpus: corpus).line)
      } catch {
        print("\(comparison.format): not measured, since \(error)")
      }
    }
  }
}
