import CodebookFiles
import CodingEngine
import Foundation
import Measuring
import ProjectStorage
import QualitativeData

/// Measures what one changed rule costs in a large project: its new counts and their saving in an open project, and the
/// whole commands by the clock.
///
/// Every rule of the codebook is changed once, by giving it the words of another code's, so that what is measured is all
/// there is: words, beginnings of words, phrases and NEAR, frequent ones and rare ones. It stands in the product's own
/// package, since what is measured is no command.
@main
struct Rule {
  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    let corpus = Corpus(folder: options.folder, megabytes: options.megabytes)
    try corpus.make()
    let codebook = try corpus.makeCodebook(codes: 100)
    let project = corpus.folder + "/rule.verbatim"
    print(
      "\(corpus.interviews) invented interviews, \(options.megabytes) MB of text, 100 codes of 20 rules\n"
    )
    try wholeCommands(options, corpus, codebook, project)
    try inOpenProject(project, codebook)
  }

  private static func wholeCommands(
    _ options: Options, _ corpus: Corpus, _ codebook: String, _ project: String
  ) throws {
    try? FileManager.default.removeItem(atPath: project)
    func run(_ arguments: String...) throws -> String {
      let start = ContinuousClock.now
      let child = try ChildProcess.run(options.program, arguments + ["--project", project])
      let clock = start.duration(to: .now)
      return String(
        format: "%.2f s by the clock, %.2f s of processor time", clock / .seconds(1),
        child.processorSeconds)
    }
    _ = try ChildProcess.run(options.program, ["new", project])
    print("import: \(try run("import", corpus.folder + "/txt"))")
    print("size: \(try size(project)) MB")
    print("codebook adopt: \(try run("codebook", "adopt", codebook))")
    print("first autocode: \(try run("autocode"))")
    print("size with suggestions and index: \(try size(project)) MB")
    let source = try String(contentsOfFile: codebook, encoding: .utf8)
    let changed = codebook + ".changed"
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rules = lines.indices.filter { lines[$0].hasPrefix("      - ") }
    lines[rules[5]] = lines[rules[rules.count / 2]]
    try lines.joined(separator: "\n").write(toFile: changed, atomically: true, encoding: .utf8)
    print("codebook adopt with one changed rule: \(try run("codebook", "adopt", changed))")
    print("autocode after it: \(try run("autocode"))")
    print("size then: \(try size(project)) MB")
    print("autocode with nothing changed: \(try run("autocode"))\n")
  }

  private static func size(_ path: String) throws -> Int {
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return (size ?? 0) / 1_000_000
  }

  private static func inOpenProject(_ project: String, _ path: String) throws {
    let source = try String(contentsOfFile: path, encoding: .utf8)
    guard let codebook = CodebookReader.read(source).codebook else { return }
    let store = try ProjectStore.open(at: project)
    let stamp = try store.indexStamp(version: StudyIndex.version)
    let making = try milliseconds {
      let (maker, finder) = (IndexMaker(), UnitFinder())
      try store.forEachBatch(of: 16, withSuggestions: false) { batch in
        for stored in batch {
          let transcript = try stored.transcript()
          maker.add(transcript, finder.units(of: transcript))
        }
      }
      try store.keepIndex(maker.finish(), stamp: stamp)
    }
    print(String(format: "index made of the texts and kept: %.0f ms", making))
    var counts: [String: [Double]] = [:]
    var first: [Double] = []
    var last: (CodePath, ProposedPlaces)?
    var all: [CodePath: ProposedPlaces] = [:]
    try store.withIndex(stamp: stamp) { fetch in
      try withoutActuallyEscaping(fetch) { fetch in
        func open() throws -> IndexedCoding {
          IndexedCoding(
            try StudyIndex(
              kept: IndexPieces { number in
                guard let piece = try fetch(number) else { throw BrokenIndex() }
                return piece
              }))
        }
        for (rule, _) in Change.all(of: codebook).prefix(20) {
          first.append(
            try milliseconds {
              _ = try open().places(of: rule.code, rule.rules, RuleReader(codebook))
            })
        }
        let coding = try open()
        for entry in codebook.entries {
          all[entry.path] = try coding.places(of: entry.path, in: codebook)
        }
        for (change, kind) in Change.all(of: codebook) {
          var found: ProposedPlaces?
          counts[kind, default: []].append(
            try milliseconds {
              found = try coding.places(of: change.code, change.rules, RuleReader(codebook))
              _ = found?.count
            })
          if let found { last = (change.code, found) }
          _ = try coding.places(of: change.code, in: codebook)
        }
      }
    }
    for (kind, times) in counts.sorted(by: { $0.key < $1.key }) {
      print("new counts, a rule of \(kind): \(shown(times)) (goal 10 ms)")
    }
    print("new counts, any rule: \(shown(counts.values.flatMap(\.self)))")
    print("new counts of a whole code, the index not yet read: \(shown(first))")
    guard let (code, found) = last else { return }
    let names = try store.transcriptNames()
    var whole = NewSuggestions(transcripts: names, codebooks: ["whole"])
    whole.found = all
    _ = try store.setSuggestions(whole, by: "benchmark")
    var saved: [Double] = []
    for turn in 0..<20 {
      let basis = try store.suggestionBasis()
      var new = NewSuggestions(
        transcripts: names, codebooks: ["\(turn)"], engine: EngineVersion.current,
        attributes: basis.attributes)
      new.basis = basis
      new.kept = Set(codebook.entries.map(\.path)).subtracting([code])
      if turn.isMultiple(of: 2) { new.found[code] = found }
      let change = new
      saved.append(try milliseconds { _ = try store.setSuggestions(change, by: "benchmark") })
    }
    print("saved: \(shown(saved)) (goal 30 ms)")
  }

  private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return start.duration(to: .now) / .milliseconds(1)
  }

  private static func shown(_ times: [Double]) -> String {
    let sorted = times.sorted()
    return String(
      format: "median %.2f ms, nine of ten within %.2f, at most %.2f", sorted[sorted.count / 2],
      sorted[sorted.count * 9 / 10], sorted[sorted.count - 1])
  }
}

/// A code with one of its rules changed.
private struct Change {
  let code: CodePath
  let rules: [CodingRuleText]

  /// Each rule once, with what it is made of.
  static func all(of codebook: Codebook) -> [(Change, String)] {
    let entries = codebook.entries.filter { !$0.code.rules.isEmpty }
    return entries.indices.flatMap { index in
      let other = entries[(index + entries.count / 2) % entries.count].code.rules
      return entries[index].code.rules.indices.map { place in
        var rules = entries[index].code.rules
        rules[place] = other[place % other.count]
        let find = rules[place].find
        let kind =
          find.contains("NEAR")
          ? "NEAR"
          : find.contains("*")
            ? "beginnings"
            : find.contains(" ") ? "phrases" : "words"
        return (Change(code: entries[index].path, rules: rules), kind)
      }
    }
  }
}
