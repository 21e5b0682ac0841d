/// Where codes stand in transcripts: what a code timeline draws.
package struct CodeTimelines: Sendable {
  /// A coded stretch, in the unit of the timeline.
  package struct Mark: Sendable, Equatable {
    /// The position of its code among `codes`.
    package let code: Int
    /// The position of its coder among `coders`.
    package let coder: Int
    package let start: Double
    package let end: Double
    /// Where it stands, as in `VOR-07:14.2`.
    package let reference: String

    package init(code: Int, coder: Int, start: Double, end: Double, reference: String) {
      self.code = code
      self.coder = coder
      self.start = start
      self.end = end
      self.reference = reference
    }
  }

  /// One transcript from its beginning to its end.
  package struct Strip: Sendable {
    package let name: String
    package let length: Double
    /// Stretches in which an interviewer speaks.
    package let questions: [Range<Double>]
    package let marks: [Mark]

    package init(name: String, length: Double, questions: [Range<Double>] = [], marks: [Mark]) {
      self.name = name
      self.length = length
      self.questions = questions
      self.marks = marks
    }
  }

  package let title: String
  /// What the axis counts, as in `turns`.
  package let unit: String
  package let codes: [String]
  package let coders: [String]
  package let strips: [Strip]
  package let notes: [String]

  package init(
    title: String, unit: String, codes: [String], coders: [String], strips: [Strip],
    notes: [String] = []
  ) {
    self.title = title
    self.unit = unit
    self.codes = codes
    self.coders = coders
    self.strips = strips
    self.notes = notes
  }
}
