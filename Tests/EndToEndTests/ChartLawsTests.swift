import Analysis
import Exports
import Foundation
import QualitativeData
import TestSupport
import Testing
import Workflow

/// What holds for every summary, whatever it says: random texts through the project and through both kinds of sheet.
@Suite struct ChartLawsTests {
  private static let pieces = [
    "=", "-", "+1", "@", "'", "''", "\"", ",", ";", "\n", "\n- ", " ", "  ", "é", "e\u{301}", "😀",
    "word ", "Word. ", "Who? ", "[P1:2.1]", " [P1:2.1; P2:2.1]. ", "[sic]", "[", "]", "1", "A. ",
    "\u{a0}", "\t", "\r\n", "“", "”", "_x000D_", "&amp;", "<b>", "e.g. ", "[no quote]", "\u{200b}",
    "𝔘",
  ]

  private let folder: TemporaryFolder
  private let project: Project

  init() throws {
    folder = try TemporaryFolder()
    project = try Project.create(at: folder.file("s.verbatim").path)
    let names = (1...6).map { "P\($0)" }
    for name in names {
      try folder.write("Interviewer: So?\n\nAnna: We dig. We pay.\n", to: "\(name).txt")
    }
    try folder.write(
      """
      codebook: C
      version: "1"
      codes: [{code: a, codes: [{code: b}, {code: c}]}, {code: d, codes: [{code: e}, {code: f}]}]
      """, to: "c.yaml")
    _ = try project.importTranscripts(
      TranscriptSource(files: names.map { folder.file("\($0).txt").path }))
    _ = try project.adoptCodebook(folder.file("c.yaml").path)
  }

  /// Cells of two codes cite places of any transcript.
  private static let cells = [("a/b", "d/e"), ("a/b", "d/f"), ("a/c", "d/e"), ("a/c", "d/f")]

  private func dump() throws -> [String] {
    var lines: [String] = []
    try project.dump { lines.append($0) }
    return lines
  }

  @Test(arguments: 1...12)
  func `what is written out comes back without a change, in both kinds of sheet`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for (first, second) in Self.cells {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        Self.pieces.randomElement(using: &random)!
      }.joined()
      // What has no words, or no place that exists, is refused; the law is about the rest.
      _ = try? project.setSummary(
        of: ChartCellNames(cases: [], codes: [first, second]), to: "x" + text)
      _ = try? project.setSummary(of: ChartCellNames(cases: [], codes: [first, second]), to: text)
    }
    let before = try dump()
    let answer = try project.chart(ChartAxes(rows: ["a"], columns: ["d"]), SegmentSelection())
    for (name, bytes) in [("p.csv", answer.sheet.csv), ("p.xlsx", try answer.sheet.workbook())] {
      try folder.write(Data(bytes), to: name)
      let result = try project.importChart(folder.file(name).path)
      #expect(result.unchanged == 4 && result.conflicts.isEmpty, "seed \(seed), \(name)")
      #expect(try dump() == before, "seed \(seed), \(name)")
    }
  }

  @Test(arguments: 1...40)
  func `a summary as it is shown is read as the same sentences`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &* 77)
    let text = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random)!
    }.joined()
    let summary = SummaryText(text)
    #expect(SummaryText(SummaryText.tidied(text)) == summary, "seed \(seed)")
    let words = summary.sentences.map(\.text).joined().filter { !$0.isWhitespace }
    #expect(summary.sentences.allSatisfy { !$0.text.isEmpty }, "seed \(seed)")
    // No letter is lost: what is not in a sentence is a reference.
    let letters = SummaryText.tidied(text).filter { $0.isLetter && $0 != "P" }
    #expect(letters.allSatisfy(words.contains), "seed \(seed)")
  }
}
