/// What a label's name looks like, without its letters, so that the candidates of a file are small and cheap to copy.
struct LabelTraits: Sendable {
  let role: SpeakerKinds.Role?
  /// Whether its words are written as names and titles are.
  let isNamelike: Bool
  /// Whether it is a word that begins notes, sentences or headers, as `Note` and `Date` do.
  let isOrdinaryWord: Bool
  /// Whether no letter of it is a small one.
  let isCapitals: Bool
  /// Whether it is two or three capitals, as initials are.
  let mayBeInitials: Bool
  let words: Int8
  let blanks: Int8

  /// Whether it has more words than a name in small letters, as people call themselves in chats, has.
  var isSentence: Bool { blanks > 1 }
}
