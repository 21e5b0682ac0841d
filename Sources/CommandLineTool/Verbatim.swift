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
      CommandGroup(name: "With files alone", subcommands: [Read.self, Code.self, Tabulate.self]),
      CommandGroup(
        name: "A project",
        subcommands: [
          New.self, Import.self, CodebookCommand.self, Autocode.self, JudgeCommand.self,
          AdjudicateCommand.self,
          Status.self, Dump.self, Verify.self, History.self, Undo.self, Redo.self, Export.self,
        ]),
      CommandGroup(name: "All of it", subcommands: [Run.self]),
      CommandGroup(name: "Answers", subcommands: [Matrix.self, Quotes.self, Learn.self]),
      CommandGroup(
        name: "Comparing",
        subcommands: [Crosstab.self, Compare.self, Keyness.self, Cooccurrence.self, Sequences.self]),
      CommandGroup(
        name: "Answers",
        subcommands: [
          Matrix.self, Quotes.self, Learn.self, SaturationCommand.self, TruthTableCommand.self,
        ]),
      CommandGroup(
        name: "Answers", subcommands: [Matrix.self, Quotes.self, Agreement.self, Learn.self]),
      CommandGroup(
        name: "Answers",
        subcommands: [Matrix.self, Quotes.self, ChartCommand.self, ReportCommand.self, Learn.self]),
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
