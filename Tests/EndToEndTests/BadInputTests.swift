import Foundation
import TestSupport
import Testing

/// Bad input gets place, problem and remedy, ends with 1, and changes nothing.
@Suite struct BadInputTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url)
    #expect(try program.run("new", "study.verbatim").status == 0)
    try folder.write("Interviewer: How are you?\n\nRespondent: Fine, thank you.\n", to: "good.txt")
    #expect(try program.run("import", "good.txt").status == 0)
  }

  private func dump() throws -> String { try program.run("dump").output }

  /// Runs a command that must be refused: `error: PLACE: problem. Remedy.` and nothing else changed.
  private func expectRefusal(
    _ arguments: String..., naming place: String, saying words: [String],
    lines: ClosedRange<Int> = 1...8
  ) throws {
    let (before, files) = (try dump(), try listing())
    let outcome = try program.run(arguments)
    #expect(outcome.status == 1, "\(arguments): \(outcome.errors)")
    let errors = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
    #expect(lines.contains(errors.count), "\(errors)")
    #expect(errors.allSatisfy { $0.hasSuffix(".") && $0.contains(". ") && $0.count <= 500 })
    #expect(errors.first?.contains(place) == true, "\(errors)")
    for word in words {
      #expect(outcome.errors.contains(word), "\(word) is not in: \(outcome.errors)")
    }
    #expect(try dump() == before)
    #expect(try listing() == files)
  }

  private func listing() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test func `an unknown format names what can be read`() throws {
    try folder.write("whatever", to: "talk.pages")
    try expectRefusal("import", "talk.pages", naming: "talk.pages", saying: ["txt", "xml"])
  }

  @Test(arguments: ["", " \n\n"])
  func `an empty file`(text: String) throws {
    try folder.write(text, to: "empty.txt")
    try expectRefusal("import", "empty.txt", naming: "empty.txt", saying: ["empty"])
  }

  @Test func `a binary file`() throws {
    try folder.write(Data((0..<2000).map { UInt8(truncatingIfNeeded: $0 * 37) }), to: "photo.txt")
    try expectRefusal("import", "photo.txt", naming: "photo.txt", saying: [])
  }

  @Test func `an encoding that does not fit, with the line`() throws {
    try folder.write(
      Data("I: Hvad så?\nR: ".utf8) + Data([0xE6, 0xF8, 0xE5, 0x0A]), to: "latin.txt")
    try expectRefusal(
      "import", "latin.txt", "--encoding", "utf-8", naming: "latin.txt", saying: ["line 2"])
  }

  @Test func `XML that is not well-formed, with its line`() throws {
    try folder.write(
      "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<text><body><u who=\"#A\">One</text></TEI>",
      to: "broken.xml")
    try expectRefusal("import", "broken.xml", naming: "broken.xml", saying: ["line 2"])
  }

  @Test func `a codebook with six faults names all six, each with its line`() throws {
    try folder.write(
      """
      codebook: Six faults
      version: "1.0"
      colour: red
      codes:
        - code: a/b
          definition: one
        - code: twice
          definition: one
          definition: two
          rules:
            - "same table" OR chair
            - find: trust NEAR help
              within: page
        - code: last
          definition: three
          rules:
            - '"open quote'
      """, to: "six.yaml")
    try expectRefusal(
      "codebook", "adopt", "six.yaml", naming: "six.yaml",
      saying: [
        "line 3", "line 5", "line 8", "line 11", "line 12", "line 13", "line 17", "colour",
        "within",
      ],
      lines: 6...8)
  }

  @Test func `a rule with an unclosed quotation mark names the column`() throws {
    try folder.write(
      """
      codebook: Quote
      version: "1.0"
      codes:
        - code: a
          definition: one
          rules: ['help AND "the harbour']
      """, to: "quote.yaml")
    try expectRefusal(
      "tabulate", "--codebook", "quote.yaml", "good.txt", naming: "quote.yaml",
      saying: ["column 10", "never closed"])
  }

  @Test func `attributes that name none of the transcripts`() throws {
    try folder.write("transcript,town\nnobody,North\n", to: "attributes.csv")
    try folder.write("Interviewer: And you?\n\nRespondent: Fine.\n", to: "new.txt")
    try expectRefusal(
      "import", "new.txt", "--attributes", "attributes.csv", naming: "attributes.csv",
      saying: ["none of its rows", "as in new"])
    try expectRefusal(
      "import", "--attributes", "attributes.csv", naming: "attributes.csv", saying: ["as in good"])
  }

  @Test
  func
    `a row of the attributes that fits nothing is a warning, and so is a transcript without a row`()
    throws
  {
    try folder.write("transcript,town\nnobody,North\ngood,South\n", to: "attributes.csv")
    try folder.write("Interviewer: And you?\n\nRespondent: Fine.\n", to: "new.txt")
    let outcome = try program.run("import", "good.txt", "new.txt", "--attributes", "attributes.csv")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: attributes.csv: line 2"))
    #expect(outcome.errors.contains("warning: new.txt: no row"))
  }

  @Test func `a project whose path exists`() throws {
    try expectRefusal("new", "study.verbatim", naming: "study.verbatim", saying: [])
  }

  @Test func `an output that cannot be written leaves what was there`() throws {
    try expectRefusal(
      "status", "--output", "no/such/folder/status.txt", naming: "no/such/folder/status.txt",
      saying: ["folder"])
    try FileManager.default.createDirectory(
      at: folder.file("taken.csv"), withIntermediateDirectories: false)
    try expectRefusal("status", "--output", "taken.csv", naming: "taken.csv", saying: ["file"])
  }

  @Test func `codings that do not fit are all named, and none comes in`() throws {
    try folder.write(
      "transcript,code,quote\ngood,fine,\"Fine, thank you.\"\ngood,fine,not said\nwho,fine,Fine\n",
      to: "codings.csv")
    try expectRefusal(
      "import", "--codings", "codings.csv", "--coder", "Ida", naming: "codings.csv",
      saying: ["line 3", "line 4"])
  }

  @Test func `usage errors end with 64 and say what would be right`() throws {
    let outcome = try program.run("matrix", "--count", "apples")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("apples"))
    #expect(try program.run("nonsense").status == 64)
  }
}
