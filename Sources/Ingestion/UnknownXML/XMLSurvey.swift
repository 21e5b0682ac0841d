import DocumentPackaging

/// What an XML document of unknown making consists of: its elements, their attributes, children and text, counted.
///
/// A class, since the parser's callback has to change it. It keeps counts, and short values up to a limit.
final class XMLSurvey {
  struct Child {
    /// How many elements have it.
    var parents = 0
    var count = 0
  }

  /// A class, since its counts change with every element of the document.
  final class Element {
    let meaning: XMLNameMeaning
    var count = 0
    /// How many hold no other element.
    var leaves = 0
    /// Bytes of text without white space: directly in it, and with all below.
    var ownText = 0
    var allText = 0
    var words = 0
    var lineBreaks = 0
    var attributes: [String: Values] = [:]
    var children: [String: Child] = [:]
    var parents: Set<String> = []
    /// The texts of those that hold no other element.
    var values: Values

    init(_ name: String) {
      values = Values(name)
      meaning = values.meaning
    }
  }

  private struct Open {
    let name: String
    var ownText = 0
    var allText = 0
    var words = 0
    var lineBreaks = 0
    var isInWord = false
    var children: Set<String> = []
    var value: [UInt8] = []
  }

  private static let mostNames = 2_000
  private static let mostKinds = 200
  private static let longestValue = 100

  private(set) var root = ""
  private(set) var elements: [String: Element] = [:]
  private var open: [Open] = []
  private var mixtures: [String: Bool] = [:]

  /// Whether an element holds texts of several sorts, of which only some can be what is said.
  func isMixture(_ name: String) -> Bool {
    if let known = mixtures[name] { return known }
    // Elements that hold one another are met again while they are looked at.
    mixtures[name] = false
    let result = elements[name].map { isMixture($0) } ?? false
    mixtures[name] = result
    return result
  }

  /// - Parameter speaker: the child that says who speaks.
  func isMixture(_ element: Element, besides speaker: String? = nil) -> Bool {
    guard element.ownText * 3 < element.allText else { return false }
    let children = element.children.keys.filter {
      $0 != speaker && (elements[$0]?.allText ?? 0) > 0
    }
    let others = children.compactMap { elements[$0]?.meaning }.filter { !$0.isParagraph }
    return others.count > 1 || others.contains(where: \.isNoText)
      || children.contains { isMixture($0) }
  }

  /// Whether an element ever stands inside one of others, at any depth.
  func stands(_ name: String, inside others: Set<String>) -> Bool {
    var seen: Set<String> = [name]
    var next = elements[name]?.parents ?? []
    while !next.isEmpty {
      if !next.isDisjoint(with: others) { return true }
      seen.formUnion(next)
      var further: Set<String> = []
      for name in next { further.formUnion(elements[name]?.parents ?? []) }
      next = further.subtracting(seen)
    }
    return false
  }

  var allText: Int { elements[root]?.allText ?? 0 }

  var namesByFrequency: [String] {
    elements.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
      String($0.key.prefix(40))
    }
  }

  func take(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .end: end()
    case .characters(let text, _): characters(text)
    }
  }

  private func start(_ element: XMLElement) {
    if open.isEmpty { root = element.name }
    if let last = open.indices.last, open[last].children.count < Self.mostKinds {
      let isNew = open[last].children.insert(element.name).inserted
      count(child: element.name, of: open[last].name, isNew: isNew)
      open[last].isInWord = false
    }
    let parent = open.last?.name
    open.append(Open(name: element.name))
    guard let kind = kind(of: element.name) else { return }
    kind.count += 1
    if let parent, kind.parents.count < Self.mostKinds { kind.parents.insert(parent) }
    for attribute in element.attributes.prefix(Self.mostKinds)
    where kind.attributes[attribute.name] != nil || kind.attributes.count < Self.mostKinds {
      kind.attributes[attribute.name, default: Values(attribute.name)].take(attribute.value)
    }
  }

  /// What is known of an element; `nil` for names beyond the limit.
  private func kind(of name: String) -> Element? {
    if let known = elements[name] { return known }
    guard elements.count < Self.mostNames else { return nil }
    let kind = Element(name)
    elements[name] = kind
    return kind
  }

  private func count(child: String, of parent: String, isNew: Bool) {
    guard let kind = elements[parent],
      kind.children[child] != nil || kind.children.count < Self.mostKinds
    else { return }
    kind.children[child, default: Child()].count += 1
    if isNew { kind.children[child]?.parents += 1 }
  }

  private func characters(_ text: String) {
    guard let last = open.indices.last else { return }
    var bytes = 0
    var words = 0
    var lines = 0
    var isInWord = open[last].isInWord
    for byte in text.utf8 {
      if byte <= 0x20 {
        isInWord = false
        if byte == 0x0A { lines += 1 }
      } else {
        bytes += 1
        if !isInWord { words += 1 }
        isInWord = true
      }
    }
    open[last].isInWord = isInWord
    open[last].ownText += bytes
    open[last].words += words
    open[last].lineBreaks += lines
    if open[last].value.count <= Self.longestValue {
      open[last].value += text.utf8.prefix(Self.longestValue + 1)
    }
  }

  private func end() {
    guard let closed = open.popLast() else { return }
    let all = closed.ownText + closed.allText
    if let last = open.indices.last { open[last].allText += all }
    guard let kind = elements[closed.name] else { return }
    kind.ownText += closed.ownText
    kind.allText += all
    kind.words += closed.words
    kind.lineBreaks += closed.ownText > 0 ? closed.lineBreaks : 0
    guard closed.children.isEmpty else { return }
    kind.leaves += 1
    if closed.ownText > 0 { kind.values.take(String(decoding: closed.value, as: UTF8.self)) }
  }
}
