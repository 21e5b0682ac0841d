import Foundation

/// A project of three short interviews, coded by one person, made with the program itself.
package struct SmallStudy {
  package let folder: TemporaryFolder
  package let program: Program
  package let project: String

  package static let codebook = """
    codebook: Practices
    version: "1.0"
    language: en
    codes:
      - code: practice
        label: Practice
        definition: What is done together.
        codes:
          - {code: helping, label: Helping, definition: Somebody helps., rules: ["help*"]}
          - {code: planning, label: Planning, definition: Somebody plans.}

    """

  package static let interviews = [
    "P1": "I: How do you work?\n\nP1: We help each other. We plan the harbour together.\n",
    "P2": "I: And you?\n\nP2: Nobody helps. \"We\" plan, <they> say & so.\n",
    "P3": "I: And you?\n\nP3: I help when I can.\n",
  ]

  package static let attributes = """
    transcript,municipality,role
    P1,Vordal,planner
    P2,Vordal,manager
    P3,Lindmose,planner

    """

  package static let codings = #"""
    transcript,quote,code
    P1,We help each other.,practice/helping
    P1,We plan the harbour together.,practice/planning
    P2,Nobody helps.,practice/helping
    P2,"""We"" plan, <they> say & so.",practice/planning
    P3,I help when I can.,practice/helping

    """#

  package init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url)
    project = folder.file("study.verbatim").path
    for (name, text) in Self.interviews { try folder.write(text, to: "\(name).txt") }
    try folder.write(Self.codebook, to: "codebook.yaml")
    try folder.write(Self.attributes, to: "attributes.csv")
    try folder.write(Self.codings, to: "codings.csv")
    for arguments in [
      ["new", "study.verbatim"],
      ["codebook", "adopt", "codebook.yaml"],
      ["import", "P1.txt", "P2.txt", "P3.txt", "--attributes", "attributes.csv"],
      ["import", "--codings", "codings.csv", "--coder", "Ida"],
    ] {
      let outcome = try program.run(arguments)
      guard outcome.status == 0 else {
        throw Failure(sentence: arguments.joined(separator: " ") + ": " + outcome.errors)
      }
    }
  }

  package struct Failure: Error { package let sentence: String }

  /// Writes a table to a file of the study's folder, and gives its path.
  package func export(_ arguments: String..., to name: String) throws -> URL {
    let outcome = try program.run(arguments + ["--output", name])
    guard outcome.status == 0 else { throw Failure(sentence: outcome.errors) }
    return folder.file(name)
  }

  package func verify(_ files: String...) throws -> Program.Outcome {
    try program.run(["verify"] + files)
  }
}
