/// What a column of a table, or an element or attribute of an unknown XML document, is to be read as.
package struct MappingEntry: Sendable, Equatable {
  package enum Part: String, Sendable, CaseIterable {
    /// What is said. Several columns are the answers of one respondent, or what several speakers said where they are
    /// called so.
    case text
    case speaker
    /// When the turn begins, and when it ends.
    case start, end
    /// Which transcript the row belongs to. Several columns together name one.
    case transcript
    /// A variable of the speaker, or of the transcript where rows are respondents.
    case variable
    /// The element that is a turn, in XML.
    case turn
    /// What is left out.
    case nothing
  }

  package let part: Part
  /// A column's heading, or its number from 1; in XML an element's name, or `@` and an attribute's.
  package let source: String

  package init(_ part: Part, _ source: String) {
    self.part = part
    self.source = source
  }

  /// An entry as it is typed: `text=Answer`; `nil` for anything else.
  package init?(_ typed: String) {
    let sides = typed.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2, let part = Part(rawValue: sides[0]), !sides[1].isEmpty else {
      return nil
    }
    self.init(part, sides[1])
  }
}
