import Foundation
import TestSupport
import Testing

/// Tables of codes from files: their encodings and places, and what `import` does with them.
@Suite struct CodeListTests {
  private let home = try! TemporaryFolder()
  private var program: Program { Program(in: home.url) }

  @Test func `separators, marks and encodings are recognised`() throws {
    let list = "Kode;Definition\r\nTillid;\"Færdes\r\ntrygt; med andre\"\r\n"
    try home.write(Data([0xEF, 0xBB, 0xBF]) + Data(list.utf8), to: "a.csv")
    try home.write(list.data(using: .windowsCP1252)!, to: "b.csv")
    try home.write(list.replacing(";", with: "\t").replacing("\t med", with: "; med"), to: "c.tsv")
    let texts = try ["a.csv", "b.csv", "c.tsv"].map { name in
      let outcome = try program.run("codebook", "export", name)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.output.split(separator: "\n").dropFirst().joined(separator: "\n")
    }
    #expect(Set(texts).count == 1 && texts[0].contains("Færdes"))
  }

  @Test func `names set in with blanks keep their place`() throws {
    try home.write("Name,Description\nA,x\n  B,x\n\"    C\",x\n", to: "a.csv")
    let csv = try program.run("codebook", "export", "a.csv", "--format", "csv").output
    #expect(csv.contains("\r\nB,A,x") && csv.contains("\r\nC,A/B,x"), "\(csv)")
  }

  @Test func `cells that a spreadsheet sets in keep their place`() throws {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    func row(_ number: Int, _ text: String, style: Int) -> String {
      "<row r='\(number)'><c r='A\(number)' s='\(style)' t='inlineStr'><is><t>\(text)</t></is></c></row>"
    }
    let rows =
      row(1, "Name", style: 0) + row(2, "A", style: 0) + row(3, "B", style: 1)
      + row(4, "C", style: 2)
    let book = ZipBytes([
      "[Content_Types].xml": "<Types/>",
      "xl/workbook.xml":
        "<workbook xmlns='\(main)' xmlns:r='r'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/s1.xml'/><Relationship Id='r2' Type='x/styles' Target='styles.xml'/></Relationships>",
      "xl/styles.xml":
        "<styleSheet xmlns='\(main)'><cellXfs><xf/><xf><alignment indent='1'/></xf><xf><alignment indent='2'/></xf></cellXfs></styleSheet>",
      "xl/worksheets/s1.xml":
        "<worksheet xmlns='\(main)'><sheetData>\(rows)</sheetData></worksheet>",
    ])
    try home.write(book.data, to: "a.xlsx")
    let csv = try program.run("codebook", "export", "a.xlsx", "--format", "csv").output
    #expect(csv.contains("\r\nB,A,") && csv.contains("\r\nC,A/B,"), "\(csv)")
  }

  @Test func `a list of codes that is imported becomes the project's codebook`() throws {
    try home.write("code,parent\nTrust,\nDistrust,Trust\n", to: "codes.csv")
    #expect(try program.run("new", "a.verbatim").status == 0)
    let trial = try program.run("import", "codes.csv", "--dry-run")
    #expect(
      trial.status == 0 && trial.output.contains("codes.csv: a list of codes"), "\(trial.errors)")
    let outcome = try program.run("import", "codes.csv")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(
      outcome.output.hasPrefix(
        "a list of codes became the project's codebook 'codes' with 2 codes.\nnote: codes.csv: called 'codes'"
      ))
    let again = try program.run("import", "codes.csv")
    #expect(
      again.status == 0 && again.output.hasPrefix("the codebook 'codes' was there already.\n"))
    #expect(try program.run("verify").status == 0)
    #expect(try program.run("undo").status == 0)
    #expect(try program.run("codebook", "export").errors.contains("there is no codebook yet"))
  }

  @Test func `a second list of codes is refused with the remedy`() throws {
    try home.write("code,parent\nTrust,\n", to: "one.csv")
    try home.write("code,parent\nFear,\n", to: "two.csv")
    try home.write("A: Hello.\nB: Good day.\n", to: "talk.txt")
    #expect(try program.run("new", "a.verbatim").status == 0)
    #expect(try program.run("import", "one.csv").status == 0)
    let outcome = try program.run("import", "two.csv", "talk.txt")
    #expect(outcome.status == 1 && outcome.output.contains("1 transcript came in"))
    #expect(outcome.errors.contains("use: verbatim codebook adopt two.csv"), "\(outcome.errors)")
    #expect(try program.run("codebook", "adopt", "two.csv").status == 0)
  }

  @Test func `a faulty list of codes is refused with its row, and nothing comes in`() throws {
    try home.write("code,parent\nTrust,Nowhere\n", to: "codes.csv")
    #expect(try program.run("new", "a.verbatim").status == 0)
    let outcome = try program.run("import", "codes.csv")
    #expect(outcome.status == 1 && outcome.output == "Nothing came in.\n")
    #expect(
      outcome.errors.hasPrefix("error: codes.csv: line 2: column 'parent': the parent 'Nowhere'"))
  }

  @Test func `the tables in the guide are read without a fault`() throws {
    let guide = try String(
      contentsOf: RepositoryFolder.file("Documentation/Codebooks.md"), encoding: .utf8)
    let tables = guide.components(separatedBy: "```csv\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(tables.count == 2)
    for table in tables {
      try home.write(table, to: "a.csv")
      let outcome = try program.run("codebook", "check", "a.csv")
      #expect(outcome.status == 0 && !outcome.output.contains("warning:"), "\(outcome.output)")
    }
  }

  @Test func `kinds of files that codebooks cannot be read from are named`() throws {
    try home.write("x", to: "a.docx")
    let outcome = try program.run("codebook", "check", "a.docx")
    #expect(
      outcome.status == 1 && outcome.errors.contains("Save or export it as .xlsx, .csv or .yaml"))
  }
}
