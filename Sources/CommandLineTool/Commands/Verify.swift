import ArgumentParser
import Exports
import QualitativeData
import Workflow

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check all of the project, or hold exported tables against it.",
    discussion: """
      Without files: texts, history, every quote at its place. With files that 'matrix' or 'quotes' wrote (xlsx, docx,
      html, csv, tsv, json): every cell is what the project says now, every quote stands word for word at its place.
      Ends with 1 and names what is wrong.

      Example: verbatim verify --project study.verbatim
               verbatim verify table1.docx themes.xlsx
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: ArgumentHelp("Exported tables.", valueName: "file"))
  var files: [String] = []

  func run() throws {
    let path = try project.path()
    guard !files.isEmpty else { return try checkProject(at: path) }
    let project = try Project.open(at: path)
    for file in files {
      do {
        let proof = try project.verify(export: file) { question, format in
          try RepeatableCommands.answer(question, of: project, as: format, place: file)
        }
        Messages.warn(proof.warnings)
        Messages.show(proof.errors)
        if proof.errors.isEmpty { Output.print("\(file): \(Self.sentence(proof)) (\(path)).") }
      } catch let error as any ExplainedError {
        Messages.show([error])
      }
    }
  }

  private func checkProject(at path: String) throws {
    let findings = try Project.verify(at: path)
    if findings.isEmpty {
      Output.print(
        "\(path) is sound: every text, every quote and the whole history are as they were recorded."
      )
    } else {
      Messages.show(findings.map(DamagedProject.init))
    }
  }

  private static func sentence(_ proof: Project.ExportProof) -> String {
    let cells = "each of \(counted(proof.cells, "cell")) is what the project says"
    return proof.quotes == 0
      ? cells
      : cells + ", each of \(counted(proof.quotes, "quote")) stands word for word at its place"
  }
}
