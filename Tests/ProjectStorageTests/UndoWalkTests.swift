import Foundation
import ProjectStorage
import QualitativeData
import TestSupport
import Testing

/// A walk of random changes, undos and redos, beside a plain list of the states there were.
@Suite struct UndoWalkTests {
  @Test(arguments: 1...4)
  func `every undo and redo meets the state that was there, byte for byte`(seed: Int) throws {
    let folder = try StudyFolder()
    let store = try ProjectStore.create(at: folder.path(), by: "Anna")
    var random = SeededGenerator(seed: UInt64(seed))
    var past = [try store.state()]
    var future: [[String]] = []
    for step in 1...60 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0...2 where past.count > 1:
        _ = try store.undo(by: "Anna")
        future.append(past.removeLast())
      case 3...4 where !future.isEmpty:
        _ = try store.redo(by: "Anna")
        past.append(future.removeLast())
      default:
        guard try change(store, step, &random) != nil else { continue }
        past.append(try store.state())
        future = []
      }
      #expect(try store.state() == past.last)
    }
    #expect(try store.verify() == [])
    let lines = try store.lines()
    try store.close()
    #expect(try ProjectStore.open(at: folder.path()).lines() == lines)
  }

  /// - Returns: the entry's number, or `nil` where there was nothing to change.
  private func change(_ store: ProjectStore, _ step: Int, _ random: inout SeededGenerator) throws
    -> Int?
  {
    let words = ["plan", "harbour", "[laughs]", "club", "Ærlig", "Ok", "😀"].randomElement(
      using: &random)!
    let coder = ["Anna", "Bo", "Cleo"].randomElement(using: &random)!
    guard let name = try store.transcriptNames().randomElement(using: &random), step > 2 else {
      return try store.importTranscripts([Sample.transcript("P\(step)")], by: coder).entry
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 9: return try adjudicate(store, step, &random)
    case 0: return try store.importTranscripts([Sample.transcript("P\(step)")], by: coder).entry
    case 1:
      return try store.adoptCodebook(
        name: ["A", "B"].randomElement(using: &random)!, version: "\(step)", source: words,
        by: coder
      ).entry
    case 2:
      let attribute = Attribute(
        transcript: name, speaker: [nil, "P"].randomElement(using: &random)!, variable: "role",
        value: [nil, "chair", "e\u{301}", "\u{e9}"].randomElement(using: &random)!)
      return try store.setAttributes([attribute], by: coder).entry
    case 3:
      return try store.suggest(
        [Sample.suggestion(words, in: name)], codebooks: ["c"], by: coder
      ).entry
    case 4:
      let judgement: CodedSegment.Judgement = Bool.random(using: &random) ? .accepted : .rejected
      return try store.judge([Sample.suggestion(words, in: name)], as: judgement, by: coder).entry
    case 5:
      let identifiers = try store.segments().compactMap(\.identifier)
      return try store.removeSegments(Array(identifiers.prefix(2)), by: coder)
    case 6:
      let place = ChartPlace(.transcript(name), CodePath("c/\(step % 3)")!)
      let before = try store.summaries().first { $0.place == place }?.text
      return try store.changeSummaries(
        [
          SummaryChange(
            place: place, before: before, after: [nil, words].randomElement(using: &random)!)
        ],
        by: coder, summary: "summary \(step)")
    case 7:
      let before = try store.statements().first { $0.topic == "coders" }?.text
      return try store.changeStatements(
        [
          StatementChange(
            topic: "coders", before: before, after: [nil, words].randomElement(using: &random)!)
        ],
        by: coder, summary: "statement \(step)")
    default:
      return try store.addSegments(
        [Sample.segment(words, "c/\(step % 5)", by: coder, in: name)], by: coder
      ).entry
    }
  }

  /// A decision on any segment, made as a coder who may have decided it before.
  private func adjudicate(_ store: ProjectStore, _ step: Int, _ random: inout SeededGenerator)
    throws -> Int?
  {
    guard let segment = try store.segments().first(where: { $0.coder != .person("Judge") }) else {
      return nil
    }
    let decision = Adjudication.Decision.allCases.randomElement(using: &random)!
    let new = NewAdjudication(
      subject: .init(
        transcript: segment.transcript, coders: [segment.coder.description, "Dora"],
        first: segment.identifier, second: nil),
      decision: decision, reason: "step \(step % 3)",
      judgements: [
        CodedSegment(
          transcript: segment.transcript, code: CodePath("c/\(step % 4)")!, range: segment.range,
          coder: .person("Judge"), judgement: decision == .neither ? .rejected : .accepted)
      ])
    return try store.adjudicate([new], as: "Judge", by: "Judge") { "decided \($0)" }.entry
  }
}
