import Foundation
import TestSupport
import Testing

/// Exported files opened with the programs researchers have. Each test is skipped where its program is not installed.
@Suite struct OpenedElsewhereTests {
  private let study: SmallStudy

  init() throws { study = try SmallStudy() }

  @Test(.enabled(if: OtherPrograms.has("soffice"), "LibreOffice is not installed"))
  func `what LibreOffice opens and saves is still proved`() throws {
    for ending in ["docx", "xlsx"] {
      _ = try study.export("matrix", "--columns", "municipality", to: "table.\(ending)")
      let run = try OtherPrograms.run(
        "soffice",
        [
          "-env:UserInstallation=file://\(study.folder.file("profile").path)", "--headless",
          "--convert-to", ending, "--outdir", "saved", "table.\(ending)",
        ], in: study.folder.url)
      #expect(run.status == 0, "\(run.output)")
      let proof = try study.verify("saved/table.\(ending)")
      #expect(proof.status == 0, "\(ending): \(proof.errors)")
    }
  }

  @Test(
    .enabled(
      if: OtherPrograms.pythonHas("openpyxl", "docx"), "openpyxl and python-docx are missing")
  )
  func `Python reads the same numbers out of workbook and document`() throws {
    _ = try study.export("matrix", "--columns", "municipality", to: "table.xlsx")
    _ = try study.export("matrix", "--columns", "municipality", to: "table.docx")
    let script = """
      import openpyxl, docx
      sheet = openpyxl.load_workbook("table.xlsx").worksheets[0]
      numbers = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, min_col=2)]
      table = docx.Document("table.docx").tables[0]
      words = [[cell.text for cell in row.cells[1:]] for row in table.rows[1:]]
      assert [[str(n) for n in row] for row in numbers] == words, (numbers, words)
      assert numbers == [[1, 2, 3], [1, 4, 5], [1, 2, 3], [0, 2, 2]], numbers
      assert sheet["B3"].hyperlink.location.startswith("'Quotes'!A"), sheet["B3"].hyperlink
      print("same")
      """
    let run = try OtherPrograms.run("python3", ["-c", script], in: study.folder.url)
    #expect(run.status == 0 && run.output.contains("same"), "\(run.output)")
  }

  @Test(.enabled(if: OtherPrograms.has("pdflatex"), "LaTeX is not installed"))
  func `LaTeX sets the table`() throws {
    _ = try study.export(
      "matrix", "--columns", "municipality", "--percent", "column", "--count", "transcripts",
      "--title", "100% & more_than # $5 {so} ~^\\ <here> [x]", to: "table.tex")
    _ = try study.export("quotes", to: "quotes.tex")
    _ = try study.export("crosstab", "--rows", "practice/planning", "--by", "role", to: "test.tex")
    #expect(
      try study.program.run("import", "--codings", "codings.csv", "--coder", "Mikkel").status == 0)
    _ = try study.export("agreement", "--resamples", "2000", to: "agreement.tex")
    try study.folder.write(
      """
      \\documentclass{article}
      \\usepackage[T1]{fontenc}
      \\usepackage{booktabs,longtable,array,caption,pdflscape}
      \\begin{document}
      \\input{table.tex}
      \\input{quotes.tex}
      \\input{test.tex}
      \\input{agreement.tex}
      \\end{document}

      """, to: "paper.tex")
    let run = try OtherPrograms.run(
      "pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "paper.tex"],
      in: study.folder.url)
    #expect(run.status == 0, "\(run.output.suffix(600))")
    #expect(!run.output.contains("\n! "))
  }

  @Test(.enabled(if: OtherPrograms.has("tidy"), "tidy is not installed"))
  func `the page is valid`() throws {
    for (name, arguments) in [
      ("table", ["matrix", "--columns", "municipality × role"]), ("quotes", ["quotes"]),
    ] {
      let outcome = try study.program.run(arguments + ["--output", "\(name).html"])
      #expect(outcome.status == 0)
      let run = try OtherPrograms.run("tidy", ["-q", "-e", "\(name).html"], in: study.folder.url)
      #expect(run.status == 0, "\(run.output)")
    }
  }
}
