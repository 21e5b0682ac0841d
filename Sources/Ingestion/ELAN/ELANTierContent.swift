/// What can be seen of a tier by its annotations and its name.
struct ELANTierContent {
  /// Annotations with text.
  let filled: Int
  let words: Int
  /// Whether the texts only number the annotations, as `devon_0001` does.
  let isNumbering: Bool
  let namesAnnotation: Bool
  let namesTranscript: Bool

  var wordsEach: Double { filled == 0 ? 0 : Double(words) / Double(filled) }

  /// - Complexity: O(length of the annotations).
  init(_ tier: ELANTier) {
    var filled = 0
    var words = 0
    var numbers = 0
    for annotation in tier.annotations {
      let count = annotation.text.split { $0.isWhitespace }.count
      guard count > 0 else { continue }
      filled += 1
      words += count
      if count == 1, annotation.text.contains(where: \.isNumber) { numbers += 1 }
    }
    self.filled = filled
    self.words = words
    isNumbering = filled > 0 && numbers * 10 >= filled * 8
    let name = Self.pieces(tier.id)
    let type = Self.pieces(tier.type)
    namesAnnotation =
      name.contains(where: Self.annotation.contains)
      || (!(name + type).contains(where: Self.transcript.contains)
        && type.contains(where: Self.annotationTypes.contains))
    namesTranscript =
      !namesAnnotation && (name + type).contains(where: Self.transcript.contains)
  }

  /// The words of a tier's name, apart from the speaker's that may follow an `@`.
  private static func pieces(_ name: String) -> [String] {
    let own = name.split(separator: "@").first ?? ""
    return own.lowercased().split { !$0.isLetter }.map(String.init)
  }

  /// Types of tiers that are never speech; others a project may name as it likes.
  private static let annotationTypes: Set<String> = [
    "gesture", "gestures", "gestural", "geste", "gestes", "gesto", "gestos", "gestik", "gaze",
    "blick", "mimik", "posture", "handshape", "gloss", "glosses", "pos", "lemma", "lemmas",
    "translation", "translations", "comment", "comments", "notes", "kommentar", "kommentare",
    "notizen",
  ]

  private static let annotation = annotationTypes.union([
    "glossing", "gl", "ge", "ps", "mb", "mot", "morph", "morphs", "morpheme", "morphemes",
    "transl", "ft", "fte", "free", "phon", "phonetic", "phonetics", "phones", "phonemes", "ipa",
    "mau", "kan", "rgu", "note", "marker", "markers", "section", "sections", "topic", "topics",
    "coding", "codes", "übersetzung", "traduction", "traducción", "graid", "refind", "isnref",
  ])

  private static let transcript: Set<String> = [
    "utterance", "utterances", "transcript", "transcription", "transcriptions", "transkript",
    "transkription", "text", "txt", "tx", "speech", "orth", "ortho", "orthography",
    "orthographic", "ort", "verbatim", "talk",
  ]
}
