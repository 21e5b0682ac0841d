import ArgumentParser
import Workflow

/// Which files to read, and with what beside them.
struct SourceOptions: ParsableArguments {
  @Argument(help: "Transcripts: files, folders, or patterns in quotation marks.")
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "A table (CSV) with a column 'transcript', an optional column 'speaker', and one column a variable.",
      valueName: "file"))
  var attributes: String?

  @Option(
    help: ArgumentHelp(
      "Read text files in this encoding instead of recognising it, as in windows-1252.",
      valueName: "name"))
  var encoding: String?

  var source: TranscriptSource {
    TranscriptSource(files: files, attributes: attributes, encoding: encoding)
  }
}

extension SourceOptions {
  func requireFiles() throws {
    if files.isEmpty { throw ValidationError("Name the files to read, as in interviews/*.txt.") }
  }
}
