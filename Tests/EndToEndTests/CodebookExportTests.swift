import Foundation
import Ingestion
import TestSupport
import Testing
import Workflow

/// Codebooks into files and back, as a researcher does it.
@Suite struct CodebookExportTests {
  private let home = try! TemporaryFolder()
  private var program: Program { Program(in: home.url) }
  private let shipped = RepositoryFolder.file("Codebooks/co-production-on-the-inside.yaml").path

  private func bytes(_ name: String) throws -> Data { try Data(contentsOf: home.file(name)) }

  @Test(arguments: CodebookFormat.allCases)
  func `the same codebook gives the same bytes`(format: CodebookFormat) throws {
    for name in ["one", "two"] {
      let outcome = try program.run(
        "codebook", "export", shipped, "--output", "\(name).\(format.ending)")
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      // Zip archives count seconds by two.
      if name == "one" { Thread.sleep(forTimeInterval: 2.1) }
    }
    #expect(try bytes("one.\(format.ending)") == bytes("two.\(format.ending)"))
  }

  @Test(arguments: ["csv", "xlsx", "yaml"])
  func `what is exported is taken wherever a codebook is`(ending: String) throws {
    let file = "codebook.\(ending)"
    #expect(try program.run("codebook", "export", shipped, "--output", file).status == 0)
    #expect(try program.run("codebook", "test", file).output.contains("34 of 34 examples"))
    let check = try program.run("codebook", "check", file)
    #expect(
      check.output.contains(
        "Co-production on the inside, version 1.0: 23 codes, 75 rules, no faults."))
    try home.write("R: We sat at the same table as the rowing club.\n", to: "a.txt")
    let coded = try program.run("code", "--codebook", file, "a.txt")
    #expect(coded.output.contains("practice/co-management"), "\(coded.errors)")
    let same = try program.run("codebook", "export", file, "--format", "yaml")
    #expect(same.output == (try program.run("codebook", "export", shipped).output))
  }

  @Test func `a project's codebook goes out, and into another project`() throws {
    #expect(try program.run("new", "study.verbatim").status == 0)
    #expect(try program.run("codebook", "export").errors.contains("codebook adopt"))
    #expect(try program.run("codebook", "adopt", shipped).status == 0)
    let outcome = try program.run("export", "codebook.xlsx")
    #expect(outcome.output == "Wrote codebook.xlsx.\n", "\(outcome.errors)")
    #expect(
      try program.run("export", "codebook.docx", "--without-rules", "--output", "a.docx").status
        == 0)
    #expect(try program.run("new", "other.verbatim").status == 0)
    let adopted = try program.run(
      "codebook", "adopt", "codebook.xlsx", "--project", "other.verbatim")
    #expect(
      adopted.output.hasPrefix(
        "Adopted Co-production on the inside, version 1.0. Next: verbatim autocode\nnote: codebook.xlsx: row 1: columns read: code"
      ))
    #expect(
      try program.run("codebook", "export", "--project", "other.verbatim").output
        == program.run("codebook", "export", "--project", "study.verbatim").output)
  }

  @Test func `a Word file is read as the document it is, with headings, codes and definitions`()
    throws
  {
    #expect(try program.run("codebook", "export", shipped, "--output", "a.docx").status == 0)
    let archive = try program.run("read", "a.docx")
    #expect(archive.status <= 1 && archive.signal == nil)
    let short = try program.run(
      "codebook", "export", shipped, "--without-rules", "--output", "b.docx")
    #expect(short.status == 0)
    #expect(try bytes("b.docx").count < bytes("a.docx").count)
  }

  @Test func `formulas stay text in a text file and in a spreadsheet`() throws {
    try home.write("code,definition\n=1+1,@x\n-a,\"'=b\"\n", to: "a.csv")
    let csv = try program.run("codebook", "export", "a.csv", "--format", "csv").output
    #expect(csv.contains("\r\n'=1+1,,'@x,") && csv.contains("\r\n'-a,,'=b,"), "\(csv)")
    #expect(try program.run("codebook", "export", "a.csv", "--output", "b.xlsx").errors.isEmpty)
    #expect(try program.run("codebook", "export", "b.xlsx", "--format", "csv").output == csv)
  }

  @Test func `wrong usage is said, and nothing is written`() throws {
    #expect(try program.run("codebook", "export", shipped, "--format", "docx").status == 64)
    #expect(try program.run("codebook", "export", shipped, "--without-rules").status == 64)
    #expect(try program.run("export", "codebook.pdf").status == 64)
    let ending = try program.run("codebook", "export", shipped, "--output", "a.pdf")
    #expect(ending.status == 64 && ending.errors.contains(".yaml, .csv, .xlsx, .md, .docx"))
    try home.write("code,parent\nA,B\n", to: "a.csv")
    let faulty = try program.run("codebook", "export", "a.csv", "--output", "out.xlsx")
    #expect(faulty.status == 1 && faulty.errors.contains("line 2: column 'parent'"))
    #expect(!FileManager.default.fileExists(atPath: home.file("out.xlsx").path))
    let over = try program.run("codebook", "export", "a.csv", "--output", "a.csv")
    #expect(over.status == 1 && over.errors.contains("the command reads this file"))
    let text = String(repeating: "x", count: 40_000)
    try home.write("code,definition\nA,\(text)\n", to: "long.csv")
    let long = try program.run("codebook", "export", "long.csv", "--output", "long.xlsx")
    #expect(long.status == 1 && long.errors.contains("32767"), "\(long.errors)")
  }
}
