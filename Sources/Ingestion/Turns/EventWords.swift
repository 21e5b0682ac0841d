import QualitativeData

/// The words transcribers write in brackets, and the kind of event each stands for.
enum EventWords {
  /// The kind the words of a bracket name; `nil` when none of them is listed.
  ///
  /// - Parameter content: what stands between the brackets.
  static func kind(of content: String) -> Event.Kind? {
    let text = content.lowercased()
    let words = text.split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
    guard !words.isEmpty else { return nil }
    for entry in entries {
      if words.contains(where: { word in entry.beginnings.contains { word.hasPrefix($0) } }) {
        return entry.kind
      }
      if words.count > 1, entry.phrases.contains(where: text.contains) { return entry.kind }
    }
    for (kind, listed) in whole where words.contains(where: listed.contains) { return kind }
    return nil
  }

  private static let entries = stems.map { kind, stems in
    (
      kind: kind, beginnings: stems.filter { !$0.contains(" ") },
      phrases: stems.filter { $0.contains(" ") }
    )
  }

  /// Beginnings of words, and phrases; in the order in which they win.
  private static let stems: [(Event.Kind, [String])] = [
    (
      .redacted,
      [
        "redact", "anonymi", "anonymous", "name removed", "names removed", "name deleted",
        "de-identif", "pseudonym",
        "geschwärzt", "peitetty", "poistettu", "fjernet", "borttag", "geanonimiseerd", "suprimido",
      ]
    ),
    (
      .inaudible,
      [
        "inaudib", "unintelligib", "indiscernib", "indistinct", "incomprehensib", "unclear",
        "inaudito", "muffled",
        "unverständlich", "undeutlich", "uhørlig", "utydelig", "ohørlig", "ohörbar", "uhörbar",
        "ohörbart", "otydlig",
        "epäselv", "kuulumat", "onverstaanbaar", "onduidelijk", "incompréhensib", "ininteligib",
      ]
    ),
    (
      .crosstalk,
      [
        "crosstalk", "cross-talk", "cross talk", "overlap", "talking over", "speaking over",
        "talk over",
        "simultaneous", "speak at once", "talking at once", "taler i munden", "snakker i munnen",
        "pratar i mun",
        "päällekkäi", "durcheinander", "door elkaar",
      ]
    ),
    (
      .laughter,
      [
        "laugh", "chuckl", "giggl", "lachen", "lacht", "lachend", "gelach", "gelächter",
        "heiterkeit", "latter",
        "griner", "skratt", "naura", "naurua", "nauraa", "rires", "riant", "risas",
        "risos", "ríe", "hilaridad",
      ]
    ),
    (
      .pause,
      [
        "pause", "pausa", "silence", "silent", "stille", "tavshed", "tystnad", "tauko",
        "hiljaisuus", "schweigen",
        "silencio", "paus",
      ]
    ),
    (
      .sound,
      [
        "applau", "aplauso", "clap", "cough", "sneez", "sigh", "sniff", "crying", "sobb",
        "music",
        "background noise", "noise", "door clos", "door open", "clears throat", "beifall", "seufzt",
        "hustet", "hoster",
        "sukker", "suckar", "hostar", "huokaa", "yskii", "taputuksia", "rumores", "murmullos",
        "soupir", "tousse",
        "protestas", "phone rings", "breath", "whisper", "gasp", "bell rings", "beep",
      ]
    ),
    (.note, ["affirmative", "recording stops", "recording ends", "end of recording", "phonetic"]),
  ]

  /// Words too short or too common to be taken as a beginning.
  private static let whole: [(Event.Kind, Set<String>)] = [
    (.laughter, ["ler", "leende", "smiler", "rire", "lol"]),
    (.sound, ["ring", "rings", "ringing", "cry", "cries", "cough"]),
    (.note, ["negative", "sic"]),
    (.redacted, ["removed", "deleted"]),
    (.inaudible, ["unv", "unverst"]),
  ]
}
