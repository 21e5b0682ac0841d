/// What the name of an element or attribute is about, in the languages they are written in.
struct XMLNameMeaning {
  /// 2 for a name that can only mean who speaks, 1 for one that may, 0 for all others.
  let speaker: Int
  let isText: Bool
  /// Whether what stands there is something beside what is said, as a translation is.
  let isNoText: Bool
  let isParagraph: Bool
  let isWord: Bool
  let isStart: Bool
  let isEnd: Bool

  init(_ name: String) {
    let letters = String(name.prefix(60).lowercased().filter(\.isLetter))
    let both = [letters, Self.stem(letters)]
    speaker =
      both.contains(where: Self.certainSpeakers.contains)
      ? 2 : both.contains(where: Self.possibleSpeakers.contains) ? 1 : 0
    isText = Self.texts.contains(letters)
    isNoText =
      !isText && (letters.hasSuffix("id") || Self.notTexts.contains { letters.contains($0) })
    isParagraph = Self.paragraphs.contains(letters)
    isWord = Self.words.contains(letters)
    isStart = Self.starts.contains(letters)
    isEnd = Self.ends.contains(letters)
  }

  /// Without `id`, `name` and the like at the end.
  private static func stem(_ letters: String) -> String {
    for ending in ["identifier", "name", "ref", "id", "label", "code", "nr", "no"]
    where letters.hasSuffix(ending) && letters.count > ending.count + 1 {
      return String(letters.dropLast(ending.count))
    }
    return letters
  }

  private static let certainSpeakers: Set<String> = [
    "who", "speaker", "spkr", "spk", "talker", "participant", "interlocutor", "interviewee",
    "sprecher", "sprecherin", "redner", "rednerin", "talare", "taler", "puhuja", "spreker",
    "locuteur", "locutrice", "intervenant", "hablante", "locutor", "orador", "parlante",
    "interlocutore", "mluvčí", "mówca", "beszélő", "говорящий", "发言人", "说话人",
  ]
  private static let possibleSpeakers: Set<String> = [
    "name", "by", "person", "persname", "agent", "role", "actor", "voice", "user", "author",
    "from", "character", "member", "initials", "informant", "respondent", "narrator", "deltaker",
    "deltager", "deltagare", "osallistuja", "teilnehmer", "personne", "persona", "nom", "nombre",
    "navn", "namn", "nimi", "naam",
  ]
  private static let texts: Set<String> = [
    "text", "txt", "utterance", "utt", "u", "said", "say", "says", "speech", "content", "contents",
    "transcript", "transcription", "words", "sentence", "s", "p", "para", "paragraph", "line",
    "body", "message", "msg", "turn", "turntext", "verbatim", "ortho", "orthography", "caption",
    "quote", "segment", "seg", "response", "inhalt", "texte", "texto", "tekst", "teksti", "testo",
    "äußerung", "aussage", "ytring", "yttrande", "puheenvuoro", "absatz",
  ]
  private static let paragraphs: Set<String> = [
    "p", "para", "paragraph", "absatz", "abschnitt", "paragraphe", "párrafo", "parrafo", "stycke",
    "kappale", "avsnitt",
  ]
  private static let words: Set<String> = ["w", "word", "token", "tok", "gword", "wort", "ord"]
  private static let notTexts = [
    "translat", "gloss", "note", "comment", "time", "date", "url", "lemma", "phon", "morph", "meta",
    "header", "summary", "heading",
  ]
  private static let starts: Set<String> = [
    "start", "begin", "from", "starttime", "begintime", "timestart", "timebegin", "time",
    "timestamp", "tbegin", "tstart", "startms", "in", "offset", "timecode", "onset", "debut",
    "début", "anfang", "inicio", "alku", "timein",
    "zeit", "tid", "aika", "tijd", "temps", "tiempo", "hora", "tempo",
  ]
  private static let ends: Set<String> = [
    "end", "stop", "to", "endtime", "stoptime", "timeend", "timestop", "tend", "tstop", "endms",
    "out", "finish", "until", "fin", "ende", "loppu", "timeout",
  ]
}
