import CodebookFiles
import CodingEngine
import Foundation
import QualitativeData
import TestSupport
import Testing

@testable import ProjectStorage
@testable import Workflow

/// However little of it was looked for anew, what stands as suggested is what all rules find in all transcripts.
@Suite struct AutocodeAgainTests {
  let folder: TemporaryFolder
  let project: Project

  init() throws {
    folder = try TemporaryFolder()
    project = try Project.create(at: folder.file("s.verbatim").path, by: "Ida")
  }

  /// What a run over everything gives, without looking at what was kept.
  private func expected() throws -> [CodedSegment] {
    var autocoders = try project.codebooks().map { try Autocoder($0.codebook) }
    return try project.store.transcripts().flatMap { transcript in
      let found = autocoders.indices.flatMap { autocoders[$0].code(transcript).segments }
      return found.enumerated().sorted { left, right in
        let (first, second) = (left.element, right.element)
        if first.range != second.range { return first.range < second.range }
        let codes = (first.code.description, second.code.description)
        return codes.0 != codes.1 ? codes.0 < codes.1 : left.offset < right.offset
      }.map(\.element)
    }
  }

  private func adopt(_ yaml: String, as name: String = "c.yaml") throws {
    _ = try project.adoptCodebook(try folder.write(yaml, to: name))
  }

  @Test
  func
    `on the sample study a changed rule is looked for alone, and the result is that of a whole run`()
    throws
  {
    let interviews = RepositoryFolder.file("SampleData/interviews").path
    let attributes = RepositoryFolder.file("SampleData/attributes.csv").path
    _ = try project.importTranscripts(
      TranscriptSource(files: [interviews], attributes: attributes))
    for name in ["co-production-on-the-inside", "enabling-and-inhibiting-factors"] {
      let all = try FileManager.default.contentsOfDirectory(
        atPath: RepositoryFolder.file("Codebooks").path)
      let file = all.first { $0.hasPrefix(name) }!
      _ = try project.adoptCodebook(RepositoryFolder.file("Codebooks/" + file).path)
    }
    let first = try project.autocode()
    #expect(first.rulesLookedFor == first.rules)
    let whole = try expected()
    #expect(try project.store.suggestions() == whole)
    #expect(try project.autocode().rulesLookedFor == 0)

    let source = try project.codebooks()[0].source.source
    let changed = source.replacingOccurrences(of: "buzzword OR slogan", with: "slogan")
    #expect(changed != source)
    try adopt(changed)
    let again = try project.autocode()
    #expect(0 < again.rulesLookedFor && again.rulesLookedFor < again.rules)
    #expect(try project.store.suggestions() == expected())
    _ = try project.undo()
    _ = try project.undo()
    #expect(try project.store.suggestions() == whole)
    #expect(try project.autocode().rulesLookedFor == 0)
    #expect(try Project.verify(at: project.path).isEmpty)
  }

  // MARK: a walk of random changes

  private static let words = [
    "harbour", "club", "money", "pier", "quay", "old", "new", "vol*", "?ld",
  ]

  private static func rule(_ random: inout SeededGenerator) -> String {
    func word() -> String { words.randomElement(using: &random)! }
    let find = [
      word(), "\(word()) \(word())", "\(word()) NEAR/4 \(word())", "\(word()) NOT \(word())",
      "{places} OR \(word())", "~\(words[0...6].randomElement(using: &random)!)",
    ].randomElement(using: &random)!
    var settings = "find: \"\(find)\""
    settings += ["", "", "", ", speakers: all", ", speakers: role = nurse"]
      .randomElement(using: &random)!
    if random.chance(0.2) { settings += ", extent: turn" }
    if random.chance(0.2) {
      settings += ", unless: \(words[Int.random(in: 0...6, using: &random)])"
    }
    return "{\(settings)}"
  }

  private static func codebook(_ name: String, _ random: inout SeededGenerator) -> String {
    let places = words[0...6].shuffled(using: &random).prefix(2).joined(separator: ", ")
    let codes = (0..<4).map { code in
      // Mostly the same few rules, so that much stays as it was.
      var stable = SeededGenerator(
        seed: UInt64(code) + (random.chance(0.3) ? random.next() % 5 : 0))
      let rules = (0...code).map { _ in "        - " + rule(&stable) }.joined(separator: "\n")
      return """
          - code: \(name)\(code)
            definition: d
            rules:
        \(rules)
        """
    }
    let terms = random.chance(0.5) ? "pier, quay" : places
    return """
      codebook: \(name)
      version: "\(random.next() % 1_000_000)"
      language: en
      \(random.chance(0.5) ? "note: another line" : "source: me")
      terms:
        places: [\(terms)]
      codes:
      \(codes.joined(separator: "\n"))
      """
  }

  private func interview(_ number: Int, _ random: inout SeededGenerator) throws -> String {
    func sentence() -> String {
      (0..<6).map { _ in
        ["harbour", "club", "money", "Pier", "quay", "old", "new", "volunteers", "the", "cold"]
          .randomElement(using: &random)!
      }.joined(separator: " ") + "."
    }
    return try folder.write(
      (0..<4).map { turn in
        "\(turn.isMultiple(of: 2) ? "Interviewer" : "P\(number)"): \(sentence()) \(sentence())"
      }.joined(separator: "\n\n"), to: "P\(number).txt")
  }

  @Test(arguments: 1...6)
  func `after any sequence of changes, undos and redos the suggestions are those of a whole run`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    _ = try project.importTranscripts(TranscriptSource(files: [interview(0, &random)]))
    try adopt(Self.codebook("a", &random))
    var partly = 0
    for step in 1...40 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: _ = try project.importTranscripts(TranscriptSource(files: [interview(step, &random)]))
      case 1...3: try adopt(Self.codebook("a", &random), as: "a\(step).yaml")
      case 4: try adopt(Self.codebook("b", &random), as: "b\(step).yaml")
      case 5:
        let name = try project.store.transcriptNames().randomElement(using: &random)!
        _ = try project.store.setAttributes(
          [
            Attribute(
              transcript: name, variable: "role",
              value: ["nurse", "chief"].randomElement(using: &random)!)
          ], by: "Ida")
      case 6...7: _ = try? project.undo()
      case 8: _ = try? project.redo()
      default:
        let open = try project.store.suggestions()
        guard let one = open.randomElement(using: &random) else { continue }
        _ = try project.store.judge([one], as: .rejected, by: "Ida")
      }
      guard !(try project.codebooks()).isEmpty, !(try project.store.transcriptNames()).isEmpty,
        random.chance(0.7)
      else { continue }
      let result = try project.autocode()
      if result.rulesLookedFor < result.rules { partly += 1 }
      let all = try expected()
      #expect(try project.store.suggestions() == all, "seed \(seed), step \(step)")
      #expect(result.suggestions == all.count)
      let judged = Set(try project.store.segments().map(Project.Place.init))
      #expect(result.judgedBefore == all.count { judged.contains(Project.Place($0)) })
    }
    #expect(partly > 3)
    #expect(try Project.verify(at: project.path).isEmpty)
  }

  @Test func `an index that is none costs nothing but the time to make it anew`() throws {
    var random = SeededGenerator(seed: 7)
    _ = try project.importTranscripts(
      TranscriptSource(files: [interview(1, &random), interview(2, &random)]))
    func yaml(_ rule: String) -> String {
      """
      codebook: C
      version: "1"
      codes:
        - {code: a, definition: d, rules: [club]}
        - {code: b, definition: e, rules: [\(rule)]}
      """
    }
    try adopt(yaml("money"))
    _ = try project.autocode()
    let stamp = try project.store.indexStamp(version: StudyIndex.version)
    let sound = try piece(0, stamp)
    #expect(sound != nil)
    for broken in [[], [Data()], [Data([1, 2, 3])], [sound!]] {
      try project.store.keepIndex(broken, stamp: stamp)
      try adopt(yaml("quay"), as: "d.yaml")
      #expect(try project.autocode().rulesLookedFor == 1)
      #expect(try project.store.suggestions() == expected())
      #expect(try piece(1, stamp) != nil)
      _ = try project.undo()
      _ = try project.undo()
    }
    #expect(try Project.verify(at: project.path).isEmpty)
  }

  private func piece(_ number: Int, _ stamp: String) throws -> Data? {
    try project.store.withIndex(stamp: stamp) { try $0(number) }
  }
}
