/// What holds between two braces of rich text, and ends with them.
struct RTFGroup {
  enum Destination: Equatable {
    case text, skipped, fontTable
    case leftOut(RTFDestination.LeftOut)
  }

  var destination = Destination.text
  var isBold = false
  var isUnderlined = false
  var isHidden = false
  var isDeleted = false
  var isRevised = false
  var font: Int?
  /// How many bytes stand after a character in Unicode for programs that know none.
  var fallback = 1
  /// The next word says what the group is for; a group nobody knows is passed over.
  var isOptional = false
  /// Of the groups inside, only the one in Unicode counts.
  var isTwice = false
  /// The group is a text box.
  var isTextBox = false

  /// What a group inside begins with.
  var inner: RTFGroup {
    var inner = self
    inner.isOptional = false
    inner.isTwice = false
    inner.isTextBox = false
    if isTwice { inner.destination = .skipped }
    return inner
  }

  /// Names are set apart so, before what they say.
  var isSetApart: Bool { isBold || isUnderlined }

  mutating func becomePlain() {
    isBold = false
    isUnderlined = false
    isHidden = false
    isDeleted = false
    isRevised = false
  }

  /// Why text here is not part of the interview; `nil` where it is.
  var leavesOut: RTFDestination.LeftOut? {
    if case .leftOut(let kind) = destination { return kind }
    if isDeleted { return .deleted }
    return isHidden ? .hidden : nil
  }
}
