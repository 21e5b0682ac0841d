import DocumentPackaging
import QualitativeData

/// What TEI's elements mean inside a speech.
enum TEIElements {
  enum Part {
    /// Said.
    case text
    case word
    case sentence
    case paragraph(isCertain: Bool)
    case lineBreak
    case anchor
    /// Heard or noted, not said; shown in brackets.
    case event
    case speaker
    /// Neither said nor heard: layers of annotation, second readings, page furniture.
    case silent
  }

  /// What an element is, of which the name alone says `named`.
  static func part(for tag: XMLStartTag, named part: Part) -> Part {
    if case .paragraph(isCertain: false) = part, tag.count > 0, let type = tag["type"],
      sentences.contains(type)
    {
      return .sentence
    }
    return part
  }

  /// Types of `seg` that are less than a paragraph.
  private static let sentences: Set<String> = [
    "utterance", "sentence", "clause", "phrase", "intonation-unit", "intonationUnit", "chunk",
  ]

  static func part(for name: String) -> Part {
    switch name {
    case "w", "pc", "c": .word
    case "s": .sentence
    case "p", "ab", "l", "lg": .paragraph(isCertain: true)
    case "seg": .paragraph(isCertain: false)
    case "lb": .lineBreak
    case "anchor": .anchor
    case "note", "vocal", "kinesic", "incident", "event", "writing", "gap", "pause", "stage", "del",
      "desc":
      .event
    case "speaker": .speaker
    case "spanGrp", "linkGrp", "fs", "fw", "figure", "head", "label", "corr", "reg", "expan",
      "annotationBlock", "shift",
      "interp", "index", "bibl", "span", "interpGrp", "listAnnotation", "certainty", "rdg",
      "timeline":
      .silent
    default: .text
    }
  }

  /// What is heard in the room as much between turns as within one.
  static let heard: Set<String> = ["incident", "vocal", "kinesic", "pause"]

  /// The words of an event, or `nil` for one that says nothing.
  static func event(_ element: XMLElement, _ text: String) -> (text: String, kind: Event.Kind)? {
    let words = bare(text)
    let said: String
    switch element.name {
    case "gap": said = element["reason"].flatMap(nonEmpty) ?? nonEmpty(words) ?? "gap"
    case "pause": said = "pause"
    case "vocal", "kinesic", "incident", "event":
      said =
        nonEmpty(words) ?? element["desc"].flatMap(nonEmpty) ?? element["type"].flatMap(nonEmpty)
        ?? element.name
    default:
      guard let words = nonEmpty(words) else { return nil }
      said = words
    }
    return (said, EventWords.kind(of: said) ?? kind(of: element.name))
  }

  private static func kind(of name: String) -> Event.Kind {
    switch name {
    case "pause": .pause
    case "gap": .inaudible
    case "vocal", "kinesic", "incident", "event": .sound
    default: .note
    }
  }

  /// Without the brackets a transcriber already put around it.
  static func bare(_ text: String) -> String {
    guard let first = text.utf8.first, "([/".utf8.contains(first) else { return text }
    for (open, close) in [("(", ")"), ("[", "]"), ("/", "/")]
    where text.hasPrefix(open) && text.hasSuffix(close) && text.count > 2 {
      return String(text.dropFirst().dropLast())
    }
    return text
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}
