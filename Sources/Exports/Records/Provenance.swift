import QualitativeData

/// Where a table comes from: the question, the project, its data and codebooks. With it the question can be asked again.
package struct Provenance: Codable, Sendable, Equatable {
  /// A codebook by its name, version and the digest of its text.
  package struct Codebook: Codable, Sendable, Equatable {
    package let name: String
    package let version: String
    package let digest: String

    package init(name: String, version: String, digest: String) {
      self.name = name
      self.version = version
      self.digest = digest
    }
  }

  /// The project, kept through copies by its identity.
  package struct Source: Codable, Sendable, Equatable {
    package let name: String
    package let identity: String
    package let transcripts: Int
    /// The number of the last entry of its log, and when it was made, UTC; `nil` for a project that is rebuilt from
    /// files, which its identity then names.
    package let entry: Int
    package let changed: String?

    package init(name: String, identity: String, transcripts: Int, entry: Int, changed: String?) {
      self.name = name
      self.identity = identity
      self.transcripts = transcripts
      self.entry = entry
      self.changed = changed
    }
  }

  package let question: AskedQuestion
  package let project: Source
  package let codebooks: [Codebook]

  package init(question: AskedQuestion, project: Source, codebooks: [Codebook]) {
    self.question = question
    self.project = project
    self.codebooks = codebooks
  }

  /// The same for people to read.
  var notes: [String] {
    let books = codebooks.map {
      "\($0.name), version \($0.version) (SHA-256 \($0.digest.prefix(12)))"
    }
    let state =
      project.changed.map {
        "as of \($0.prefix(10)) (entry \(project.entry) of its history)"
      } ?? "built from files with the digest \(project.identity)"
    return [
      "Data: project \(project.name), \(counted(project.transcripts, "transcript")), \(state)."
    ]
      + (books.isEmpty
        ? []
        : ["Codebook\(books.count == 1 ? "" : "s") in use: \(books.joined(separator: "; "))."])
      + ["Made by: verbatim \(question.line)."]
  }
}

/// A question to a project as it was typed, so that it can be asked again.
package struct AskedQuestion: Codable, Sendable, Equatable {
  /// The command, as `matrix`, or in two words as `chart show`.
  package let command: String
  /// What followed it, without the project and where the answer went.
  package let arguments: [String]

  package init(command: String, arguments: [String]) {
    self.command = command
    self.arguments = arguments
  }

  /// As one types it.
  package var line: String {
    ([command] + arguments.map(ShellWord.typed)).joined(separator: " ")
  }
}
