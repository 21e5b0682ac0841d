import DocumentPackaging

/// A tier: one speaker's words, or a layer that describes or annotates them.
struct EXMARaLDATier: Sendable {
  enum Kind: String {
    case transcription = "t"
    case description = "d"
    case annotation = "a"
  }

  struct Event: Sendable {
    let start: String
    let end: String
    let line: Int
    var text = ""

    init(_ element: XMLElement) {
      start = element["start"] ?? element["s"] ?? ""
      end = element["end"] ?? element["e"] ?? ""
      line = element.line
    }

    var words: Int { text.split { $0.isWhitespace }.count }
  }

  let kind: Kind?
  let speaker: String?
  let category: String
  let displayName: String
  let id: String
  let line: Int
  /// Whether its events are whole contributions already.
  let isSegmented: Bool
  var events: [Event] = []

  init(_ element: XMLElement) {
    kind = Kind(rawValue: (element["type"] ?? "t").lowercased())
    speaker = element["speaker"].flatMap { $0.isEmpty ? nil : $0 }
    category = element["category"] ?? ""
    displayName = (element["display-name"] ?? "").whiteSpaceFolded
    id = element["id"] ?? ""
    line = element.line
    isSegmented = element.name == "segmented-tier"
  }

  /// As the editor shows it, with the category where that leaves it out.
  var name: String {
    if displayName.isEmpty { return category.isEmpty ? id : category }
    return category.isEmpty || displayName.contains(category)
      ? displayName : "\(displayName) (\(category))"
  }
  /// What the researcher may call it.
  var names: [String] { [name, displayName, category, id].filter { !$0.isEmpty } }
  var words: Int { events.reduce(0) { $0 + $1.words } }
}
