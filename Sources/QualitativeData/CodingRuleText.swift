/// A rule as the codebook states it, with its settings, not yet parsed.
///
/// A codebook with a faulty rule can still be read and shown; the engine reads rules.
package struct CodingRuleText: Hashable, Sendable {
  /// Where all of the rule must stand.
  package enum Unit: String, Sendable, CaseIterable { case sentence, paragraph, turn }

  /// What is coded when the rule finds something.
  package enum Extent: String, Sendable, CaseIterable { case match, sentence, paragraph, turn }

  /// Whose words the rule looks at.
  package enum Speakers: Hashable, Sendable {
    case respondents, interviewers, all
    /// Respondents whose variable has one of the values, compared case-folded.
    case having(variable: String, values: [String])
  }

  /// Where the rule stands in its file, from 1.
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  package let find: String
  package let within: Unit
  package let extent: Extent
  package let unless: String?
  package let speakers: Speakers
  /// The language whose list the rule stands in; `nil` for a rule that holds for every transcript.
  package let language: String?
  package let place: Place?

  package init(
    find: String, within: Unit = .sentence, extent: Extent = .sentence, unless: String? = nil,
    speakers: Speakers = .respondents, language: String? = nil, place: Place? = nil
  ) {
    self.find = find
    self.within = within
    self.extent = extent
    self.unless = unless
    self.speakers = speakers
    self.language = language
    self.place = place
  }
}
