import DocumentPackaging
import Exports
import Foundation
import TestSupport
import Testing

/// What `verify` says of exported tables.
@Suite struct VerifyExportTests {
  private static let endings = TableFormats.verifiable.map(\.ending)

  private let study: SmallStudy

  init() throws { study = try SmallStudy() }

  private func matrix(_ ending: String) throws -> URL {
    try study.export(
      "matrix", "--columns", "municipality", "--count", "segments", to: "table.\(ending)")
  }

  /// Changes the text of a file, or of one part of an archive.
  private func change(
    _ file: URL, part: String? = nil, _ from: String, _ to: String
  ) throws {
    let bytes = try Data(contentsOf: file)
    func changed(_ data: Data) -> Data {
      let text = String(decoding: data, as: UTF8.self)
      guard let place = text.range(of: from) else { return data }
      return Data(text.replacingCharacters(in: place, with: to).utf8)
    }
    guard let part else {
      #expect(changed(bytes) != bytes, "\(from) is not in the file")
      return try changed(bytes).write(to: file)
    }
    let archive = try ZipArchive(bytes)
    var hasChanged = false
    let entries = try archive.entries.map { entry in
      let content = try archive.bytes(of: entry)
      let new = entry.name == part ? changed(content) : content
      if new != content { hasChanged = true }
      return ZipWriter.Entry(entry.name, new)
    }
    #expect(hasChanged, "\(from) is not in \(part)")
    try ZipWriter.archive(entries).write(to: file)
  }

  @Test(arguments: endings)
  func `what was exported and left alone is proved in one line`(ending: String) throws {
    for (name, arguments) in [
      "matrix": ["matrix", "--columns", "municipality", "--percent", "column"],
      "quotes": ["quotes", "--codes", "practice/helping"],
      "titled": ["matrix", "--title", "A = B & \"C\"", "--table-number", "7"],
    ] {
      let outcome = try study.program.run(arguments + ["--output", "\(name).\(ending)"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let proof = try study.verify("\(name).\(ending)")
      #expect(proof.status == 0 && proof.errors.isEmpty, "\(name): \(proof.errors)")
      #expect(proof.output.hasPrefix("\(name).\(ending): each of "))
    }
  }

  @Test func `a changed cell is named by row and column, in every format`() throws {
    let changes: [(String, part: String?, from: String, to: String)] = [
      ("docx", "word/document.xml", ">2</w:t>", ">7</w:t>"),
      ("xlsx", "xl/worksheets/sheet1.xml", "<v>5</v></c></row>", "<v>7</v></c></row>"),
      ("html", nil, ">4</a>", ">7</a>"), ("csv", nil, ",4,", ",7,"),
      ("tsv", nil, "\t4\t", "\t7\t"), ("json", nil, "\"value\" : 4", "\"value\" : 7"),
    ]
    #expect(changes.map(\.0).sorted() == Self.endings.sorted())
    for (ending, part, from, to) in changes {
      try change(try matrix(ending), part: part, from, to)
      let proof = try study.verify("table.\(ending)")
      #expect(proof.status == 1 && proof.output.isEmpty)
      #expect(
        proof.errors.contains("the file says 7, the project says")
          && proof.errors.contains(ending == "docx" ? "n × " : "practice × "), "\(proof.errors)")
      #expect(proof.errors.split(separator: "\n").count == 1, "\(ending): \(proof.errors)")
    }
  }

  @Test func `a changed quote is named by its place, never by its words`() throws {
    for (ending, part) in [
      ("docx", "word/document.xml"), ("xlsx", "xl/sharedStrings.xml"), ("html", nil),
    ] {
      try change(
        try matrix(ending), part: part, "We plan the harbour together.",
        "We plan the station together.")
      let proof = try study.verify("table.\(ending)")
      #expect(proof.status == 1)
      #expect(
        proof.errors.contains("P1:2.2") && proof.errors.contains("not those of the transcript"),
        "\(ending): \(proof.errors)")
      #expect(!proof.errors.contains("harbour") && !proof.errors.contains("station"))
    }
  }

  @Test(arguments: endings)
  func `a changed text of a table of quotes is named by its place`(ending: String) throws {
    let file = try study.export("quotes", to: "quotes.\(ending)")
    let part = ["docx": "word/document.xml", "xlsx": "xl/sharedStrings.xml"][ending]
    try change(file, part: part, "Nobody helps.", "Nobody helped.")
    let proof = try study.verify("quotes.\(ending)")
    #expect(proof.status == 1 && proof.errors.contains("P2:2.1"), "\(proof.errors)")
    #expect(!proof.errors.contains("Nobody"))
  }

  @Test(arguments: endings)
  func `a segment that is gone, and one that is new, are named`(ending: String) throws {
    _ = try matrix(ending)
    try study.folder.write(
      "transcript,quote,code\nP3,I help when I can.,practice/planning\n", to: "more.csv")
    #expect(
      try study.program.run("import", "--codings", "more.csv", "--coder", "Ida").status == 0)
    let more = try study.verify("table.\(ending)")
    #expect(more.status == 1 && more.errors.contains("P3:2.1"), "\(more.errors)")
    #expect(more.errors.contains("Lindmose") && more.errors.contains("has changed once"))
    #expect(try study.program.run("undo").status == 0)
    #expect(try study.program.run("undo").status == 0)
    let gone = try study.verify("table.\(ending)")
    #expect(gone.status == 1 && gone.errors.contains("missing in the project"), "\(gone.errors)")
  }

  @Test func `rows and columns that were taken out or put in are named`() throws {
    let file = try matrix("csv")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\r\n")
    let without = lines.filter { !$0.hasPrefix("practice/planning") }
    try without.joined(separator: "\r\n").write(to: file, atomically: true, encoding: .utf8)
    let removed = try study.verify("table.csv")
    #expect(
      removed.status == 1 && removed.errors.contains("the row 'practice/planning' is missing"),
      "\(removed.errors)")
  }

  @Test func `references that were taken out, and a quote put under another row, are named`() throws
  {
    let csv = try matrix("csv")
    let rows = try String(contentsOf: csv, encoding: .utf8).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
    }
    try Data(rows.joined(separator: "\r\n").utf8).write(to: csv)
    let proof = try study.verify("table.csv")
    #expect(proof.status == 1 && proof.errors.contains("is missing in the file"), "\(proof.errors)")

    let xlsx = try matrix("xlsx")
    let archive = try ZipArchive(Data(contentsOf: xlsx))
    let sheet = try #require(archive.entries.first { $0.name == "xl/worksheets/sheet2.xml" })
    let text = String(decoding: try archive.bytes(of: sheet), as: UTF8.self)
    let cell = try #require(text.firstMatch(of: /<c r="C2"[^>]*>.*?<\/c>/))
    try change(
      xlsx, part: sheet.name, String(cell.output),
      "<c r=\"C2\" t=\"inlineStr\"><is><t>elsewhere</t></is></c>")
    let other = try study.verify("table.xlsx")
    #expect(
      other.status == 1 && other.errors.contains("the row or column written beside it is another"),
      "\(other.errors)")
  }

  @Test func `rows that were sorted otherwise are still proved, and a row too many is named`()
    throws
  {
    let file = try matrix("csv")
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\r\n")
    lines.swapAt(1, 4)
    lines.swapAt(2, 3)
    try lines.joined(separator: "\r\n").write(to: file, atomically: true, encoding: .utf8)
    let sorted = try study.verify("table.csv")
    #expect(sorted.status == 0, "\(sorted.errors)")
    lines.insert("practice/dreaming,1,1,2,,,", at: 3)
    try lines.joined(separator: "\r\n").write(to: file, atomically: true, encoding: .utf8)
    let more = try study.verify("table.csv")
    #expect(more.status == 1 && more.errors.contains("'practice/dreaming' was added"))
    #expect(more.errors.split(separator: "\n").count == 1, "\(more.errors)")
  }

  @Test func `headings that were exchanged are named`() throws {
    try change(try matrix("csv"), "Lindmose,Vordal", "Vordal,Lindmose")
    let proof = try study.verify("table.csv")
    #expect(proof.status == 1)
    #expect(proof.errors.contains("the heading 'Vordal'"), "\(proof.errors)")
    #expect(proof.errors.contains("the heading 'Lindmose'"))
  }

  @Test func `what cannot be proved says why`() throws {
    _ = try matrix("csv")
    try FileManager.default.removeItem(at: study.folder.file("table.csv.verbatim.json"))
    let alone = try study.verify("table.csv")
    #expect(alone.status == 1 && alone.errors.contains(".verbatim.json"), "\(alone.errors)")
    _ = try study.export("matrix", to: "table.md")
    let markdown = try study.verify("table.md")
    #expect(markdown.status == 1 && markdown.errors.contains("not read back"))
    let missing = try study.verify("nowhere.docx")
    #expect(missing.status == 1 && missing.errors.hasPrefix("error: nowhere.docx: "))
    try study.folder.write("no archive", to: "broken.docx")
    let broken = try study.verify("broken.docx")
    #expect(broken.status == 1 && broken.errors.contains("cannot be read"), "\(broken.errors)")
    try study.folder.write("<table><tr><td>1</td></tr></table>", to: "other.html")
    let other = try study.verify("other.html")
    #expect(other.status == 1 && other.errors.contains("what question"), "\(other.errors)")
  }

  @Test func `where a report comes from is said once, in words that can be typed back`() throws {
    for (name, arguments) in [
      "compare": ["compare", "--by", "municipality"],
      "chart": ["chart", "show", "--rows", "municipality"],
    ] {
      for ending in ["html", "docx", "md", "tex", "xlsx"] {
        let outcome = try study.program.run(arguments + ["--output", "\(name).\(ending)"])
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      let page = try String(contentsOf: study.folder.file("\(name).html"), encoding: .utf8)
      #expect(
        page.components(separatedBy: "Made by: verbatim \(arguments.joined(separator: " "))").count
          == 2)
      #expect(try study.verify("\(name).html").status == 0)
      #expect(try study.verify("\(name).docx").status == 0)
      #expect(try study.verify("\(name).xlsx").status == 0)
    }
  }

  @Test func `a sample of two variables is one table for a paper, under the title given`() throws {
    let question = ["crosstab", "--rows", "role", "--by", "municipality"]
    #expect(
      try study.program.run(
        question + ["--title", "Interviews by Role", "--output", "sample.html"]
      )
      .status == 0)
    let page = try String(contentsOf: study.folder.file("sample.html"), encoding: .utf8)
    #expect(page.components(separatedBy: "<caption>").count == 2)
    #expect(
      page.contains("<b>Table 1</b> <i>Interviews by Role</i>") && page.contains(">Role</th>"))
    #expect(page.contains("Fisher&#39;s exact test, two-sided: <i>p</i> = 1.000, <i>V</i> = "))
    #expect(try study.verify("sample.html").status == 0)
    let screen = try study.program.run(question).output
    #expect(screen.hasPrefix("Role by municipality\n\nrole ") && screen.contains("Tests"))
  }

  @Test func `every command that can be asked again is proved by what was typed`() throws {
    let file = try study.export(
      "matrix", "--columns=role", "--where", "municipality=Vordal", "--format", "json",
      to: "answer.json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let text = String(
      decoding: try JSONSerialization.data(
        withJSONObject: try #require(object["verbatim"]), options: [.sortedKeys]), as: UTF8.self)
    #expect(
      text.contains(
        "\"question\":{\"arguments\":[\"--columns=role\",\"--where\",\"municipality=Vordal\"],\"command\":\"matrix\"}"
      ), "\(text)")
    #expect(try study.verify("answer.json").status == 0)
  }
}
