import DocumentPackaging

/// Those whom an XML document of unknown making lists by identifiers, outside the turns:
/// `<person id="1" name="Anna"/>`, `<speaker id="1">Anna</speaker>`.
struct XMLListedPeople {
  private static let most = 10_000
  private static let longestName = 200

  /// Names by identifiers.
  private(set) var names: [String: String] = [:]
  /// Somebody whose element is open.
  private var open: (id: String, depth: Int, name: String)?

  var isOpen: Bool { open != nil }

  /// - Parameter meaning: what the element's name says.
  mutating func start(_ element: XMLElement, depth: Int, meaning: XMLNameMeaning) {
    guard open == nil, meaning.speaker > 0, names.count < Self.most,
      let id = element.xml("id") ?? element["id"] ?? element["ID"], !id.isEmpty
    else { return }
    open = (id, depth, element["name"] ?? element["label"] ?? "")
  }

  mutating func characters(_ text: String) {
    if open != nil, open!.name.utf8.count < Self.longestName { open!.name += text }
  }

  mutating func end(depth: Int) {
    guard let listed = open, listed.depth == depth else { return }
    let name = listed.name.xmlWhiteSpaceFolded
    if !name.isEmpty, names[listed.id] == nil { names[listed.id] = name }
    open = nil
  }
}
