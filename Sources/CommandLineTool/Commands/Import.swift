import ArgumentParser
import QualitativeData
import Workflow

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Bring transcripts, their attributes, a list of codes, or a coder's segments into the project.",
    discussion: """
      All that can be read comes in at once; what cannot is named. A file that is in the project already is recognised.
      A list of codes (CSV or Excel, with columns such as code and parent) becomes the codebook of a project that has none.
      A table of codings (CSV, TSV or Excel) has the columns transcript, code, and either quote, or start and end in
      code points; a column coder where several people coded. Headings of other programs are understood, too. Each
      quote is held against the text; if one row does not fit, nothing is taken in.

      Example: verbatim import interviews --attributes attributes.csv
               verbatim import --codings ida.csv --coder Ida
               verbatim import --codings both.xlsx
               verbatim import interviews --dry-run
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var source: SourceOptions

  @Option(help: ArgumentHelp("A table of coders' segments.", valueName: "file"))
  var codings: String?

  @Option(help: ArgumentHelp("Who coded, where the table does not say.", valueName: "name"))
  var coder: String?

  @Flag(help: "Read everything and say what was found, but change nothing.")
  var dryRun = false

  func validate() throws {
    if source.files.isEmpty && codings == nil && source.attributes == nil {
      throw ValidationError("Name the files to import, or a table with --attributes or --codings.")
    }
    if coder != nil && codings == nil {
      throw ValidationError("--coder goes with --codings.")
    }
    if dryRun && source.files.isEmpty {
      throw ValidationError("--dry-run needs the files to try.")
    }
    if dryRun && codings != nil { throw ValidationError("--dry-run is for transcripts.") }
  }

  func run() throws {
    if dryRun { return try tryOut() }
    let project = try project.open()
    if !source.files.isEmpty || source.attributes != nil { try importTranscripts(into: project) }
    if let codings {
      let result = try project.importCodings(codings, coder: coder)
      Messages.printNotes(result.notices)
      Messages.warn(result.notices)
      Output.print(result.sentence)
    }
  }

  private func importTranscripts(into project: Project) throws {
    let progress = Progress("reading")
    var source = source.source
    source.acceptsProposals = false
    let result = try project.importTranscripts(source, progress: progress.show)
    progress.finish()
    var parts: [String] = []
    if !result.imported.isEmpty {
      parts.append("\(counted(result.imported.count, "transcript")) came in")
    }
    if !self.source.files.isEmpty && !result.alreadyPresent.isEmpty {
      parts.append("\(result.alreadyPresent.count) were there already")
    }
    if result.changedValues > 0 {
      parts.append("\(counted(result.changedValues, "value")) of variables changed")
    }
    if let codebook = result.codebook {
      let count = counted(codebook.codebook.entries.count, "code")
      parts.append(
        codebook.isUnchanged
          ? "the codebook '\(codebook.codebook.name)' was there already"
          : "a list of codes became the project's codebook '\(codebook.codebook.name)' with \(count)"
      )
    }
    Output.print(parts.isEmpty ? "Nothing came in." : parts.joined(separator: ", ") + ".")
    Messages.printNotes(result.report.noticesInside + (result.codebook?.notices ?? []))
    Messages.warn(result.report.notices)
    Messages.show(result.report.errors)
  }

  private func tryOut() throws {
    let progress = Progress("reading")
    var summary = ReadingSummary()
    let project = try? project.open()
    var refused: [any ExplainedError] = []
    var source = source.source
    source.wantsDigests = project != nil
    var report = try source.read(progress: progress.show) { transcript in
      let standing = try project?.standing(of: transcript)
      if case .nameTaken(let error) = standing { refused.append(error) }
      summary.note(transcript, isPresent: standing == .present)
      Output.print(
        "\(transcript.name): \(transcript.format), \(counted(transcript.turns.count, "turn")), "
          + counted(transcript.speakers.count, "speaker")
          + (standing == .present ? ", in the project already" : ""))
      for finding in transcript.findings {
        Output.print("  \(finding.severity.rawValue): \(finding.sentence)")
      }
    }
    progress.finish()
    for list in report.takeCodeLists() {
      Output.print("\(list): a list of codes, which would become the project's codebook")
      Output.print("  see: verbatim codebook check \(ShellWord.typed(list))")
    }
    for notice in report.noticesOutside {
      Output.print("\(notice.finding.severity.rawValue): \(notice.sentence)")
    }
    for line in summary.lines(refused: report.errors.count) { Output.print(line) }
    Output.print("Nothing was changed.")
    Messages.show(report.errors + refused)
  }
}
