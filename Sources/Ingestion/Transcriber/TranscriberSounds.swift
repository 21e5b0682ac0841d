import QualitativeData

/// The words for the signs Transcriber offers for what is heard.
enum TranscriberSounds {
  /// - Parameter sign: an event's description: one of the signs, or words.
  static func words(
    _ sign: String, type: String?, extent: String?
  ) -> (text: String, kind: Event.Kind) {
    let isNoise = type == nil || type == "noise"
    let plain = (isNoise ? noises[sign] : type == "pronounce" ? pronunciations[sign] : nil)
    var text = plain ?? (sign.isEmpty ? "sound" : sign)
    if !isNoise, plain == nil, let type { text = "\(type): \(text)" }
    switch extent {
    case "begin"?: text += " begins"
    case "end"?: text += " ends"
    default: break
    }
    return (text, EventWords.kind(of: text) ?? (isNoise ? .sound : .note))
  }

  private static let noises = [
    "r": "breathes", "i": "breathes in", "e": "breathes out", "n": "sniffs", "pf": "puffs",
    "bb": "noise of the mouth", "bg": "noise of the throat", "tx": "coughs", "sif": "whistles",
    "b": "noise", "conv": "conversation in the background", "pap": "noise of paper",
    "shh": "electric noise", "mic": "noise of the microphone",
  ]

  private static let pronunciations = ["pi": "unintelligible", "pif": "hardly intelligible"]
}
