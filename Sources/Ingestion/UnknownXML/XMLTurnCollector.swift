import DocumentPackaging
import QualitativeData

/// Walks an XML document of unknown making once and collects its turns as a mapping says.
///
/// A class, since the parser's callback has to change it.
final class XMLTurnCollector {
  let mapping: XMLMapping
  private(set) var turns: [Collected] = []
  private(set) var names = XMLNames()
  private(set) var leftOut = XMLNames()
  private(set) var variables: [String: String] = [:]
  private(set) var people = XMLListedPeople()

  private var path: [String] = []
  private var open: Collected?
  private var turnDepth = 0
  /// How deep the elements stand whose text is said.
  private var textDepth: Int?
  /// An element whose text is something else.
  private var aside: (element: XMLElement, depth: Int, text: String)?
  /// What attributes around the open elements say of who speaks.
  private var around: [(depth: Int, speaker: String)] = []
  /// Who speaks according to an element before the turn.
  private var before: String?
  private var metEntries: Set<String> = []
  /// Whether the element that was opened last holds nothing so far.
  private var isEmpty = false
  private let keepsLines: Bool
  private var meanings: [String: XMLNameMeaning] = [:]

  init(_ mapping: XMLMapping) {
    self.mapping = mapping
    keepsLines = mapping.speaker.isEmpty && mapping.start.isEmpty
  }

  /// The first entry of the mapping that fits nothing in the document, of those a transcript cannot do without.
  var missing: String? {
    mapping.entries.first { entry in
      [.turn, .text, .speaker].contains(entry.part) && !metEntries.contains(entry.source)
    }.map(XMLMapping.spelling)
  }

  func take(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .end(_, let name): end(name)
    case .characters(let text, _): characters(text)
    }
  }

  private func start(_ element: XMLElement) {
    path.append(element.name)
    names.count(element.name)
    note(element)
    isEmpty = true
    if aside != nil { return }
    if open == nil {
      people.start(element, depth: path.count, meaning: meaning(of: element.name))
    }
    if let speaker = mapping.speaker.attribute(of: element) {
      around.append((path.count, Self.name(speaker)))
    }
    if open == nil, mapping.turns.contains(element.name) {
      begin(element)
    } else if mapping.isAside(element.name) {
      aside = (element, path.count, "")
      return
    }
    guard open != nil else { return take(variables: element) }
    takeAttributes(element)
    if mapping.text.elements.contains(element.name), textDepth == nil {
      textDepth = path.count
      open!.text.blank()
    }
    if meaning(of: element.name).isParagraph, path.count > turnDepth { open!.text.paragraph() }
    if meaning(of: element.name).isWord { open!.text.blank() }
    if element.name == "br" || element.name == "lb" { open!.text.blank() }
  }

  /// Remembers which entries of the mapping are met.
  private func note(_ element: XMLElement) {
    metEntries.insert(element.name)
    for attribute in element.attributes
    where mapping.speaker.attributes.contains(attribute.name)
      || mapping.text.attributes.contains(attribute.name)
    {
      metEntries.insert("@" + attribute.name)
    }
  }

  private func meaning(of name: String) -> XMLNameMeaning {
    if let known = meanings[name] { return known }
    let meaning = XMLNameMeaning(name)
    if meanings.count < 2_000 { meanings[name] = meaning }
    return meaning
  }

  private func begin(_ element: XMLElement) {
    open = Collected(line: element.line, speaker: around.last?.speaker ?? before)
    turnDepth = path.count
    textDepth = nil
  }

  private func takeAttributes(_ element: XMLElement) {
    if path.count > turnDepth, let inner = around.last, inner.depth == path.count,
      open!.speaker == nil
    {
      open!.speaker = inner.speaker
    }
    if open!.start == nil {
      open!.start = mapping.start.attribute(of: element).flatMap(XMLTime.init)
    }
    if let end = mapping.end.attribute(of: element).flatMap(XMLTime.init),
      path.count == turnDepth || open!.end == nil || turnEndIsInner
    {
      open!.end = end
      turnEndIsInner = path.count > turnDepth
    }
    if let said = mapping.text.attribute(of: element) {
      open!.text.blank()
      open!.text.add(said)
      open!.written += said + "\n"
    }
    for attribute in element.attributes where mapping.variables.attributes.contains(attribute.name)
    {
      open!.facts[attribute.name] = attribute.value
    }
  }

  /// Whether the end of the open turn was said by an element inside it.
  private var turnEndIsInner = false

  private func take(variables element: XMLElement) {
    for attribute in element.attributes
    where mapping.variables.attributes.contains(attribute.name) && !attribute.value.isEmpty
      && variables[attribute.name] == nil
    {
      variables[attribute.name] = attribute.value
    }
  }

  private func characters(_ text: String) {
    let isBlank = text.utf8.allSatisfy { $0 <= 0x20 }
    if !isBlank { isEmpty = false }
    people.characters(text)
    if aside != nil {
      if aside!.text.utf8.count < 10_000 { aside!.text += text }
      return
    }
    guard open != nil, mapping.text.isEmpty || textDepth != nil else {
      if !isBlank, let name = path.last { leftOut.count(name) }
      return
    }
    open!.text.add(text)
    if keepsLines { open!.written += text }
  }

  private func end(_ name: String) {
    defer {
      path.removeLast()
      isEmpty = false
    }
    defer { people.end(depth: path.count) }
    if let aside {
      if aside.depth == path.count { finish(aside.element, aside.text.xmlWhiteSpaceFolded) }
      return
    }
    if around.last?.depth == path.count { around.removeLast() }
    guard open != nil else { return }
    if textDepth == path.count { textDepth = nil }
    if path.count == turnDepth {
      turns.append(open!)
      open = nil
    } else {
      finishInside(name)
    }
  }

  private func finishInside(_ name: String) {
    if meaning(of: name).isParagraph {
      open!.text.paragraph()
      if keepsLines { open!.written += "\n\n" }
    } else if meaning(of: name).isWord || mapping.text.elements.contains(name) {
      open!.text.blank()
      if keepsLines { open!.written += " " }
    } else if isEmpty, let kind = EventWords.kind(of: name) {
      open!.text.event(name, kind)
      if keepsLines { open!.written += "[\(name)]" }
    }
  }

  private func finish(_ element: XMLElement, _ text: String) {
    aside = nil
    guard !text.isEmpty else { return }
    if mapping.speaker.elements.contains(element.name) {
      let name = Self.name(text)
      if open != nil { open!.speaker = name } else if !people.isOpen { before = name }
    } else if mapping.variables.elements.contains(element.name) {
      if open == nil {
        if variables[element.name] == nil { variables[element.name] = text }
      } else {
        open!.facts[element.name] = text
      }
    } else if open != nil, mapping.start.elements.contains(element.name) {
      open!.start = open!.start ?? XMLTime(text)
    } else if open != nil, mapping.end.elements.contains(element.name) {
      open!.end = XMLTime(text)
    }
  }

  /// `#A` points to what is called `A`.
  private static func name(_ text: String) -> String {
    let folded = text.xmlWhiteSpaceFolded
    return folded.hasPrefix("#") ? String(folded.dropFirst()) : folded
  }
}
