/// What the headings of tables say of their columns, besides those `TurnColumns` knows.
enum HeadingWords {
  /// Lower case, words parted by single blanks.
  static func plain(_ heading: String) -> String {
    heading.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "#" && $0 != "/" }
      .joined(separator: " ")
  }

  /// Whether a heading names the interview a row belongs to.
  static func isTranscript(_ heading: String) -> Bool {
    let words = plain(heading).split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 3 else { return false }
    return transcripts.contains(words.joined(separator: " "))
      || (transcripts.contains(first)
        && words.dropFirst().allSatisfy { ["id", "nr", "no", "number", "name", "#"].contains($0) })
  }

  /// How surely a heading names a respondent; 0 for one that does not.
  static func respondent(_ heading: String) -> Int {
    let plain = plain(heading)
    let words = plain.split(separator: " ").map(String.init)
    guard words.count <= 4 else { return 0 }
    if words.contains("id") || plain.hasSuffix("id") && words.count == 1 && plain.count <= 14 {
      return words.contains(where: respondents.contains) || plain.hasPrefix("respon") ? 3 : 2
    }
    if words.contains(where: respondents.contains) { return 1 }
    return words.count <= 2 && words.contains(where: names.contains) ? 1 : 0
  }

  /// Whether a heading can mean only who speaks, not one of a respondent's attributes.
  static func isSurelySpeaker(_ heading: String) -> Bool {
    plain(heading).split(separator: " ").contains { speakers.contains(String($0)) }
  }

  static func isTime(_ heading: String) -> Bool {
    plain(heading).split(separator: " ").contains { times.contains(String($0)) }
  }

  /// Whether a heading asks for an answer, rather than naming an attribute.
  static func isQuestion(_ heading: String) -> Bool {
    let words = plain(heading).split(separator: " ")
    return heading.contains("?") || words.count >= 5
      || words.contains { answers.contains(String($0)) }
  }

  private static let transcripts: Set<String> = [
    "transcript", "interview", "file", "filename", "document", "session", "recording", "meeting",
    "source", "focus group", "case", "dokument", "fil", "filnavn", "filnamn", "optagelse", "møde",
    "haastattelu", "tiedosto", "datei", "gespräch", "aufnahme", "fichier", "entretien", "archivo",
    "entrevista", "bestand", "intervju", "conversation",
  ]

  private static let respondents: Set<String> = [
    "respondent", "respondents", "participant", "interviewee", "case", "subject", "person", "pid",
    "pseudonym", "alias", "nr", "no", "number", "#", "record", "code", "deltager", "deltaker",
    "deltagare", "informant", "løbenummer", "vastaaja", "osallistuja", "teilnehmer", "befragter",
    "fall", "répondant", "participante", "encuestado", "deelnemer", "id",
  ]

  private static let names: Set<String> = [
    "name", "navn", "namn", "nimi", "naam", "nom", "nombre", "initials",
  ]

  private static let speakers: Set<String> = [
    "speaker", "speakers", "taler", "talare", "puhuja", "sprecher", "sprecherin", "spreker",
    "locuteur", "locutor", "hablante", "orador", "who", "hvem",
  ]

  private static let times: Set<String> = [
    "time", "timestamp", "timecode", "start", "begin", "onset", "tid", "starttid", "aika", "alku",
    "zeit", "beginn", "tijd", "temps", "début", "tiempo", "inicio", "starttime",
  ]

  private static let answers: Set<String> = [
    "comment", "comments", "feedback", "answer", "response", "why", "other", "describe", "explain",
    "suggestions", "kommentar", "kommentarer", "bemærkninger", "svar", "uddyb", "kommentti",
    "vastaus", "antwort", "bemerkungen", "commentaire", "réponse", "comentario", "comentarios",
    "respuesta", "opmerkingen", "antwoord",
  ]
}
