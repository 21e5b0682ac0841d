import CodebookFiles
import QualitativeData
import TestSupport
import Testing

/// What holds for every table of codes, however it is made.
@Suite struct CodeTableLawsTests {
  private static let headings = [
    "code", "name", "theme", "sub-theme", "parent", "path", "id", "level", "no", "definition",
    "memo",
    "include", "examples", "rules", "rules (da)", "keywords", "color", "exclusive", "union",
    "codebook", "version", "files", "what is this", "",
  ]

  private static let cells = [
    "", "", "", "A", "B", "C", "A > B", "A/B", "A::C", "B\\C", "  A", "    B", "\tC", "1", "2",
    "1.1", "1.2 D", "{club}",
    "=1+1", "'=1", "- a\n- b", "a; b", "a, b", "x | within: turn", "x | within: page", "#2f6f8f",
    "yes", "Total",
    "Code System", "caf\u{e9}", "cafe\u{301}", "Tru\u{200B}st", "❤️", "a\\|b", "⏎", "\"", "none",
  ]

  @Test
  func `a table that can be read goes out and comes back the same, and none stops the program`()
    throws
  {
    var generator = SeededGenerator(seed: 11)
    var sound = 0
    for _ in 0..<3000 {
      let width = Int.random(in: 1...5, using: &generator)
      let headings = (0..<width).map { _ in Self.headings.randomElement(using: &generator)! }
      let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        (0..<Int.random(in: 1...width + 1, using: &generator)).map { _ in
          Self.cells.randomElement(using: &generator)!
        }
      }
      let reading = CodeTableReader.read(CodeTable([headings] + rows))
      let isSound = !reading.findings.contains { $0.severity == .error }
      #expect(isSound || !reading.findings.isEmpty)
      guard isSound, let codebook = reading.codebook?.withoutPlaces else { continue }
      sound += 1
      let yaml = CodebookReader.read(CodebookWriter.text(of: codebook))
      #expect(yaml.codebook?.withoutPlaces == codebook, "\(headings) \(rows)")
      for isSheet in [false, true] {
        let written = CodebookRows.of(codebook).map {
          $0.map(isSheet ? TextBesideFormulas.inSheet : TextBesideFormulas.inTextFile)
        }
        let table = CodeTableReader.read(CodeTable(written, isSheet: isSheet))
        #expect(table.codebook?.withoutPlaces == codebook, "\(headings) \(rows)")
      }
    }
    #expect(sound > 300)
  }

  @Test func `twenty thousand codes are read and written at once`() throws {
    let rows = (0..<20_000).map { number in
      ["code \(number)", number < 100 ? "" : "code \(number / 100)", "what it means"]
    }
    let reading = CodeTableReader.read(CodeTable([["code", "parent", "definition"]] + rows))
    let codebook = try #require(reading.codebook)
    #expect(!reading.findings.contains { $0.severity == .error })
    #expect(codebook.entries.count == 20_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      let again = CodeTableReader.read(CodeTable(CodebookRows.of(codebook)))
      #expect(again.codebook?.withoutPlaces == codebook.withoutPlaces)
    }
    #expect(time < .seconds(30))
  }
}
