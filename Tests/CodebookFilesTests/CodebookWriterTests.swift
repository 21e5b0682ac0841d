import CodebookFiles
import Foundation
import QualitativeData
import TestSupport
import Testing

/// What is written is read back as the same codebook.
@Suite struct CodebookWriterTests {
  private func readBack(_ codebook: Codebook) -> Codebook? {
    let reading = CodebookReader.read(CodebookWriter.text(of: codebook))
    #expect(!reading.findings.contains { $0.severity == .error }, "\(reading.findings)")
    return reading.codebook?.withoutPlaces
  }

  private func readBackAsTable(_ codebook: Codebook) -> Codebook? {
    let rows = CodebookRows.of(codebook).map { $0.map(TextBesideFormulas.inTextFile) }
    let reading = CodeTableReader.read(CodeTable(rows))
    #expect(!reading.findings.contains { $0.severity == .error }, "\(reading.findings)")
    return reading.codebook?.withoutPlaces
  }

  private static var shipped: [String] {
    let folder = RepositoryFolder.file("Codebooks").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      .filter { $0.hasSuffix(".yaml") }
  }

  @Test(arguments: shipped)
  func `every shipped codebook comes back the same, from YAML and from a table`(name: String) throws
  {
    let bytes = try Data(contentsOf: RepositoryFolder.file("Codebooks/\(name)"))
    let codebook = try #require(CodebookReader.read(bytes).codebook?.withoutPlaces)
    #expect(readBack(codebook) == codebook)
    #expect(readBackAsTable(codebook) == codebook)
    #expect(
      CodebookWriter.text(of: codebook) == CodebookWriter.text(of: try #require(readBack(codebook)))
    )
  }

  private static func odd(_ text: String) -> Codebook {
    var codebook = Codebook(name: "Odd", version: "1")
    codebook.note = text
    codebook.terms = [.init(name: "list", entries: ["a b", "no", "~help", "*klub", text])]
    codebook.variables = [
      "role": .init(kind: .ordered, values: ["top level", "employee"]),
      "size": .init(kind: .number),
      "place": .init(kind: .text, values: ["Vordal", "Lindmose"]),
    ]
    var code = Code(code: "a > b :: c")
    code.definition = text
    code.include = [text, "two"]
    code.examples = [text, "- second", "third"]
    code.counterexamples = ["- only", "- dashes"]
    code.exclusive = true
    var child = Code(code: "1.1 child")
    child.label = "Ærlighed: “tillid” #1"
    child.union = [CodePath(["other"])]
    child.rules = [
      CodingRuleText(find: "{list} NEAR/3 \"a; b\"", within: .turn, extent: .match, language: "da"),
      CodingRuleText(find: text, unless: "x | y; z", language: "en"),
      CodingRuleText(
        find: "*", speakers: .having(variable: "role", values: ["a", "b: c"]), language: "en"),
    ]
    code.codes = [child]
    codebook.codes = [code, Code(code: "other")]
    return codebook
  }

  static let texts = [
    "plain", "yes", "12", "1.0", "~", "null", "a: b", "a #b", "#a", "'quoted'", "\"quoted\"",
    "it's \"so\"", "{list}",
    "- dash", "* star", "& and", "! no", "% per", "@ at", "> more", "| bar", "a\nb", "a\n\nb",
    "a \\ b", "\\n", "tab\there",
    "sammen ⏎ nu", "Blåbærgrød på Ærø", "é e\u{301}", "soft\u{AD}hyphen", "zero\u{200B}width",
    "a\u{2028}b", "x:", "?",
    "? a", ", a", "[a]", "=1+1", "'=1+1", "--- ", "...", "no | within: turn", "a\\|b; c",
    String(repeating: "long words in a row ", count: 20) + "end",
    String(repeating: "x", count: 300),
    String(repeating: "two  blanks ", count: 20) + "end", "👩‍👩‍👧 family", "a\u{85}b",
  ].map(\.trimmingWhiteSpace)

  @Test(arguments: texts)
  func `odd texts come back the same from YAML`(text: String) {
    let codebook = Self.odd(text)
    #expect(readBack(codebook) == codebook, "\(CodebookWriter.text(of: codebook))")
  }

  @Test(
    arguments: texts.filter { !$0.contains { $0.isNewline && $0 != "\n" } && !$0.contains("⏎") })
  func `odd texts come back the same from a table`(text: String) {
    #expect(readBackAsTable(Self.odd(text)) == Self.odd(text))
  }

  @Test func `random texts come back the same`() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "a", "b", " ", "  ", "\n", "\n\n", ":", "#", "-", "'", "\"", "\\", "{", "}", "[", "]", ",",
      "|", ">", "&", "*", "!",
      "%", "@", "`", "æ", "é", "~", "?", "\t", "no", "1", ";", "👍", "word word",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator)! }.joined()
        .trimmingWhiteSpace
      guard !text.isEmpty else { continue }
      let codebook = Self.odd(text)
      #expect(readBack(codebook) == codebook, "\(text.debugDescription)")
      // In a cell, entries of lists are trimmed lines.
      let lines = text.split(separator: "\n").map(\.trimmingWhiteSpace).filter { !$0.isEmpty }
      let plain = Self.odd(lines.joined(separator: "\n"))
      #expect(readBackAsTable(plain) == plain, "\(text.debugDescription)")
    }
  }

  @Test func `texts and lists are written as people write them`() {
    var codebook = Codebook(name: "Working together", version: "0.1")
    codebook.language = "en"
    codebook.terms = [.init(name: "partner", entries: ["association*", "sailing club", "no"])]
    var code = Code(code: "together")
    code.definition =
      "Staff and people from outside do something jointly, and "
      + "say so, "
      .appending("as long as it takes for this line to be longer than the others are")
    code.include = ["one thing"]
    code.examples = ["We plan the harbour together."]
    code.rules = [
      CodingRuleText(find: "together NEAR/4 {partner}"),
      CodingRuleText(find: "\"same table\"", extent: .turn, unless: "never"),
      CodingRuleText(find: "{partner} AND trust"),
    ]
    codebook.codes = [code]
    #expect(
      CodebookWriter.text(of: codebook) == """
        codebook: Working together
        version: "0.1"
        language: en

        terms:
          partner: [association*, sailing club, "no"]

        codes:
          - code: together
            definition: >-
              Staff and people from outside do something jointly, and say so, as long as it takes for this line to be
              longer than the others are
            include: one thing
            examples: [We plan the harbour together.]
            rules:
              - together NEAR/4 {partner}
              - find: '"same table"'
                extent: turn
                unless: never
              - "{partner} AND trust"

        """)
  }
}
