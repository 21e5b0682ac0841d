import DocumentPackaging

/// Walks an ELAN document once: its points in time, its tiers, its vocabularies.
///
/// A class, since the parser's callback has to change it.
final class ELANDocument {
  private(set) var timeline = ELANTimeline()
  private(set) var tiers: [ELANTier] = []
  private(set) var types: [String: ELANTierType] = [:]
  /// What the file calls its languages, by their identifiers.
  private(set) var languages: Set<String> = []
  private(set) var recording: String?

  private var annotation: ELANAnnotation?
  private var isValue = false
  private var entry: String?
  private var entryText = ""
  private var vocabulary: [String: String] = [:]

  func take(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .end(_, let name): end(name)
    case .characters(let text, _):
      if isValue { annotation?.text += text }
      if entry != nil { entryText += text }
    }
  }

  private func start(_ element: XMLElement) {
    switch element.name {
    case "HEADER": timeline.rate = ELANTimeline.rate(of: element["TIME_UNITS"])
    case "MEDIA_DESCRIPTOR":
      recording =
        recording ?? RecordingName.of(element["MEDIA_URL"] ?? element["RELATIVE_MEDIA_URL"])
    case "TIME_SLOT": timeline.take(element)
    case "TIER": tiers.append(ELANTier(element))
    case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION": annotation = ELANAnnotation(element)
    case "ANNOTATION_VALUE": isValue = annotation != nil
    case "LINGUISTIC_TYPE":
      if let id = element["LINGUISTIC_TYPE_ID"] { types[id] = ELANTierType(element) }
    case "LANGUAGE":
      if let id = element["LANG_ID"] { languages.insert(id) }
    case "CV_ENTRY_ML":
      entry = element["CVE_ID"]
      entryText = ""
    default: break
    }
  }

  private func end(_ name: String) {
    switch name {
    case "ANNOTATION_VALUE": isValue = false
    case "CVE_VALUE":
      // The first language's word; the others say the same.
      if let id = entry { vocabulary[id] = vocabulary[id] ?? entryText.whiteSpaceFolded }
      entryText = ""
    case "CV_ENTRY_ML": entry = nil
    case "ALIGNABLE_ANNOTATION", "REF_ANNOTATION":
      if let annotation, !tiers.isEmpty {
        tiers[tiers.count - 1].annotations.append(annotation)
      }
      annotation = nil
      isValue = false
    case "ANNOTATION_DOCUMENT": resolveVocabulary()
    default: break
    }
  }

  /// Annotations may hold no text but a pointer into a vocabulary, which stands at the file's end.
  private func resolveVocabulary() {
    guard !vocabulary.isEmpty else { return }
    for tier in tiers.indices {
      for index in tiers[tier].annotations.indices {
        let annotation = tiers[tier].annotations[index]
        guard annotation.text.allSatisfy(\.isWhitespace), let entry = annotation.entry,
          let word = vocabulary[entry]
        else { continue }
        tiers[tier].annotations[index].text = word
      }
    }
  }
}
