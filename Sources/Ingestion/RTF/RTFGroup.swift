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

  /// The words that say how the text that follows looks.
  static let formats: Set = [
    "plain", "b", "ul", "ulw", "uldb", "ulth", "ulnone", "v", "deleted", "mvf", "revised", "mvt",
    "f",
  ]

  /// - Parameters:
  ///   - word: one of `formats`; any other changes nothing.
  ///   - number: what stands behind it, where 0 means off.
  mutating func take(format word: String, _ number: Int?) {
    let isOn = number != 0
    switch word {
    case "plain": becomePlain()
    case "b": isBold = isOn
    case "ul", "ulw", "uldb", "ulth": isUnderlined = isOn
    case "ulnone": isUnderlined = false
    case "v": isHidden = isOn
    case "deleted", "mvf": isDeleted = isOn
    case "revised", "mvt": isRevised = isOn
    case "f": font = number
    default: break
    }
  }

  private mutating func becomePlain() {
    isBold = false
    isUnderlined = false
    isHidden = false
    isDeleted = false
    isRevised = false
    font = nil
  }

  /// Why text here is not part of the interview; `nil` where it is.
  var leavesOut: RTFDestination.LeftOut? {
    if case .leftOut(let kind) = destination { return kind }
    if isDeleted { return .deleted }
    return isHidden ? .hidden : nil
  }
}
