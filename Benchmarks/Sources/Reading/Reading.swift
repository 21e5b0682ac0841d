import Foundation

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

/// What was asked for on the command line.
struct Options {
  var program = ".build-release/release/verbatim"
  var peers = "Benchmarks/Peers"
  var python = "/usr/bin/python3"
  var folder = NSTemporaryDirectory() + "verbatim-benchmarks"
  var megabytes = 100
  var rounds = 5

  struct Unknown: Error, CustomStringConvertible {
    let description: String
  }

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Self.fault(name) }
      switch name {
      case "--program": program = value
      case "--peers": peers = value
      case "--python": python = value
      case "--folder": folder = value
      case "--megabytes": megabytes = max(1, Int(value) ?? megabytes)
      case "--rounds": rounds = max(1, Int(value) ?? rounds)
      default: throw Self.fault(name)
      }
    }
  }

  private static func fault(_ name: String) -> Unknown {
    Unknown(
      description:
        "'\(name)': use --program FILE, --peers FOLDER, --python FILE, --folder FOLDER, --megabytes N, --rounds N"
    )
  }
}
