import ArgumentParser
import QualitativeData
import Workflow

struct Autocode: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let the codebooks' rules propose segments. What people judged is never touched.",
    discussion: """
      Example: verbatim autocode
               verbatim autocode --accept --coder Ida

      The second one accepts every proposal that nobody has judged, as Ida.
      """)

  @OptionGroup var project: ProjectOptions

  @Flag(help: "Accept what is proposed, as the coder named.")
  var accept = false

  @Option(help: ArgumentHelp("Who accepts.", valueName: "name"))
  var coder: String?

  func validate() throws {
    if accept != (coder?.isEmpty == false) {
      throw ValidationError("--accept and --coder NAME go together: a judgement has a judge.")
    }
  }

  func run() throws {
    let progress = Progress("coding")
    let result = try project.open().autocode(acceptingAs: coder, progress: progress.show)
    progress.finish()
    Messages.warn(result.notices)
    var line =
      "\(counted(result.suggestions, "suggestion")) in \(counted(result.transcripts, "transcript"))"
    if result.rulesLookedFor < result.rules {
      line +=
        result.rulesLookedFor == 0
        ? "; no rule has changed since they were made"
        : "; looked for \(result.rulesLookedFor) of \(counted(result.rules, "rule")), as the others have not changed"
    }
    if result.judgedBefore > 0 {
      line += "; \(result.judgedBefore) of them were judged before and stay so"
    }
    if let coder { line += "; \(result.accepted) accepted as \(coder)" }
    Output.print(
      line + ". Next: verbatim matrix\(accept ? "" : " --suggestions-only") --columns VARIABLE")
  }
}
