/// The language a recogniser's file names, as a tag.
enum SpeechLanguage {
  /// What a member such as `language` or `languageCode` says; `nil` for words like `auto`.
  static func tag(in document: JSONValue?) -> String? {
    tag(of: document?[anyOf: ["language", "language_code", "detected_language", "lang", "locale"]])
  }

  static func tag(of value: JSONValue?) -> String? {
    guard let value else { return nil }
    if value.isList {
      let tags = value.elements.prefix(2).map { $0.isText ? tag(of: $0) : tag(in: $0) }
      return tags.count == 1 ? tags[0] : nil
    }
    guard let text = value.text?.lowercased(), text.utf8.count <= 40 else { return nil }
    if let named = names[text] { return named }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    let isTag =
      (2...3).contains(parts[0].utf8.count) && parts.count <= 4
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
          }
      }
    guard isTag, !["und", "mul", "zxx"].contains(parts[0]) else { return nil }
    let written = (value.text ?? text).replacing("_", with: "-")
    return parts.count == 1 ? written.lowercased() : written
  }

  /// Whisper's service writes names instead of tags.
  private static let names = [
    "afrikaans": "af", "arabic": "ar", "basque": "eu", "bengali": "bn", "bulgarian": "bg",
    "catalan": "ca", "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da",
    "dutch": "nl", "english": "en", "estonian": "et", "faroese": "fo", "finnish": "fi",
    "french": "fr", "galician": "gl", "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi",
    "hungarian": "hu", "icelandic": "is", "indonesian": "id", "irish": "ga", "italian": "it",
    "japanese": "ja", "korean": "ko", "latvian": "lv", "lithuanian": "lt", "malay": "ms",
    "norwegian": "no", "nynorsk": "nn", "persian": "fa", "polish": "pl", "portuguese": "pt",
    "romanian": "ro", "russian": "ru", "serbian": "sr", "slovak": "sk", "slovenian": "sl",
    "somali": "so", "spanish": "es", "swahili": "sw", "swedish": "sv", "tagalog": "tl",
    "tamil": "ta", "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur",
    "vietnamese": "vi", "welsh": "cy", "yoruba": "yo", "zulu": "zu",
  ]
}
