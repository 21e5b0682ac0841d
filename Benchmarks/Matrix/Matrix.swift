import Analysis
import Foundation
import Measuring
import QualitativeData

/// Measures matrices of large studies: counted from what is in memory, and as whole commands on a project that somebody
/// has judged a million segments of.
///
/// It stands in the product's own package, since counting alone is no command.
@main
struct Matrix {
  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    for segments in [1_000_000, 10_000_000] { try inMemory(segments, options.rounds) }
    try wholeCommands(options)
  }

  // MARK: in memory

  /// 100 codes × 2,000 transcripts of two speakers, and the same segments by a variable of 30 values.
  private static func inMemory(_ segments: Int, _ rounds: Int) throws {
    let material = material(of: segments)
    let questions: [(String, MatrixAxis, Measure)] = [
      ("codes × transcripts", .transcripts, .segments),
      ("codes × variable, transcripts counted", .variables(["place"]), .transcripts),
    ]
    for (name, columns, measure) in questions {
      let question = ThemeMatrix.Question(rows: .codes, columns: columns, measure: measure)
      var times: [Double] = []
      for _ in 0..<max(5, rounds) {
        let start = ContinuousClock.now
        let matrix = try ThemeMatrix(question, of: material, codebook: nil, keepsSegments: false)
        times.append(start.duration(to: .now) / .milliseconds(1))
        guard matrix.segmentCount == segments else {
          throw ChildProcess.Failure(description: "segments are missing from a matrix")
        }
      }
      times.sort()
      print(
        String(
          format: "in memory, %d segments, %@: median %.1f ms, least %.1f", segments, name,
          times[times.count / 2], times[0]))
    }
  }

  private static func material(of segments: Int) -> CodedMaterial {
    let transcripts = 2_000
    var material = CodedMaterial()
    let codes = (0..<100).map { material.number(of: CodePath("group\($0 % 10)/code\($0)")!) }
    let coder = material.number(of: .person("Ida"))
    var random = SplitMix(state: 7)
    for number in 0..<transcripts {
      let transcript = Transcript(
        name: "T\(number)", file: "T\(number).txt", format: "plain-text", digest: nil, text: "",
        speakers: ["I", "R"].map {
          Speaker(name: $0, kind: $0 == "I" ? .interviewer : .respondent)
        },
        turns: [], variables: ["place": "P\(number % 30)"])
      let places = (0..<segments / transcripts).map { index in
        CodedMaterial.Place(
          range: TextRange(index * 10, index * 10 + 8), code: codes[random.below(codes.count)],
          coder: coder, judgement: .accepted, speaker: 1)
      }
      material.add(transcript, units: nil, places: places)
    }
    return material
  }

  // MARK: whole commands

  /// 1,000 interviews, 500 codes, a million segments that one coder has judged.
  private static func wholeCommands(_ options: Options) throws {
    let corpus = Corpus(folder: options.folder, megabytes: 50)
    try corpus.make()
    let project = corpus.folder + "/matrix.verbatim"
    if !FileManager.default.fileExists(atPath: project + ".done") {
      try? FileManager.default.removeItem(atPath: project)
      let codings = corpus.folder + "/codings.csv"
      try writeCodings(1_000_000, codes: 500, of: corpus, to: codings)
      let attributes = corpus.folder + "/attributes.csv"
      let places = (1...corpus.interviews).map { String(format: "INT-%05d,P%d\n", $0, $0 % 30) }
      try ("transcript,place\n" + places.joined()).write(
        toFile: attributes, atomically: true, encoding: .utf8)
      _ = try ChildProcess.run(options.program, ["new", project])
      for arguments in [
        ["import", corpus.folder + "/txt", "--attributes", attributes],
        ["codebook", "adopt", try corpus.makeCodebook(codes: 500)],
        ["import", "--codings", codings, "--coder", "Ida"],
      ] {
        let start = ContinuousClock.now
        _ = try ChildProcess.run(options.program, arguments + ["--project", project])
        let seconds = start.duration(to: .now) / .seconds(1)
        print(String(format: "%@: %.1f s", arguments[0...1].joined(separator: " "), seconds))
      }
      try Data().write(to: URL(fileURLWithPath: project + ".done"))
    }
    for more in [
      [], ["--columns", "place"], ["--columns", "transcripts", "--rows", "codes"],
      ["--columns", "place", "--count", "words"],
      ["--columns", "place", "--count", "transcripts", "--format", "json"],
      ["--columns", "place", "--format", "json"],
      ["--columns", "place", "--format", "csv"],
    ] {
      var clock: [Double] = []
      var used: [ChildProcess] = []
      for _ in 0..<options.rounds {
        let start = ContinuousClock.now
        used.append(
          try ChildProcess.run(options.program, ["matrix", "--project", project] + more))
        clock.append(start.duration(to: .now) / .seconds(1))
      }
      let processor = used.map(\.processorSeconds).sorted()
      print(
        String(
          format: "matrix %@: median %.2f s by the clock, %.2f s of processor time, %d MB",
          more.joined(separator: " "), clock.sorted()[clock.count / 2],
          processor[processor.count / 2], used.map(\.residentKilobytes).max()! / 1_000))
    }
  }

  private static func writeCodings(
    _ count: Int, codes: Int, of corpus: Corpus, to path: String
  ) throws {
    var random = SplitMix(state: 11)
    var text = "transcript,start,end,code\n"
    let names = try FileManager.default.contentsOfDirectory(atPath: corpus.folder + "/txt").sorted()
    for name in names {
      let interview = try String(contentsOfFile: corpus.folder + "/txt/" + name, encoding: .utf8)
      let length = interview.unicodeScalars.count
      // Spans of 30 characters, each another one, behind the lines at the head.
      let step = (length - 400) / (count / names.count)
      for index in 0..<count / names.count {
        let start = 300 + index * step
        let end = min(start + 30, length)
        text += "\(name.dropLast(4)),\(start),\(end),c\(random.below(codes) + 1)\n"
      }
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
