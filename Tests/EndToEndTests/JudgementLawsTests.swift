import Analysis
import Exports
import Foundation
import QualitativeData
import TestSupport
import Testing

@testable import ProjectStorage
@testable import Workflow

/// Random sequences of what people and programs do to a study, beside a plain record of what people decided.
///
/// Whatever happens, no judgement of a person is lost or changed but by that person, and what was rejected is not
/// proposed again.
@Suite struct JudgementLawsTests {
  /// A passage and code as one coder judged it.
  private struct Key: Hashable {
    let place: Project.Place
    let coder: String
  }

  private typealias Judgements = [Key: CodedSegment.Judgement]

  private static let versions = [
    ["harbour", "club"], ["harbour", "club OR money"], ["pier", "club"],
    ["harbour NOT quay", "money"],
  ]

  private let folder: TemporaryFolder
  private let project: Project

  init() throws {
    folder = try TemporaryFolder()
    var interviews: [String] = []
    for name in ["P1", "P2", "P3"] {
      interviews.append(
        try folder.write(
          """
          Interviewer: What of the harbour?

          \(name): The harbour is ours. The club has no money. The pier and the quay are old.

          \(name): A harbour with a quay. Money for the club. The harbour again, and the club.

          """, to: "\(name).txt"))
    }
    project = try Project.create(at: folder.file("s.verbatim").path, by: "Ida")
    _ = try project.importTranscripts(TranscriptSource(files: interviews))
    try adopt(0)
  }

  private func adopt(_ version: Int) throws {
    let rules = Self.versions[version]
    let file = try folder.write(
      """
      codebook: C
      version: "\(version)"
      codes:
        - {code: a, definition: Version \(version % 2), rules: ["\(rules[0])"]}
        - {code: b, definition: d, rules: ["\(rules[1])"]}

      """, to: "c.yaml")
    _ = try project.adoptCodebook(file)
  }

  private func judgements() throws -> Judgements {
    Dictionary(
      uniqueKeysWithValues: try project.store.segments().map {
        (Key(place: .init($0), coder: $0.coder.description), $0.judgement)
      })
  }

  private func open() throws -> [CodedSegment] {
    try JudgingPool(project, JudgingQuestion(), .open).segments
  }

  @Test(arguments: 1...6)
  func `what people decided stands, whatever is done around it`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var past = [try judgements()]
    var future: [Judgements] = []
    for _ in 1...60 {
      let before = try judgements()
      let entries = try project.store.counts().entries
      let step = Int.random(in: 0..<10, using: &random)
      let coder = ["Ida", "Mikkel"].randomElement(using: &random)!
      var (isOwn, mayChangeOwn) = (false, false)
      switch step {
      case 0 where past.count > 1:
        _ = try project.undo()
        future.append(past.removeLast())
        #expect(try judgements() == past.last)
        continue
      case 1 where !future.isEmpty:
        _ = try project.redo()
        past.append(future.removeLast())
        #expect(try judgements() == past.last)
        continue
      case 2:
        try adopt(Int.random(in: 0..<Self.versions.count, using: &random))
      case 3:
        _ = try project.autocode(acceptingAs: coder)
        isOwn = true
      case 4...5:
        _ = try project.autocode()
      default:
        try judge(as: coder, &random)
        (isOwn, mayChangeOwn) = (true, true)
      }
      let after = try judgements()
      for (key, judgement) in before {
        let mayChange = mayChangeOwn && key.coder == coder
        #expect(mayChange ? after[key] != nil : after[key] == judgement)
      }
      if !isOwn { #expect(after == before) }
      #expect(after.keys.allSatisfy { before[$0] != nil || $0.coder == coder })
      if try project.store.counts().entries > entries {
        past.append(after)
        future = []
      }
      try expectNothingJudgedIsProposed(after)
    }
    #expect(try project.store.verify() == [])
  }

  private func expectNothingJudgedIsProposed(_ judgements: Judgements) throws {
    let judged = Set(judgements.keys.map(\.place))
    #expect(try open().allSatisfy { !judged.contains(.init($0)) })
    let rejected = Set(judgements.filter { $0.value == .rejected }.keys.map(\.place))
    var question = JudgingQuestion()
    for coder in ["Ida", "Mikkel"] {
      question.coder = coder
      question.independently = true
      let mine = Set(judgements.keys.filter { $0.coder == coder }.map(\.place))
      let proposed = try JudgingPool(project, question, .open).segments
      #expect(proposed.allSatisfy { !mine.contains(.init($0)) })
    }
    var selection = question.selection
    selection.suggestions = .with
    let shown = try CodedStudy(project, selection).parts.flatMap(\.segments)
    #expect(
      shown.allSatisfy { $0.judgement != .suggested || !rejected.contains(.init($0)) })
  }

  /// One way of judging, some of which find nothing to judge.
  private func judge(as coder: String, _ random: inout SeededGenerator) throws {
    var question = JudgingQuestion()
    question.coder = coder
    question.independently = random.chance(0.5)
    let verdict: Verdict = random.chance(0.5) ? .accept : .reject
    switch Int.random(in: 0..<5, using: &random) {
    case 0: question.selection.codes = [CodePath(random.chance(0.5) ? "a" : "b")!]
    case 1: question.rule = Self.versions.randomElement(using: &random)![random.chance(0.5) ? 0 : 1]
    case 2: return try judgeBySheet(as: coder, &random)
    case 3:
      question.again = true
      question.independently = false
      question.selection.codes = [CodePath("a")!]
    default:
      let turn = [2, 3].randomElement(using: &random)!
      question.references = ["P\(Int.random(in: 1...3, using: &random)):\(turn).1-\(turn).3"]
    }
    do { _ = try project.judge(question, as: verdict) } catch is JudgingError {}
  }

  private func judgeBySheet(as coder: String, _ random: inout SeededGenerator) throws {
    var question = JudgingQuestion()
    question.coder = coder
    question.independently = true
    let (list, _) = try project.openSuggestions(question, asSheet: true)
    let lines = list.table.rows.map { row in
      ([row.key] + row.cells.map(\.content.shown).dropLast()
        + [["accept", "reject", ""].randomElement(using: &random)!])
        .map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }
    let header = ([list.table.rowHeading] + list.table.columns).joined(separator: ",")
    let file = try folder.write(([header] + lines).joined(separator: "\n") + "\n", to: "open.csv")
    do { _ = try project.importJudgements(file, coder: coder) } catch is JudgingError {}
  }
}
