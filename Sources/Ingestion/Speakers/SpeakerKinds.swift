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
    label.utf8.count <= 40 ? knownRoles.value(of: label, foundRole) : foundRole(label)
  }

  private static let knownRoles = Remembered<Role?>()

  private static func foundRole(_ label: String) -> Role? {
    let words = spelled(label)
    let lowered = words.map { $0.lowercased() }
    guard lowered.contains(where: { full[$0] != nil || shortForms[$0] != nil }) else { return nil }
    if let bracket = label.firstIndex(where: { $0 == "(" || $0 == "[" }),
      bracket != label.startIndex
    {
      let outside = spelled(String(label[..<bracket]))
      if let role = plainRole(outside, outside.map { $0.lowercased() }) { return role }
    }
    return plainRole(words, lowered) ?? jointRole(of: label)
  }

  /// `P2 and P3` have the role they share.
  private static func jointRole(of label: String) -> Role? {
    let words = label.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let parts = words.filter { !joiners.contains($0.lowercased()) }
    let isJoined = parts.count < words.count || label.contains { "&/+,".contains($0) }
    guard parts.count > 1, isJoined else { return nil }
    let roles = parts.map { part in
      let words = spelled(part)
      return plainRole(words, words.map { $0.lowercased() })
    }
    return roles.allSatisfy { $0 == roles[0] } ? roles[0] : nil
  }

  private static func plainRole(_ words: [String], _ lowered: [String]) -> Role? {
    if lowered.count == 1, let role = shortForms[lowered[0]] { return role }
    let roles = lowered.compactMap { full[$0] }
    guard let first = roles.first, roles.allSatisfy({ $0 == first }) else { return nil }
    let others = zip(words, lowered).filter { full[$0.1] == nil && !joiners.contains($0.1) }
    let mayBeSaid = lowered.contains(where: questionsAndAnswers.contains)
    if others.isEmpty { return mayBeSaid && words[0].first?.isLowercase == true ? nil : first }
    // Beside a name, a role counts; inside a sentence it does not.
    let isNamed = first != .someone && others.allSatisfy { $0.0.first?.isLowercase == false }
    return isNamed && !mayBeSaid ? first : nil
  }

  /// The label's words without digits, brackets and punctuation.
  private static func spelled(_ label: String) -> [String] {
    label.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) }
  }

  /// The kinds of a file's speakers, decided together: what `I`, `Q`, `A` or `V` mean depends on the others.
  static func kinds(of labels: [String]) -> [Speaker.Kind] {
    let shapes = labels.map { label in knownShapes.value(of: label) { Shape($0) } }
    let letters = shapes.map(\.letter)
    let present = Set(letters.compactMap(\.self))
    let roles = shapes.map(\.role)
    let pair = pairs.first { present.contains($0.asks) && present.contains($0.answers) }
    let isHosted = shapes.contains(where: \.isHost) && shapes.contains(where: \.isGuest)
    return labels.indices.map { index in
      if isHosted, roles[index] == nil {
        if shapes[index].isHost { return .interviewer }
        if shapes[index].isGuest { return .respondent }
      }
      if let letter = letters[index] {
        if present == ["P", "R"] { return .unknown }
        if let pair, letter == pair.asks { return .interviewer }
        if let pair, letter == pair.answers { return .respondent }
        // Beside other letters these are rather initials.
        if let lone = lonePairs.first(where: { present == [$0.asks, $0.answers] }) {
          return letter == lone.asks ? .interviewer : .respondent
        }
        if ["I", "Q"].contains(letter), roles.contains(.respondent) { return .interviewer }
        if letter == "A" || letter == "I" || letter == "Q" { return .unknown }
      }
      return roles[index]?.kind ?? .unknown
    }
  }

  /// What one label says by itself.
  private struct Shape: Sendable {
    let letter: String?
    let role: Role?
    let isHost: Bool
    let isGuest: Bool

    init(_ label: String) {
      letter = SpeakerKinds.letter(of: label)
      role = SpeakerKinds.role(of: label)
      isHost = isOne(label, of: hosts)
      isGuest = isOne(label, of: guests)
    }
  }

  private static let knownShapes = Remembered<Shape>()

  /// Who asks and who answers on the radio: a host without a guest talks to another host.
  private static let hosts: Set<String> = ["host", "hosts", "cohost"]
  private static let guests: Set<String> = ["guest", "guests"]

  private static func isOne(_ label: String, of words: Set<String>) -> Bool {
    label.utf8.count <= 12 && words.contains(spelled(label).joined().lowercased())
  }

  /// `I` for `I` and `I2`; `nil` for labels of more than two letters.
  private static func letter(of label: String) -> String? {
    guard label.utf8.count <= 8 else { return nil }
    let words = spelled(label)
    guard words.count == 1, let word = words.first, word.count <= 2 else { return nil }
    return word.uppercased()
  }

  /// Who asks and who answers when both letters are labels of one file, the more telling pairs first.
  private static let pairs: [(asks: String, answers: String)] = [
    ("Q", "A"), ("I", "R"), ("I", "IP"), ("I", "IE"), ("IV", "IE"), ("IR", "IE"), ("I", "P"),
    ("I", "B"),
    ("I", "N"), ("I", "A"), ("H", "V"), ("K", "V"), ("F", "S"), ("F", "A"), ("V", "A"), ("E", "R"),
  ]

  /// The same for letters that mean it only where no others are labels: domanda and risposta, вопрос and ответ.
  private static let lonePairs: [(asks: String, answers: String)] = [("D", "R"), ("В", "О")]

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
    "researcher", "investigator", "investigators", "question",  // en
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
    "intervistatore", "intervistatrice", "ricercatore", "ricercatrice", "moderatore",
    "domanda",  // it
    "pesquisador", "pesquisadora", "pergunta",  // pt
    "интервьюер", "исследователь", "исследовательница", "модератор", "вопрос",  // ru
    "інтервюер", "дослідник", "дослідниця", "питання", "запитання",  // uk
    "badacz", "badaczka", "prowadzący", "prowadząca", "ankieter", "ankieterka", "pytanie",  // pl
    "tazatel", "tazatelka", "moderátor", "výzkumník", "výzkumnice", "otázka",  // cs
    "kérdező", "kérdés",  // hu
    "görüşmeci", "araştırmacı", "moderatör", "soru",  // tr
    "ερευνητής", "ερευνήτρια", "ερώτηση",  // el
    "küsitleja", "intervjueerija", "küsimus",  // et
    "spyrill", "spurning",  // is
    "المحاور", "المحاورة", "الباحث", "الباحثة",  // ar
    "מראיין", "מראיינת", "חוקר", "חוקרת",  // he
    "采访者", "访谈者", "访问者", "主持人", "訪談者", "採訪者", "主持人", "研究者",  // zh
    "聞き手", "質問者", "調査者", "インタビュアー", "司会",  // ja
    "면담자", "연구자", "질문자", "진행자",  // ko
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
    "intervistato", "intervistata", "partecipante", "risposta",  // it
    "respondente", "resposta",  // pt
    "респондент", "респондентка", "информант", "информантка", "участник", "участница",
    "ответ",  // ru
    "учасник", "учасниця", "відповідь",  // uk
    "badany", "badana", "respondentka", "rozmówca", "rozmówczyni",
    "uczestnik", "uczestniczka", "odpowiedź",  // pl
    "účastník", "účastnice", "dotazovaný", "dotazovaná", "odpověď",  // cs
    "interjúalany", "válaszadó", "résztvevő", "válasz",  // hu
    "katılımcı", "görüşülen", "cevap", "yanıt",  // tr
    "συμμετέχων", "συμμετέχουσα", "απάντηση",  // el
    "osaleja", "intervjueeritav", "vastus",  // et
    "viðmælandi",  // is
    "المشارك", "المشاركة", "المبحوث", "المبحوثة", "المستجيب",  // ar
    "מרואיין", "מרואיינת", "משתתף", "משתתפת",  // he
    "受访者", "被访者", "受訪者", "被訪者", "参与者", "參與者",  // zh
    "話し手", "語り手", "回答者", "参加者",  // ja
    "참여자", "참가자", "응답자", "피면담자",  // ko
  ]

  private static let joiners: Set<String> = [
    "and", "or", "og", "och", "ja", "und", "et", "y", "en", "oder", "ou", "eller", "tai", "o",
  ]

  /// Roles only when nothing else stands beside them.
  private static let questionsAndAnswers: Set<String> = [
    "question", "answer", "subject", "frage", "antwort", "fråga", "svar", "spørsmål", "spørgsmål",
    "kysymys", "vastaus",
    "vraag", "antwoord", "pregunta", "respuesta", "réponse", "pergunta", "resposta", "domanda",
    "risposta", "вопрос", "ответ", "питання", "запитання", "відповідь", "pytanie", "odpowiedź",
    "otázka", "odpověď", "kérdés", "válasz", "soru", "cevap", "yanıt", "ερώτηση", "απάντηση",
    "küsimus", "vastus", "spurning",
  ]

  /// Whether a word says only that something is a question or an answer.
  static func asksOrAnswers(_ label: String) -> Bool {
    let words = spelled(label).map { $0.lowercased() }
    return words.contains(where: questionsAndAnswers.contains) || words == ["q"] || words == ["a"]
  }

  private static let someone: [String] = [
    "speaker", "voice", "unknown", "unidentified", "male", "female", "everyone", "all",
    "sprecher", "sprecherin", "talare", "taler", "puhuja", "spreker", "locuteur", "locutrice",
    "hablante",
    "orador", "oradora",
  ]
}
