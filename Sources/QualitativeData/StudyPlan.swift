/// A study from its files to its tables and pictures, as a study file describes it.
package struct StudyPlan: Sendable, Equatable {
  package typealias Place = CodingRuleText.Place

  /// Something named in the file, with where it stands.
  package struct Entry: Sendable, Equatable {
    package let text: String
    package let place: Place?

    package init(_ text: String, place: Place?) {
      self.text = text
      self.place = place
    }
  }

  /// A table of what somebody coded or judged; the coder may stand in the table itself.
  package struct Coding: Sendable, Equatable {
    package let coder: String?
    package let file: Entry

    package init(coder: String?, file: Entry) {
      self.coder = coder
      self.file = file
    }
  }

  /// A sheet of what is stated for a reporting standard.
  package struct Statements: Sendable, Equatable {
    package let standard: Entry
    package let file: Entry

    package init(standard: Entry, file: Entry) {
      self.standard = standard
      self.file = file
    }
  }

  /// One file to make, by one command with its options.
  package struct Output: Sendable, Equatable {
    /// An option's name without its hyphens, and its values; without a name, what stands beside options.
    package struct Setting: Sendable, Equatable {
      package let key: String?
      package let values: [String]
      package let place: Place?

      package init(key: String?, values: [String], place: Place?) {
        self.key = key
        self.values = values
        self.place = place
      }
    }

    package let file: Entry
    /// As it is typed after `verbatim`, as in `matrix` or `codebook export`.
    package let command: Entry
    package let settings: [Setting]

    package init(file: Entry, command: Entry, settings: [Setting]) {
      self.file = file
      self.command = command
      self.settings = settings
    }
  }

  package var name: String
  /// Files, folders, archives and patterns.
  package var interviews: [Entry] = []
  package var attributes: Entry?
  package var codebooks: [Entry] = []
  package var codings: [Coding] = []
  /// Lists of suggestions that coders filled in.
  package var judgements: [Coding] = []
  /// Lists of disagreements that somebody decided, with who it was.
  package var adjudications: [Coding] = []
  /// Sheets of framework charts, with summaries.
  package var charts: [Entry] = []
  /// Sheets of reporting standards with what the researchers state, by the standard's name.
  package var statements: [Statements] = []
  /// Whether the codebooks' rules propose segments.
  package var autocode = true
  package var encoding: String?
  package var mapping: [String] = []
  package var interviewers: [String] = []
  package var respondents: [String] = []
  package var outputs: [Output] = []

  package init(name: String) { self.name = name }
}
