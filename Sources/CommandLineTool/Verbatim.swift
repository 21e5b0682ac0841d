import ArgumentParser

/// The `verbatim` program: a list of commands over tasks.
struct Verbatim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verbatim",
    abstract:
      "Interview transcripts to theme tables in which every number opens to the words that were said.",
    discussion: """
      New here? Run 'verbatim demo': it makes a sample study, codes it, and writes its tables.

      With files alone:  read, code, tabulate
      With a project:    new, import, codebook adopt, autocode, judge, matrix, quotes, agreement

      Nothing leaves this machine, and interviews never appear in messages.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(name: "Start", subcommands: [Demo.self]),
      CommandGroup(name: "Files", subcommands: [Read.self, Code.self, Tabulate.self]),
      CommandGroup(
        name: "Project",
        subcommands: [
          New.self, Import.self, Status.self, Export.self, Verify.self, Dump.self, History.self,
          Undo.self, Redo.self,
        ]),
      CommandGroup(
        name: "Coding",
        subcommands: [
          CodebookCommand.self, Autocode.self, JudgeCommand.self, Learn.self, Agreement.self,
          AdjudicateCommand.self,
        ]),
      CommandGroup(
        name: "Theme", subcommands: [Matrix.self, Quotes.self, ChartCommand.self, Compare.self]),
      CommandGroup(
        name: "Statistical",
        subcommands: [
          Crosstab.self, Keyness.self, Cooccurrence.self, Sequences.self, SaturationCommand.self,
          TruthTableCommand.self,
        ]),
      CommandGroup(name: "Paper", subcommands: [ReportCommand.self, Run.self]),
    ])

  func run() throws {
    Output.print(Welcome.text)
  }
}

/// What the program says when nothing was asked of it.
enum Welcome {
  static let text = """
    Verbatim turns interview transcripts into theme tables in which every number opens to the words that were said.

    First time here:     verbatim demo
                         makes a sample study in ./verbatim-demo, codes it, prints its tables
    Your own files:      verbatim read INTERVIEW.txt
                         shows how a transcript was understood: turns, speakers, times
                         verbatim tabulate --codebook CODEBOOK.yaml INTERVIEWS… --attributes attributes.csv \\
                           --rows themes --columns municipality --count transcripts
                         a theme matrix in one step
    A study to keep:     verbatim new study.verbatim
                         then: import, codebook adopt, autocode, judge, matrix, quotes, history, undo

    Every command explains itself:  verbatim help COMMAND
    """
}
