import QualitativeData

/// A line that may begin a turn, as its shape alone shows it.
///
/// Plain values only, since a file has as many of them as lines: the name itself is among the file's `LabelCandidates`.
struct LabelCandidate {
  /// What stands between the label and what is said.
  enum Form: Int8, CaseIterable {
    /// `Name: text`
    case colon
    /// `Name`, a TAB, and text
    case tab
    /// `Name` or `Name 00:12`, alone on its line
    case alone
    /// `Q. text`
    case stop
    /// `Name [00:12] text`
    case timed
    /// `NAME - text` or `Name- text`
    case dash
    /// `[Name] text` or `<Name> text`
    case bracket
    /// `>> text` or `>> NAME: text`
    case arrow
    /// `[00:12] text`, without a name
    case time
  }

  let line: Int
  let form: Form
  /// What its name looks like; `nil` for an arrow or a time without a name.
  let name: LabelTraits?
  /// Which of the file's names it is, as spelled; -1 where there is no name.
  let spelling: Int
  /// The same for every spelling of one label in a file, counted from 0; -1 where there is no name.
  let label: Int
  let time: Turn.Time?
  /// Where what is said begins, or the line ends.
  let content: Int
  /// Whether something is said on the label's own line.
  let hasContent: Bool
  let indent: Int
}
