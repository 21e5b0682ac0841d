import QualitativeData

/// The words transcribers write in brackets, and the kind of event each stands for.
enum EventWords {
  /// The kind the words of a bracket name; `nil` when none of them is listed.
  ///
  /// - Parameter content: what stands between the brackets.
  static func kind(of content: String) -> Event.Kind? {
    let text = content.lowercased()
    let words = text.split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
    for (kind, stems) in stems {
      for stem in stems {
        let isPhrase = stem.contains(" ")
        if isPhrase ? text.contains(stem) : words.contains(where: { $0.hasPrefix(stem) }) {
          return kind
        }
      }
    }
    for (kind, listed) in whole where words.contains(where: listed.contains) { return kind }
    return nil
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
        "griner", "griner", "skratt", "naura", "naurua", "nauraa", "rires", "riant", "risas",
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
        "applau", "aplauso", "clap", "cough", "sneez", "sigh", "sniff", "cry", "crying", "sobb",
        "music", "ring",
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
    (.laughter, ["ler", "leende", "le", "smiler", "rire", "ri", "lol"]),
    (.note, ["negative", "sic"]),
    (.redacted, ["removed", "deleted"]),
  ]
}
