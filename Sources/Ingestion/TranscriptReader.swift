import Foundation
import QualitativeData

/// A format interviews arrive in.
package protocol TranscriptReader: Sendable {
  /// What a transcript's `format` says, as in `plain-text`.
  var name: String { get }
  /// The file endings that are this format's own, in lower case without the dot.
  var endings: [String] { get }

  /// Whether a file that begins so is of this format beyond doubt, whatever its name.
  func recognises(_ beginning: FileBeginning) -> Bool

  /// Whether files of this format are archives, so that anything else under such a name is refused.
  var isPackaged: Bool { get }

  /// Whether a file that begins so and has one of the endings is given to this reader.
  func mayBe(_ beginning: Data) -> Bool

  /// The transcripts of a file: one, or for tables that hold several as many as there are.
  ///
  /// - Throws: an `ExplainedError` or a `PackagingError` when no transcript can be made of the file.
  /// - Complexity: O(bytes).
  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript]
}

extension TranscriptReader {
  var isPackaged: Bool { false }

  func mayBe(_ beginning: Data) -> Bool { FileSignature.of(beginning) == nil }
}

/// What the researcher says about files that the files do not say themselves.
package struct ReadingOptions: Sendable {
  /// The encoding of text files; `nil` to recognise it.
  package var encoding: TextEncoding?
  /// Which column, element or attribute holds what, in the order given; empty for the reader's own proposal.
  package var mapping: [MappingEntry] = []
  /// Whether a reader's own proposal may be read where the mapping is missing; else it is an error that spells it.
  package var acceptsProposals = true
  /// People listed in files of their own, for speakers whom a transcript names by identifiers only.
  package var people = Cast()

  package init() {}
}

/// What a column of a table, or an element or attribute of an unknown XML document, is to be read as.
package struct MappingEntry: Sendable, Equatable {
  package enum Part: String, Sendable, CaseIterable {
    /// What is said. Several columns are the answers of one respondent.
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
