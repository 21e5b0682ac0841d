import DocumentPackaging
import QualitativeData

/// Which elements and attributes of an XML document hold what.
struct XMLMapping {
  /// Elements by name, attributes by name without the `@`.
  struct Sources {
    var elements: Set<String> = []
    var attributes: Set<String> = []

    var isEmpty: Bool { elements.isEmpty && attributes.isEmpty }

    func attribute(of element: XMLElement) -> String? {
      guard !attributes.isEmpty else { return nil }
      return element.attributes.first { attributes.contains($0.name) }?.value
    }
  }

  private(set) var turns: Set<String> = []
  private(set) var speaker = Sources()
  private(set) var text = Sources()
  private(set) var start = Sources()
  private(set) var end = Sources()
  private(set) var variables = Sources()
  private(set) var nothing = Sources()
  let entries: [MappingEntry]

  /// - Throws: `IngestionError` for entries that say nothing about XML.
  init(_ entries: [MappingEntry], in file: TranscriptFile) throws {
    self.entries = entries
    for entry in entries {
      switch entry.part {
      case .turn: turns.insert(entry.source)
      case .speaker: Self.add(entry, to: &speaker)
      case .text: Self.add(entry, to: &text)
      case .start: Self.add(entry, to: &start)
      case .end: Self.add(entry, to: &end)
      case .variable: Self.add(entry, to: &variables)
      case .nothing: Self.add(entry, to: &nothing)
      case .transcript:
        throw IngestionError(file.path, .wrongMapping(Self.spelling(entry), elements: []))
      }
    }
    // Without a turn, each element of text is one.
    if turns.isEmpty {
      turns = text.elements
      text = Sources()
    }
    if turns.isEmpty {
      throw IngestionError(
        file.path, .wrongMapping(entries.map(Self.spelling).joined(separator: " "), elements: []))
    }
  }

  private static func add(_ entry: MappingEntry, to sources: inout Sources) {
    if entry.source.hasPrefix("@") {
      sources.attributes.insert(String(entry.source.dropFirst()))
    } else {
      sources.elements.insert(entry.source)
    }
  }

  /// Whether an element's text is something else than what is said.
  func isAside(_ name: String) -> Bool {
    speaker.elements.contains(name) || start.elements.contains(name) || end.elements.contains(name)
      || variables.elements.contains(name) || nothing.elements.contains(name)
  }

  /// `--map turn=segment`
  static func spelling(_ entry: MappingEntry) -> String {
    "--map \(entry.part.rawValue)=\(entry.source)"
  }
}
