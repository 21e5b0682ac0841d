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
}
