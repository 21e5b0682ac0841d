import ArgumentParser

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract:
      "Check a codebook, try its rules, compare versions, put it into the project, write it as a file.",
    subcommands: [
      CheckCodebook.self, TestCodebook.self, DiffCodebooks.self, AdoptCodebook.self,
      ExportCodebook.self,
    ])
}
