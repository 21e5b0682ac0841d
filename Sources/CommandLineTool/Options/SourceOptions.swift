import ArgumentParser
import Workflow

/// Which files to read, and with what beside them.
struct SourceOptions: ParsableArguments {
  @Argument(help: "Transcripts: files, folders, archives (.zip), or patterns in quotation marks.")
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "A table (CSV or Excel) with a column 'transcript', an optional column 'speaker', and one column a variable.",
      valueName: "file"))
  var attributes: String?

  @Option(
    help: ArgumentHelp(
      "Read text files in this encoding instead of recognising it, as in windows-1252.",
      valueName: "name"))
  var encoding: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "What a column of a table, or an element of unknown XML, is: text, speaker, start, end, transcript, variable, turn or nothing, '=', and its heading, as in 'text=What was said'. Can be repeated; without it the program proposes.",
      valueName: "part=column"))
  var mapping: [String] = []

  @Option(
    help: ArgumentHelp(
      "The label of somebody who asks, where the files do not show it. Can be repeated.",
      valueName: "label"))
  var interviewer: [String] = []

  @Option(
    help: ArgumentHelp("The label of somebody who answers. Can be repeated.", valueName: "label"))
  var respondent: [String] = []

  var source: TranscriptSource {
    var source = TranscriptSource(files: files, attributes: attributes, encoding: encoding)
    source.mapping = mapping
    source.interviewers = interviewer
    source.respondents = respondent
    return source
  }
}

extension SourceOptions {
  func requireFiles() throws {
    if files.isEmpty { throw ValidationError("Name the files to read, as in interviews/*.txt.") }
  }
}
