import Analysis
import Exports
import Foundation
import QualitativeData

/// The sample study: a project made from the interviews, attributes, codings and codebooks that come with the program.
package struct SampleStudy: Sendable {
  /// What to print: the matrices, where everything is, and what to do next.
  package let text: String
  package let notices: [Notice]

  /// Makes the project and its tables in a new folder.
  ///
  /// - Parameter write: Writes one file whole.
  /// - Throws: `SampleStudyError` where the folder exists or the sample is not found; `ExplainedError` from the tasks.
  package static func make(
    in named: String?, progress: (Int, Int) -> Void, write: ([UInt8], String) throws -> Void
  ) throws -> SampleStudy {
    let home = try home()
    let folder = named ?? unusedFolder()
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw SampleStudyError(place: folder, reason: .exists)
    }
    guard mkdir(folder, 0o700) == 0 else { throw SampleStudyError(place: folder, reason: .folder) }
    let path = folder + "/sample.verbatim"
    let project = try Project.create(at: path)
    let result = try project.importTranscripts(
      TranscriptSource(
        files: [home + "/SampleData/interviews"], attributes: home + "/SampleData/attributes.csv"),
      progress: progress)
    guard result.report.errors.isEmpty else { throw ExplainedErrors(result.report.errors) }
    for codebook in codebooks {
      _ = try project.adoptCodebook("\(home)/Codebooks/\(codebook).yaml")
    }
    for coder in coders {
      _ = try project.importCodings(
        "\(home)/SampleData/codings/\(coder.lowercased()).csv", coder: coder)
    }
    _ = try project.autocode()
    var text = ""
    for table in tables {
      let answer = try project.themeMatrix(table.question, detail: .quotes).table
      text += TextFormat().text(of: answer) + "\n"
      let report = Report(answer.from(try project.provenance(of: table.asked)))
      for format in TableFormats.verifiable where formats.contains(format.name) {
        let file = "\(folder)/\(table.file).\(format.ending)"
        let bytes = try format.file(of: report)
        try write(bytes, file)
        if let record = format.recordBeside(report, in: bytes) {
          try write(record, Project.recordPath(beside: file))
        }
      }
    }
    return SampleStudy(
      text: text + (try ending(project, folder: folder)), notices: result.report.notices)
  }

  /// `verbatim-demo`, or the first of `verbatim-demo-2` and so on that is not there yet.
  private static func unusedFolder() -> String {
    let name = "verbatim-demo"
    guard FileManager.default.fileExists(atPath: name) else { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first {
      !FileManager.default.fileExists(atPath: $0)
    }!
  }

  private static let codebooks = ["co-production-on-the-inside", "enabling-and-inhibiting-factors"]
  private static let coders = ["Ida", "Mikkel"]

  private static let formats = ["csv", "docx", "html", "xlsx"]

  private struct Planned {
    let file: String
    let question: ThemeMatrix.Question
    /// The same as one would type it, so that `verify` can ask it again.
    let asked: AskedQuestion
  }

  /// Practices and factors by municipality and by role: what people judged, in the interviews they coded.
  private static var tables: [Planned] {
    [("practice", "practices"), ("factor", "factors")].flatMap { code, name in
      ["municipality", "role"].map { variable in
        var selection = SegmentSelection()
        selection.codes = [CodePath([code])]
        selection.conditions = ["coded": ["yes"]]
        return Planned(
          file: "\(name)-by-\(variable)",
          question: ThemeMatrix.Question(
            rows: .themes, columns: .variables([variable]), measure: .transcripts,
            selection: selection),
          asked: AskedQuestion(
            command: "matrix",
            arguments: [
              "--columns", variable, "--count", "transcripts", "--codes", code, "--where",
              "coded=yes",
            ]))
      }
    }
  }

  /// Where everything is, one number opened, and what to do next.
  private static func ending(_ project: Project, folder: String) throws -> String {
    var selection = SegmentSelection()
    selection.codes = [CodePath("practice/co-management")!]
    selection.conditions = ["municipality": ["Vordal"]]
    var request = QuoteRequest()
    request.selection = selection
    let example = try project.quotations(request).table.rows.first.map { row in
      "Every number opens to the words that were said. One of them:\n\n"
        + TextFormat().text(of: try project.passage(row.key)) + "\n"
    }
    let quote = "\"$V\" quotes --project \(folder)/sample.verbatim"
    return (example ?? "") + """
      The study is invented; its README is SampleData/README.md.
      The project     \(folder)/sample.verbatim
      The tables      \(folder)/*.html (open in a browser: each number leads to its quotes), *.docx, *.xlsx and *.csv

      Next            V=\(program)
                      \(quote) --codes factor/inhibiting --where municipality=Vordal
                      "$V" matrix  --project \(folder)/sample.verbatim --columns 'municipality × role' --count speakers
                      "$V" matrix  --project \(folder)/sample.verbatim --suggestions-only --columns municipality
                      "$V" status  --project \(folder)/sample.verbatim
                      "$V" help

      """
  }

  private static var program: String { CommandLine.arguments.first ?? "verbatim" }

  /// The folder that holds SampleData and Codebooks: here, or above the program.
  private static func home() throws -> String {
    var folders = [FileManager.default.currentDirectoryPath]
    if var above = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      while above.count > 1 {
        above = (above as NSString).deletingLastPathComponent
        folders.append(above)
      }
    }
    let found = folders.first { folder in
      ["SampleData/interviews", "Codebooks"].allSatisfy {
        FileManager.default.fileExists(atPath: "\(folder)/\($0)")
      }
    }
    guard let found else { throw SampleStudyError(place: "sample study", reason: .notFound) }
    return found
  }
}

/// Why the sample study cannot be made.
package struct SampleStudyError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable { case exists, folder, notFound }

  package let place: String
  package let reason: Reason

  package var problem: String {
    switch reason {
    case .exists: "something of this name exists"
    case .folder: "the folder cannot be made"
    case .notFound: "SampleData and Codebooks are neither here nor above the program"
    }
  }

  package var remedy: String {
    switch reason {
    case .exists: "Remove it, or choose another folder with --into"
    case .folder: "Choose a place where you may write with --into"
    case .notFound: "Run it in the folder that holds Package.swift"
    }
  }
}
