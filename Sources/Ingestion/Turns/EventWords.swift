import Foundation
import QualitativeData

/// The words transcribers write in brackets, and the kind of event each stands for.
enum EventWords {
  /// The kind the words of a bracket name; `nil` when none of them is listed.
  ///
  /// - Parameter content: what stands between the brackets.
  /// - Complexity: O(length of the content).
  static func kind(of content: String) -> Event.Kind? {
    content.utf8.count <= 40 ? known.value(of: content, foundKind) : foundKind(content)
  }

  private static let known = Remembered<Event.Kind?>()

  private static func foundKind(_ content: String) -> Event.Kind? {
    let isASCII = content.utf8.allSatisfy { $0 < 0x80 }
    let lowered = content.lowercased()
    // Letters may be stored with their accents apart.
    let text = Array((isASCII ? lowered : lowered.precomposedStringWithCanonicalMapping).utf8)
    let words = words(of: text)
    guard !words.isEmpty else { return nil }
    var best = stems.count
    for word in words {
      for stem in byFirstLetter[word[word.startIndex]] ?? []
      where stem.place < best && word.starts(with: stem.letters) { best = stem.place }
    }
    if words.count > 1 {
      for phrase in phrases where phrase.place < best && holds(text, phrase.letters) {
        best = phrase.place
      }
    }
    if best < stems.count { return stems[best].0 }
    let spelled = words.map { String(decoding: $0, as: UTF8.self) }
    for (kind, listed) in whole where spelled.contains(where: listed.contains) { return kind }
    return nil
  }

  /// Runs of letters, hyphens and apostrophes.
  private static func words(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start: Int?
    var offset = 0
    while offset < text.count {
      let (length, isLetter) = character(text, offset)
      if isLetter {
        start = start ?? offset
      } else if let begun = start {
        words.append(text[begun..<offset])
        start = nil
      }
      offset += length
    }
    if let start { words.append(text[start...]) }
    return words
  }

  /// How many bytes a character has, and whether it belongs to words. Beyond ASCII all do but punctuation.
  private static func character(_ text: [UInt8], _ offset: Int) -> (length: Int, isLetter: Bool) {
    switch text[offset] {
    case 0x61...0x7A, 0x2D, 0x27: (1, true)
    case ..<0x80: (1, false)
    case 0xC2: (2, false)
    case 0xE2 where offset + 1 < text.count && text[offset + 1] <= 0x81: (3, false)
    case 0xE3 where offset + 1 < text.count && text[offset + 1] == 0x80: (3, false)
    default: (1, true)
    }
  }

  private static func holds(_ text: [UInt8], _ phrase: [UInt8]) -> Bool {
    guard text.count >= phrase.count else { return false }
    return (0...text.count - phrase.count).contains {
      text[$0] == phrase[0] && text[$0...].starts(with: phrase)
    }
  }

  private struct Listed {
    /// The place of its kind in the list.
    let place: Int
    let letters: [UInt8]
  }

  private static let phrases = listed { $0.contains(" ") }
  private static let byFirstLetter = Dictionary(
    grouping: listed { !$0.contains(" ") }, by: { $0.letters[0] })

  private static func listed(_ isWanted: (String) -> Bool) -> [Listed] {
    stems.enumerated().flatMap { place, entry in
      entry.1.filter(isWanted).map { Listed(place: place, letters: Array($0.utf8)) }
    }
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
