import CodebookFiles
import QualitativeData
import TestSupport
import Testing

@Suite struct CodebookChecksTests {
  @Test func `every check file is registered`() throws {
    let registered = CodebookChecks.all.map { String(describing: type(of: $0)) }
    #expect(try registered.sorted() == SourceFiles.types(in: "Sources/CodebookFiles/Checks"))
  }

  private func findings(_ codes: String) -> [Finding] {
    CodebookReader.read("codebook: C\nversion: 1\ncodes:\n" + codes).findings
  }

  @Test func `two codes of one name under one parent are a fault, under two parents none`() {
    let twice = findings("  - {code: a, definition: x}\n  - {code: a, definition: y}\n")
    #expect(twice.map(\.severity) == [.error] && twice[0].line == 5)
    let apart = findings(
      "  - code: p\n    codes: [{code: a, definition: x}]\n  - code: q\n    codes: [{code: a, definition: y}]\n"
    )
    #expect(apart.isEmpty)
  }

  @Test func `a leaf without a definition is a warning`() {
    #expect(findings("  - code: a\n").map(\.severity) == [.warning])
  }

  @Test func `a derived code may take over only codes that are there, and never itself`() {
    #expect(findings("  - {code: a, definition: x, union: [b]}\n").map(\.severity) == [.error])
    #expect(findings("  - {code: a, definition: x, union: [a]}\n").map(\.severity) == [.error])
  }

  @Test func `examples that no rule could find are a warning`() {
    #expect(
      findings("  - {code: a, definition: x, examples: [We help.]}\n").map(\.severity) == [.warning]
    )
  }

  private func messages(_ codes: String) -> [String] { findings(codes).map(\.message) }

  @Test func `derived codes that take each other over in a circle are a fault, told once`() {
    let circle = findings(
      """
        - {code: a, union: [b]}
        - {code: b, union: [c]}
        - {code: c, codes: [{code: d, union: [a]}]}
      """)
    #expect(circle.map(\.severity) == [.error] && circle[0].message.contains("a → b → c/d → a"))
    let tree = findings(
      "  - {code: a, union: [b, c]}\n  - {code: b, union: [c]}\n  - {code: c, definition: x}\n")
    #expect(tree.isEmpty)
  }

  @Test func `a code coded with needs a definition, a group of codes does not`() {
    #expect(messages("  - {code: a, codes: [{code: b, definition: x}]}\n").isEmpty)
    #expect(
      messages("  - {code: a, rules: [x], codes: [{code: b, definition: x}]}\n").count == 1)
  }

  @Test func `the same definition twice is a warning, but not for groups under different codes`() {
    #expect(
      messages("  - {code: a, definition: One.}\n  - {code: b, definition: one.}\n").count == 1)
    let groups = messages(
      """
        - code: helps
          codes: [{code: level, definition: L., codes: [{code: x, definition: X.}]}]
        - code: hinders
          codes: [{code: level, definition: L., codes: [{code: y, definition: Y.}]}]
      """)
    #expect(groups.isEmpty, "\(groups)")
  }

  @Test func `siblings that look the same in a table are a warning`() {
    #expect(
      messages("  - {code: a, definition: x}\n  - {code: A, definition: y}\n").count == 1)
    #expect(
      messages("  - {code: a, label: L, definition: x}\n  - {code: b, label: l, definition: y}\n")
        .count == 1)
  }

  @Test
  func `one sentence as example and counterexample, twice, or under codes that exclude each other`()
  {
    let both = findings(
      """
        - code: a
          definition: x
          rules: [we]
          examples:
            - We met.
            - we  met.
          counterexamples:
            - We met.
      """)
    #expect(both.map(\.line) == [9, 11] && both.map(\.severity) == [.warning, .warning])
    func siblings(_ exclusive: Bool) -> [String] {
      messages(
        """
          - code: p
            exclusive: \(exclusive)
            codes:
              - {code: a, definition: x, rules: [we], examples: [We met.]}
              - {code: b, definition: y, codes: [{code: c, definition: z, rules: [we], examples: [We met.]}]}
        """)
    }
    #expect(
      siblings(true).count == 1 && siblings(true)[0].contains("p/b/c") && siblings(false).isEmpty)
  }

  @Test func `a rule for a value or variable that is not declared so is a warning`() {
    func found(_ condition: String) -> [String] {
      CodebookReader.read(
        """
        codebook: C
        version: 1
        variables: {role: [Boss, employee], town: text}
        codes:
          - code: a
            definition: x
            rules: [{find: x, speakers: \(condition)}]
        """
      ).findings.map(\.message)
    }
    #expect(found("role = boss or employee").isEmpty && found("town = anywhere").isEmpty)
    #expect(found("sector = x").isEmpty)
    #expect(found("role = boss or chief").count == 1 && found("Role = boss").count == 1)
  }

  @Test func `a language that is no tag is a warning`() {
    #expect(
      messages("  - {code: a, definition: x, rules: {english: [x], en: [y], da-DK: [z]}}\n").count
        == 1)
  }

  @Test func `rules and codes that are there but empty are told`() {
    #expect(findings("  - {code: a, definition: x, rules: []}\n").map(\.severity) == [.warning])
    #expect(
      findings("  - {code: a, definition: x, rules: {en: []}}\n").map(\.severity) == [.warning])
    #expect(
      CodebookReader.read("codebook: C\nversion: 1\ncodes: []\n").findings.map(\.severity) == [
        .error
      ])
  }
}
