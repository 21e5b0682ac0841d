/// A label as a name: what it says without decoration, and whether it looks like somebody's name.
///
/// A class, since a file's labels are few and stand on many lines.
final class LabelName: Sendable {
  /// As the file spells it, without what decorates it and without punctuation at its end.
  let text: String
  /// What two spellings of one label have in common.
  let key: String
  let traits: LabelTraits

  var role: SpeakerKinds.Role? { traits.role }
  var isNamelike: Bool { traits.isNamelike }
  var isOrdinaryWord: Bool { traits.isOrdinaryWord }
  var mayBeInitials: Bool { traits.mayBeInitials }
  /// Whether it names a role, or somebody, rather than what notes and heads begin with.
  var mayBeSpeaker: Bool { role != nil || isNamelike && !isOrdinaryWord }

  private static let known = Remembered<LabelName?>()

  /// The label of these letters, which most files of a study share; `nil` for what no label would be.
  static func of(_ raw: String) -> LabelName? {
    raw.utf8.count <= 40 ? known.value(of: raw) { LabelName($0) } : LabelName(raw)
  }

  convenience init?(_ raw: some StringProtocol) { self.init(bytes: Array(raw.utf8)) }

  /// - Returns: `nil` for what no label would be: too long, no letters, sentence punctuation.
  /// - Complexity: O(bytes), of which there are few.
  init?(bytes raw: [UInt8]) {
    guard raw.count <= 200 else { return nil }
    var bytes = LabelBytes.cleaned(raw)
    // `P2?` for who was not heard for certain.
    let isDoubtful = LabelBytes.isDoubtful(bytes)
    if isDoubtful { bytes.removeLast() }
    guard (1...100).contains(bytes.count), LabelBytes.mayBeLabel(bytes) else { return nil }
    if LabelBytes.areLettersInBrackets(bytes) { return nil }
    let words = LabelBytes.words(bytes)
    guard words.count <= 12, !words.isEmpty else { return nil }
    text = String(decoding: bytes, as: UTF8.self) + (isDoubtful ? "?" : "")
    key = text.lowercased()
    traits = LabelTraits(
      role: words.count <= 8 ? SpeakerKinds.role(of: text) : nil,
      // In square brackets stand notes and parties more often than names.
      isNamelike: raw.first { $0 != 0x20 } != UInt8(ascii: "[") && Self.looksLikeName(words),
      isOrdinaryWord: OrdinaryWords.beginnings.contains(key)
        || OrdinaryWords.keys.contains(words[0].lowercased()),
      isCapitals: text == text.uppercased(), mayBeInitials: Self.mayBeInitials(text),
      words: Int8(bytes.split(separator: 0x20).count), blanks: Int8(bytes.count { $0 == 0x20 }))
  }

  /// Whether it has more than one word, numbers aside.
  var isLong: Bool {
    text.split(separator: " ").count { $0.contains { !$0.isNumber && $0 != "#" } } > 1
  }

  private static func mayBeInitials(_ text: String) -> Bool {
    (2...3).contains(text.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy { $0.properties.isUppercase }
  }

  /// Words begin with capitals, apart from the small words of names and titles.
  private static func looksLikeName(_ words: [String]) -> Bool {
    guard let first = words.first(where: { !OrdinaryWords.nameStarts.contains($0) }),
      isCapitalised(first) || OrdinaryWords.courtesies.contains(plain(first))
    else { return false }
    return words.allSatisfy { word in
      if isCapitalised(word) { return true }
      let plain = plain(word)
      return OrdinaryWords.particles.contains(plain) || OrdinaryWords.courtesies.contains(plain)
    }
  }

  private static func plain(_ word: String) -> String {
    word.hasSuffix(".") ? String(word.lowercased().dropLast()) : word.lowercased()
  }

  /// A letter of a script without capitals counts as one.
  private static func isCapitalised(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    if first.isASCII {
      return (0x41...0x5A).contains(first.value) || (0x30...0x39).contains(first.value)
    }
    // Where words are not parted by blanks, so much is a sentence; foreign names have a point between their parts.
    if first.value >= 0x2E80, word.unicodeScalars.count > 12, !word.contains("·") { return false }
    return first.properties.isAlphabetic && !first.properties.isLowercase
  }
}
