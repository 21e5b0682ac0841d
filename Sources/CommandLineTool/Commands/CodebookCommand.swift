import ArgumentParser

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Check a codebook, try its examples, put it into the project, write it as a file.",
    subcommands: [CheckCodebook.self, TestCodebook.self, AdoptCodebook.self, ExportCodebook.self])
}
