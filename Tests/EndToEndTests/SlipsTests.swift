import Foundation
import TestSupport
import Testing

/// Slips of a researcher that would cost words, numbers or files, were they taken at their word.
@Suite struct SlipsTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url, project: "s.verbatim")
    try folder.write(
      """
      codebook: C
      version: "1"
      language: en
      codes:
        - {code: a, definition: d, rules: {en: [harbour], da: [havn]}}
        - {code: b, definition: d, rules: [club]}
      """, to: "c.yaml")
    try folder.write(
      "Interviewer: What of it?\n\nAnna: The ⚓ harbour is fine. The club meets.\n", to: "P1.txt")
    try folder.write("Interviewer: And you?\n\nCarl: The harbour is nice.\n", to: "P2.txt")
    try folder.write("transcript,town,language\nP1,Vig,en\nP2,Nes,en\n", to: "attributes.csv")
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt", "--attributes", "attributes.csv"],
      ["codebook", "adopt", "c.yaml"], ["autocode"],
    ] { #expect(try program.run(arguments).errors.contains("error") == false) }
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome
  }

  private func fails(_ arguments: String..., saying words: String) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 1 && outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!outcome.errors.contains("harbour is"))
  }

  @Test func `an answer is never written over what the project came from`() throws {
    for file in ["P1.txt", "c.yaml", "attributes.csv"] {
      let before = try Data(contentsOf: folder.file(file))
      try fails(
        "matrix", "--suggestions-only", "--format", "csv", "--output", file,
        saying: "this is the file that")
      #expect(try Data(contentsOf: folder.file(file)) == before)
    }
    try folder.write("the old export\n", to: "old.csv")
    _ = try run("matrix", "--suggestions-only", "--output", "old.csv")
  }

  @Test func `columns that are exchanged lead to an error without the words`() throws {
    try folder.write(
      "transcript,coder,code,quote\nP1,Ida,\"The ⚓ harbour is fine. The club meets, and more is said of it here.\",b\n",
      to: "swapped.csv")
    try fails("import", "--codings", "swapped.csv", saying: "where a code is expected")
    try folder.write(
      "transcript,coder,code,quote\nP1,\"The ⚓ harbour is fine. The club meets, and more is said of it here.\",b,The club meets.\n",
      to: "name.csv")
    try fails("import", "--codings", "name.csv", saying: "where a coder's name is expected")
  }

  @Test func `all that is wrong with a table of codings is said at once, and a missing coder once`()
    throws
  {
    try folder.write(
      "transcript,start,end,code\nP1,x,5,a\nP9,1,5,a\nP1,1,5,zzz\nP1,1,5,a\nP1,2,6,a\n", to: "f.csv"
    )
    let named = try program.run(["import", "--codings", "f.csv", "--coder", "Ida"]).errors
    for line in ["line 2", "line 3", "line 4"] { #expect(named.contains(line), "\(named)") }
    let unnamed = try program.run(["import", "--codings", "f.csv"]).errors
    #expect(unnamed.components(separatedBy: "--coder").count == 2, "\(unnamed)")
  }

  @Test func `a coder is not made two by a capital letter`() throws {
    try folder.write("transcript,code,quote\nP1,b,The club meets.\n", to: "ida.csv")
    _ = try run("import", "--codings", "ida.csv", "--coder", "Ida")
    try fails(
      "import", "--codings", "ida.csv", "--coder", "ida", saying: "there is a coder 'Ida' already")
    try fails("autocode", "--accept", "--coder", "IDA", saying: "there is a coder 'Ida' already")
  }

  @Test func `a table of attributes reaches the interviews that are there already`() throws {
    try folder.write("transcript,town\nP1,Ny\nP2,Nes\n", to: "more.csv")
    let outcome = try run("import", "P2.txt", "--attributes", "more.csv")
    #expect(!outcome.errors.contains("no transcript is called"), "\(outcome.errors)")
    let values = try run("dump").output.split(separator: "\n").filter {
      $0.hasPrefix("{\"kind\":\"attribute\"") && $0.contains("\"town\"")
    }
    #expect(values.count == 2 && values.contains { $0.contains("\"Ny\"") }, "\(values)")
    // One whose rows name old interviews alone refuses no new one.
    try folder.write("Interviewer: Hm?\n\nEva: The club.\n", to: "P3.txt")
    try folder.write("transcript,town\nP1,Ny\n", to: "old.csv")
    _ = try run("import", "P3.txt", "--attributes", "old.csv")
  }

  @Test func `the type each variable was taken for is shown, and what does not fit it`() throws {
    try folder.write("transcript,size,grade\nP1,12,low\n", to: "v1.csv")
    _ = try run("import", "--attributes", "v1.csv")
    _ = try run("import", "P2.txt")
    try folder.write("transcript,size,grade\nP2,n/a,LOW\n", to: "v2.csv")
    _ = try run("import", "--attributes", "v2.csv")
    let plain = try run("status").output
    #expect(plain.contains("text, 2 values; 1 of them is a number"), "\(plain)")
    try folder.write(
      "codebook: D\nversion: \"1\"\nvariables: {grade: [low, high]}\ncodes: [{code: z, definition: d}]\n",
      to: "d.yaml")
    _ = try run("codebook", "adopt", "d.yaml")
    let declared = try run("status").output
    let expected = "ordered, as the codebook says, 2 values; 1 not in its order"
    #expect(declared.contains(expected), "\(declared)")
    #expect(declared.contains("1 differs from another only in capitals or spaces"), "\(declared)")
  }

  @Test func `a language that no rule is written for is said`() throws {
    try folder.write("transcript,language\nP1,Danish\n", to: "l.csv")
    let outcome = try run(
      "code", "--codebook", "c.yaml", "P1.txt", "--attributes", "l.csv")
    #expect(outcome.errors.contains("the language is 'Danish'"), "\(outcome.errors)")
  }

  @Test func `a dump gives the place of a match in code points, and in bytes beside`() throws {
    let line = try #require(
      run("dump").output.split(separator: "\n").first {
        $0.hasPrefix("{\"kind\":\"suggestion\"") && $0.contains("\"code\":\"a\"")
      })
    // "Interviewer: What of it?\n\nAnna: The ⚓ harbour": the anchor is one code point of three bytes.
    #expect(
      line.contains("\"matches\":[[38,45]]") && line.contains("\"utf8\":[[40,47]]"), "\(line)")
  }

  @Test func `tables of codings and lists the program writes are no interviews`() throws {
    try folder.write(
      "Document;Tag;Text;Coder\nP1;b;The club meets.;Ida\n", to: "line.csv")
    _ = try run("quotes", "--suggestions-only", "--output", "quotes.csv")
    for file in ["line.csv", "quotes.csv"] {
      let outcome = try program.run(["read", file])
      #expect(outcome.status == 1, "\(file): \(outcome.output)")
    }
    try fails("agreement", "line.csv", saying: "a table of codings")
  }
}
