/// Words that stand before colons without being labels, or in labels without being names.
enum OrdinaryWords {
  /// Words that a header's key or a note begins with.
  static let keys: Set<String> = [
    "note", "notes", "nb", "ps", "date", "time", "place", "location", "venue", "setting", "title",
    "project", "topic",
    "subject", "file", "filename", "recording", "duration", "length", "language", "transcript",
    "transcription",
    "transcribed", "transcriber", "transcriptionist", "interview", "session", "source", "url",
    "http", "https", "www",
    "re", "cc", "from", "to", "keywords", "version", "page", "chapter", "section", "appendix",
    "table", "figure",
    "abstract", "summary", "copyright", "persons", "speakers", "present", "attendees",
    "participants", "absent",
    "apologies", "audio",
    "video", "start", "end", "id", "code", "age", "gender", "sex", "occupation", "background",
    "comment", "comments",
    "example", "warning", "key", "legend", "status", "site", "city", "country", "municipality",
    "organisation",
    "organization", "position", "job", "role", "method", "mode", "consent", "study", "cohort",
    "group", "wave", "case",
    "datum", "zeit", "ort", "dauer", "thema", "titel", "sprache", "datei", "anmerkung", "inhalt",
    "beginn", "ende",
    "tagesordnungspunkt", "anlage", "alter", "geschlecht", "beruf", "aufnahme",
    "dato", "tid", "sted", "varighed", "varighet", "emne", "sprog", "språk", "fil", "kommune",
    "alder", "køn", "kjønn",
    "plats", "längd", "ålder", "kön", "yrke", "bemærkning", "merknad", "anmärkning", "deltagere",
    "deltakere",
    "päivämäärä", "aika", "paikka", "kesto", "aihe", "kieli", "tiedosto", "huomautus", "ikä",
    "sukupuoli", "ammatti",
    "plaats", "tijd", "duur", "onderwerp", "taal", "bestand", "opmerking", "leeftijd", "geslacht",
    "beroep",
    "lieu", "heure", "durée", "sujet", "titre", "langue", "fichier", "remarque", "âge", "sexe",
    "profession",
    "fecha", "hora", "lugar", "duración", "tema", "título", "idioma", "archivo", "nota", "edad",
    "sexo", "profesión", "género", "nacionalidad", "ubicación", "context", "contexto", "contexte",
    "kontext", "contesto", "contenido", "contents", "content",
    "contenu", "inhoud", "indhold", "innehåll", "innhold",
    "idade", "gênero", "nacionalidade", "localização", "duração", "profissão", "conteúdo",
    "età", "sesso", "luogo", "durata", "lingua", "professione", "contenuto",
  ]

  /// Whole beginnings of sentences that colons follow.
  static let beginnings: Set<String> = [
    "and", "but", "so", "yes", "no", "okay", "ok", "well", "because", "however", "also", "then",
    "now", "there", "this",
    "that", "what", "why", "how", "when", "where", "who", "first", "second", "third", "finally",
    "answer is", "one", "two",
    "three", "the", "remember", "e.g", "i.e", "or", "if", "yeah", "right", "look", "see", "listen",
    "basically", "again",
    "und", "aber", "also", "denn", "dann", "deshalb", "trotzdem", "allerdings", "ja", "nein",
    "erstens", "zweitens",
    "og", "men", "så", "nej", "nei", "for det første", "och", "ja", "joo", "ei", "mutta", "niin",
    "en", "maar", "dus",
    "nee", "et", "mais", "donc", "oui", "non", "y", "pero", "entonces", "sí", "e", "mas",
  ]

  /// Small words inside names, titles and joint labels.
  static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "la", "le", "les", "los", "las", "van",
    "von", "der", "den",
    "ter", "ten", "du", "des", "of", "the", "and", "or", "e", "y", "og", "och", "ja", "und", "et",
    "en", "a", "o", "bin",
    "ibn", "al", "el", "zu", "zur", "för", "for", "af", "av", "i", "tai", "oder", "ou", "eller",
  ]

  /// What a family name may begin with in small letters.
  static let nameStarts: Set<String> = [
    "van", "von", "de", "der", "den", "ter", "ten", "di", "du", "del", "al", "el", "bin", "ibn",
    "zu",
  ]

  /// Titles written in lower case before a name.
  static let courtesies: Set<String> = [
    "señor", "señora", "señorita", "senhor", "senhora", "sr", "sra", "herr", "hr", "fru", "frk",
    "frau", "monsieur",
    "madame", "meneer", "mevrouw", "mr", "mrs", "ms", "dr", "prof", "don", "doña", "dona", "don",
    "signor", "signora",
  ]
}
