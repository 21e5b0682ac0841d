import QualitativeData

/// What labels say about why somebody speaks, in the languages interviews are held in.
enum SpeakerKinds {
  /// What a label is, besides a name.
  enum Role: Equatable {
    case interviewer, respondent
    /// A word for speakers of no known kind, as in `Speaker 3`.
    case someone

    var kind: Speaker.Kind {
      switch self {
      case .interviewer: .interviewer
      case .respondent: .respondent
      case .someone: .unknown
      }
    }
  }

  /// The role a label names by itself, as `Interviewer 2`, `Anna (moderator)` or `R1` do; `nil` for a name.
  static func role(of label: String) -> Role? {
    let spelled = label.split { !$0.isLetter }
    let words = spelled.map { $0.lowercased() }
    if let only = words.first, words.count == 1, let role = shortForms[only] { return role }
    let roles = words.compactMap { full[$0] }
    guard let first = roles.first, roles.allSatisfy({ $0 == first }) else { return nil }
    let others = zip(spelled, words).filter { full[$0.1] == nil && !joiners.contains($0.1) }
    if others.isEmpty { return first }
    // Beside a name, a role counts; inside a sentence it does not.
    let isNamed = first != .someone && others.allSatisfy { $0.0.first?.isLowercase == false }
    return isNamed && !words.contains(where: questionsAndAnswers.contains) ? first : nil
  }

  /// The kinds of a file's speakers, decided together: what `I`, `Q`, `A` or `V` mean depends on the others.
  static func kinds(of labels: [String]) -> [Speaker.Kind] {
    let letters = labels.map { letter(of: $0) }
    let present = Set(letters.compactMap(\.self))
    let roles = labels.map { role(of: $0) }
    let pair = pairs.first { present.contains($0.asks) && present.contains($0.answers) }
    return labels.indices.map { index in
      if let letter = letters[index] {
        if present == ["P", "R"] { return .unknown }
        if let pair, letter == pair.asks { return .interviewer }
        if let pair, letter == pair.answers { return .respondent }
        if ["I", "Q"].contains(letter), roles.contains(.respondent) { return .interviewer }
        if letter == "A" || letter == "I" || letter == "Q" { return .unknown }
      }
      return roles[index]?.kind ?? .unknown
    }
  }

  /// `I` for `I` and `I2`; `nil` for labels of more than two letters.
  private static func letter(of label: String) -> String? {
    let words = words(of: label)
    guard words.count == 1, let word = words.first, word.count <= 2 else { return nil }
    return word.uppercased()
  }

  /// The label's words in lower case, without digits, brackets and punctuation.
  private static func words(of label: String) -> [String] {
    label.lowercased().split { !$0.isLetter }.map(String.init)
  }

  /// Who asks and who answers when both letters are labels of one file, the more telling pairs first.
  private static let pairs: [(asks: String, answers: String)] = [
    ("Q", "A"), ("I", "R"), ("I", "IP"), ("I", "IE"), ("IV", "IE"), ("IR", "IE"), ("I", "P"),
    ("I", "B"),
    ("I", "N"), ("I", "A"), ("H", "V"), ("K", "V"), ("F", "S"), ("F", "A"), ("V", "A"), ("E", "R"),
  ]

  private static let shortForms: [String: Role] = [
    "i": .someone, "q": .someone, "a": .someone, "int": .interviewer, "iv": .interviewer,
    "intv": .interviewer, "intvr": .interviewer, "mod": .interviewer, "fac": .interviewer,
    "r": .respondent, "p": .respondent, "ie": .respondent, "ip": .respondent, "resp": .respondent,
    "part": .respondent, "pt": .respondent, "fp": .respondent, "inf": .respondent,
  ]

  private static let full: [String: Role] = {
    var roles: [String: Role] = [:]
    for word in interviewers { roles[word] = .interviewer }
    for word in respondents { roles[word] = .respondent }
    for word in someone { roles[word] = .someone }
    return roles
  }()

  private static let interviewers: [String] = [
    "interviewer", "interviewers", "moderator", "moderators", "facilitator", "facilitators",
    "researcher", "question",  // en
    "interviewerin", "moderatorin", "fragende", "fragender", "fragesteller", "forscher",
    "forscherin",
    "frage",  // de
    "intervjuare", "intervjuaren", "moderatorn", "samtalsledare", "fråga",  // sv
    "intervjuer", "intervjueren", "ordstyrer", "forsker", "spørsmål",  // no
    "intervieweren", "spørgsmål", "moderatoren",  // da
    "haastattelija", "haastattelijat", "moderaattori", "kysyjä", "tutkija", "kysymys",  // fi
    "interviewster", "gespreksleider", "onderzoeker", "vraag",  // nl
    "intervieweur", "intervieweuse", "enquêteur", "enquêtrice", "enqueteur", "animateur",
    "animatrice",
    "chercheur", "chercheuse",  // fr
    "entrevistador", "entrevistadora", "moderadora", "moderador", "investigador", "investigadora",
    "facilitador", "facilitadora", "pregunta",  // es
    "intervistatore", "intervistatrice",  // it
  ]

  private static let respondents: [String] = [
    "interviewee", "interviewees", "respondent", "respondents", "participant", "participants",
    "informant", "informants", "narrator", "answer", "subject",  // en
    "befragte", "befragter", "interviewte", "interviewter", "interviewpartner",
    "interviewpartnerin",
    "teilnehmer", "teilnehmerin", "antwort", "proband", "probandin", "informantin",  // de
    "intervjuperson", "intervjupersonen", "respondenten", "deltagare", "informanten", "svar",  // sv
    "deltaker", "intervjuobjekt", "deltager", "interviewperson", "interviewpersonen",  // no, da
    "vastaaja", "vastaajat", "haastateltava", "osallistuja", "vastaus",  // fi
    "geïnterviewde", "geinterviewde", "deelnemer", "antwoord",  // nl
    "interviewé", "interviewée", "enquêté", "enquêtée", "répondant", "répondante", "participante",
    "participants", "réponse",  // fr
    "entrevistado", "entrevistada", "participante", "informante", "respuesta", "encuestado",
    "encuestada",  // es
    "intervistato", "intervistata",  // it
  ]

  private static let joiners: Set<String> = [
    "and", "or", "og", "och", "ja", "und", "et", "y", "en", "oder", "ou", "eller", "tai", "o",
  ]

  /// Roles only when nothing else stands beside them.
  private static let questionsAndAnswers: Set<String> = [
    "question", "answer", "subject", "frage", "antwort", "fråga", "svar", "spørsmål", "spørgsmål",
    "kysymys", "vastaus",
    "vraag", "antwoord", "pregunta", "respuesta", "réponse",
  ]

  private static let someone: [String] = [
    "speaker", "speakers", "voice", "unknown", "unidentified", "male", "female", "everyone", "all",
    "sprecher", "sprecherin", "talare", "taler", "puhuja", "spreker", "locuteur", "locutrice",
    "hablante",
    "orador", "oradora",
  ]
}
