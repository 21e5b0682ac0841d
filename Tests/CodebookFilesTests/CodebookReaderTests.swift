import CodebookFiles
import Foundation
import QualitativeData
import TestSupport
import Testing

@Suite struct CodebookReaderTests {
  private func read(_ text: String) -> CodebookReader.Reading { CodebookReader.read(text) }

  /// The findings as `line: first words`.
  private func faults(_ text: String) -> [String] {
    read(text).findings.filter { $0.severity == .error }.map { "\($0.line ?? 0): \($0.message)" }
  }

  private let head = "codebook: C\nversion: 1.0\n"

  @Test func `every key of the format comes through`() throws {
    let codebook = try #require(
      read(
        """
        codebook: Co-production
        version: 1.0
        language: en
        source: A paper
        note: A note
        terms:
          club: [club*, "civil society", ~meet]
        variables:
          role: [top level, employee]
          size: number
        codes:
          - code: practice
            label: Practice
            color: "#2f6f8f"
            exclusive: true
            codes:
              - code: help
                definition: Helping.
                include: one thing
                exclude: [another, a third]
                examples: ["We help."]
                counterexamples: ["We sleep."]
                source: section 4
                origin: deductive
                rules:
                  - help* NEAR/8 {club}
                  - find: '"around the table"'
                    within: turn
                    extent: paragraph
                    unless: pretend*
                    speakers: role = top level or employee
              - code: voice
                definition: Derived.
                union: [practice/help]
          - code: tal
            definition: Talk.
            rules:
              en: [talk]
              da: [tale, ~snak]
        """
      ).codebook)
    #expect(
      codebook.name == "Co-production" && codebook.version == "1.0" && codebook.language == "en")
    #expect(codebook.terms.map(\.entries) == [["club*", "civil society", "~meet"]])
    #expect(codebook.variables["role"] == .init(kind: .ordered, values: ["top level", "employee"]))
    #expect(codebook.variables["size"]?.kind == .number)
    #expect(
      codebook.entries.map(\.path.description) == [
        "practice", "practice/help", "practice/voice", "tal",
      ])
    let help = codebook.entries[1].code
    #expect(help.include == ["one thing"] && help.exclude == ["another", "a third"])
    #expect(codebook.entries[0].code.exclusive && codebook.entries[0].code.color == "#2f6f8f")
    #expect(help.rules[0].find == "help* NEAR/8 {club}" && help.rules[0].within == .sentence)
    #expect(help.rules[1].within == .turn && help.rules[1].extent == .paragraph)
    #expect(help.rules[1].unless == "pretend*")
    #expect(help.rules[1].speakers == .having(variable: "role", values: ["top level", "employee"]))
    #expect(codebook.entries[2].code.union == [CodePath("practice/help")!])
    #expect(codebook.entries[3].code.rules.map(\.language) == ["en", "da", "da"])
  }

  @Test func `an unknown key says where it stands and what there is`() {
    #expect(
      faults(head + "codes:\n  - code: a\n    definiton: typo\n") == [
        "5: unknown key 'definiton' in a code. Did you mean definition? Known keys: code, label, color, "
          + "definition, include, exclude, examples, counterexamples, source, origin, exclusive, union, rules, codes"
      ])
  }

  @Test func `a key that stands twice does not hide the faults after it`() {
    let found = faults(
      head + "codes:\n  - code: a\n    label: x\n    label: y\n  - code: b\n    color: red\n")
    #expect(found.count == 2)
    #expect(found[0].contains("'label' stands twice") && found[1].hasPrefix("8: color"))
  }

  @Test(arguments: [
    "\"same table\" OR chair", "{club} NEAR/8 help", "*help OR me", "\"open", "{club}",
  ])
  func `a rule that needs single quotes says so, at its line`(rule: String) {
    let found = faults(
      head + "codes:\n  - code: a\n    rules:\n      - good\n      - \(rule)\n  - code: b/c\n")
    #expect(found.first?.hasPrefix("7: a rule that begins with {") == true, "\(found)")
    #expect(found.contains { $0.hasPrefix("8: the code 'b/c'") }, "\(found)")
  }

  @Test(arguments: ["together NEAR/4 {club}", "trust, *ing", "\"one two\" NEAR/8 three"])
  func `a list in square brackets with a rule that needs quotes says how to write it`(rule: String)
  {
    let found = faults(head + "codes:\n  - code: a\n    rules: [\(rule)]\n")
    #expect(found.count == 1 && found[0].contains("single quotes"), "\(found)")
  }

  @Test func `anchors, aliases and tags are refused, and a bomb of aliases costs nothing`() {
    #expect(
      faults(head + "codes:\n  - code: &a x\n  - code: *a\n").contains { $0.contains("anchors") })
    #expect(faults(head + "codes:\n  - code: !!python/object x\n").contains { $0.contains("tags") })
    let bomb =
      "a: &a [x, x, x, x, x, x, x, x, x]\n"
      + (0..<20).map { level in
        let (new, old) = (UnicodeScalar(98 + level)!, UnicodeScalar(97 + level)!)
        return "\(new): &\(new) [\(Array(repeating: "*\(old)", count: 9).joined(separator: ","))]\n"
      }.joined()
    #expect(!faults(head + bomb).isEmpty)
  }

  @Test(arguments: [
    ("", "empty"), ("- a\n- b\n", "mapping"), ("codebook: C\n", "version"),
    ("version: 1\n", "name"),
    ("codebook: C\nversion: 1\n", "codes"), ("codebook: [\n", "YAML"), ("\u{0}", "YAML"),
  ])
  func `what is no codebook says what is missing`(text: String, word: String) {
    #expect(faults(text).contains { $0.contains(word) }, "\(faults(text))")
  }

  @Test func `bytes that are not UTF-8 are refused with their line`() {
    let reading = CodebookReader.read(Data("codebook: C\nnote: ".utf8) + Data([0xE6, 0x0A]))
    #expect(reading.codebook == nil && reading.findings.map(\.line) == [2])
  }

  @Test(arguments: [
    ("within: page", "within is 'page'"), ("extent: book", "extent is 'book'"),
    ("speakers: managers", "speakers is respondents"), ("finds: x", "unknown key 'finds'"),
  ])
  func `a rule's settings are checked`(setting: String, message: String) {
    let found = faults(
      head + "codes:\n  - code: a\n    rules:\n      - find: x\n        \(setting)\n")
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }

  @Test func `deep nesting is refused, not fatal`() {
    let deep = String(repeating: "[", count: 20_000)
    #expect(!faults(head + "note: \(deep)\n").isEmpty)
  }
}
