import ArgumentParser
import Foundation
import QualitativeData
import Workflow

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make every table, picture and report of a study from its files.",
    discussion: """
      A study file (YAML) names what goes in, interviews, attributes, codebooks, codings, judgements, \
      adjudications, charts and statements, and what comes out: files, each by one command of this program with its options. The same files give the same bytes; what has not changed is \
      not made again. The project that is built stands beside the outputs, so that their numbers can be opened.

      Example: verbatim run SampleData/study.yaml
               verbatim run study.yaml --into results --again
      """)

  @Argument(help: "The study file (YAML). Files it names are looked for from its own folder.")
  var study: String

  @Option(
    help: ArgumentHelp(
      "The folder to write to; without it the study file's name and '-outputs', in this folder.",
      valueName: "folder"))
  var into: String?

  @Flag(help: "Make everything anew.")
  var again = false

  func run() throws {
    let source = try StudySource(study)
    let outputs = source.plan.map(StudyOutputs.init)
    let faults = (source.findings + (outputs?.findings ?? [])).inFileOrder
      .filter { $0.severity == .error }
    guard faults.isEmpty, let plan = source.plan, let outputs = outputs?.outputs else {
      throw ExplainedErrors(
        faults.map { FaultyFile(Notice(study, $0)) } + Self.missing(study, source, outputs))
    }
    let stem = ((study as NSString).lastPathComponent as NSString).deletingPathExtension
    let folder = into ?? "\(stem)-outputs"
    let target = try StudyFolder.enter(folderOf: study, writingTo: folder)
    let run = try StudyRun(
      plan, study: (source.name, source.bytes), outputs: outputs,
      version: Verbatim.configuration.version)
    let progress = Progress("reading")
    let outcome = try run.run(
      into: target, again: again,
      with: StudyRun.Maker(
        make: Self.make, write: WholeFile.write(_:to:), progress: progress.show))
    progress.finish()
    Messages.warn(outcome.notices)
    for line in Self.summary(of: outcome, in: folder) { Output.print(line) }
    if outcome.count(.failed) > 0 { Messages.fail() }
  }

  /// The inputs that are not there, so that they are named together with everything else that is wrong.
  private static func missing(
    _ study: String, _ source: StudySource, _ outputs: StudyOutputs?
  ) -> [any ExplainedError] {
    guard let plan = source.plan else { return [] }
    do {
      try StudyFolder.inside(folderOf: study) {
        _ = try StudyInputs(
          plan, study: (source.name, source.bytes),
          others: outputs?.outputs.flatMap(\.files) ?? [])
      }
    } catch let several as ExplainedErrors {
      return several.errors
    } catch {}
    return []
  }

  /// Runs one command; what goes wrong is shown under the output's name.
  private static func make(
    _ output: StudyRun.Output, _ project: String, _ target: String
  ) -> Bool {
    Messages.making(output.file) {
      var command = try OutputCommand.command(output.command, project: project, target: target)
      try Typed.as(output.command) { try Output.silently { try command.run() } }
    }
  }

  private static func summary(of outcome: StudyRun.Outcome, in folder: String) -> [String] {
    var lines = outcome.states.filter { $0.state == .made }.map { "\($0.file): made" }
    lines += outcome.leftOver.map {
      "\($0): left as it is; the study does not name it any more"
    }
    let all = outcome.states.count
    var sums: [String] = []
    if outcome.count(.unchanged) > 0 {
      sums.append("\(outcome.count(.unchanged)) of \(all) unchanged")
    }
    if outcome.count(.made) > 0 { sums.append("\(outcome.count(.made)) of \(all) made") }
    if outcome.count(.failed) > 0 { sums.append("\(outcome.count(.failed)) of \(all) not made") }
    return lines + [
      sums.joined(separator: ", ") + ". They stand in \(folder), with the project study.verbatim "
        + "and manifest.json, which names every file by its digest."
    ]
  }
}
