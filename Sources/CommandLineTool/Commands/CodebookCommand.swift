import ArgumentParser

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Check a codebook, try its examples, put it into the project.",
    subcommands: [CheckCodebook.self, TestCodebook.self, AdoptCodebook.self])
}
