import Foundation

/// The names of a plain document, each found by its bytes, with the namespaces that hold where the reader stands.
struct PlainXMLNames: ~Copyable {
  typealias Letters = UnsafePointer<UInt8>

  /// A name as it is written, prefix included.
  struct Written {
    fileprivate let key: UInt64
    fileprivate let start: Letters
    fileprivate let count: Int
    /// Without the prefix; ends in 0, as does the prefix.
    let local: Letters
    let prefix: Letters?
    /// Whether it declares a namespace.
    let isDeclaration: Bool
    /// What it means as the name of an element, in the scope of that number.
    fileprivate var element: Unmanaged<XMLName>?
    fileprivate var scope = -1
  }

  private struct Binding {
    let prefix: Letters?
    /// Its place among the namespaces.
    let namespace: Int
  }

  private struct Key: Hashable {
    let local: String
    let namespace: Int
  }

  /// As many as are looked up at once; no document in use has so many.
  private static var limit: Int { 500 }
  private static var roomForLetters: Int { 40_000 }

  private var written: [Written] = []
  /// The places of names by their bytes, the next free one where a place is taken.
  private var places = [Int16](repeating: -1, count: 1024)
  private var elements: [Key: XMLName] = [:]
  /// The namespaces declared so far, the one of XML itself first; each once.
  private var namespaces: [(letters: Letters, text: String)] = []
  private var bindings: [Binding] = []
  /// Names and namespaces one after the other, each with a 0 at its end.
  private let letters: UnsafeMutablePointer<UInt8>
  private var used = 0

  /// The number of the scope that holds; each set of declarations has its own.
  private(set) var scope = 0
  private var lastScope = 0

  init() {
    letters = .allocate(capacity: Self.roomForLetters)
    written.reserveCapacity(32)
    let xml = "http://www.w3.org/XML/1998/namespace"
    namespaces.append((Array(xml.utf8).withUnsafeBufferPointer { kept($0) }!, xml))
  }

  deinit { letters.deallocate() }

  subscript(index: Int) -> Written { written[index] }

  // MARK: Names as they are written

  /// The place of a name; `nil` for what is no plain name.
  ///
  /// - Parameter key: its first eight bytes, zeros where it has fewer.
  mutating func index(of name: UnsafeBufferPointer<UInt8>, key: UInt64) -> Int? {
    let hash = (key ^ UInt64(truncatingIfNeeded: name.count)) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: hash >> 54)
    while places[place] >= 0 {
      let index = Int(places[place])
      if isSame(written[index], name, key) { return index }
      place = (place + 1) & 1023
    }
    guard written.count < Self.limit, let new = new(name, key: key) else { return nil }
    places[place] = Int16(written.count)
    written.append(new)
    return written.count - 1
  }

  @inline(__always)
  private func isSame(
    _ known: Written, _ name: UnsafeBufferPointer<UInt8>, _ key: UInt64
  ) -> Bool {
    known.key == key && known.count == name.count
      && (name.count <= 8 || memcmp(known.start, name.baseAddress!, name.count) == 0)
  }

  private mutating func new(_ name: UnsafeBufferPointer<UInt8>, key: UInt64) -> Written? {
    let colon = name.firstIndex(of: UInt8(ascii: ":"))
    let local = UnsafeBufferPointer(rebasing: name[(colon.map { $0 + 1 } ?? 0)...])
    let prefix = colon.map { UnsafeBufferPointer(rebasing: name[..<$0]) }
    guard name.count <= 200, Self.isName(local), prefix.map(Self.isName) ?? true,
      let keptLocal = kept(local)
    else { return nil }
    var keptPrefix: Letters?
    if let prefix {
      guard let letters = kept(prefix) else { return nil }
      keptPrefix = letters
    }
    return Written(
      key: key, start: name.baseAddress!, count: name.count, local: keptLocal, prefix: keptPrefix,
      isDeclaration: (prefix ?? local).elementsEqual("xmlns".utf8))
  }

  private static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2E }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_")
  }

  /// A copy with a 0 at its end; `nil` where there is no room for it.
  private mutating func kept(_ word: UnsafeBufferPointer<UInt8>) -> Letters? {
    guard let start = word.baseAddress, word.count < Self.roomForLetters - used else { return nil }
    let copy = letters + used
    memcpy(copy, start, word.count)
    copy[word.count] = 0
    used += word.count + 1
    return Letters(copy)
  }

  // MARK: Namespaces

  /// Declares namespaces for an element and what stands in it.
  ///
  /// - Parameter declarations: the attributes that do so, with their values.
  /// - Returns: `false` for what is no plain declaration.
  mutating func open(_ declarations: [(index: Int, value: UnsafeBufferPointer<UInt8>)]) -> Bool {
    for (index, value) in declarations {
      let name = written[index]
      let prefix = name.prefix == nil ? nil : name.local
      guard PlainNamespace.isPlain(value), prefix.map({ !Self.isReserved($0) }) ?? true,
        let namespace = namespace(value)
      else { return false }
      bindings.append(Binding(prefix: prefix, namespace: namespace))
    }
    lastScope += 1
    scope = lastScope
    return true
  }

  private static func isReserved(_ prefix: Letters) -> Bool {
    strcmp(prefix, "xml") == 0 || strcmp(prefix, "xmlns") == 0
  }

  private mutating func namespace(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
    if let known = namespaces.firstIndex(where: { $0.text.utf8.elementsEqual(value) }) {
      return known
    }
    guard namespaces.count < 100, let letters = kept(value) else { return nil }
    namespaces.append((letters, String(decoding: value, as: UTF8.self)))
    return namespaces.count - 1
  }

  /// How many namespaces are declared, to be handed back when the element ends.
  var depth: Int { bindings.count }

  /// Goes back to what held before an element.
  mutating func close(to scope: Int, depth: Int) {
    self.scope = scope
    bindings.removeLast(bindings.count - depth)
  }

  /// The name of an element; `nil` where its prefix is not declared.
  @inline(__always)
  mutating func element(_ index: Int) -> Unmanaged<XMLName>? {
    if written[index].scope == scope { return written[index].element }
    return resolved(index)
  }

  private mutating func resolved(_ index: Int) -> Unmanaged<XMLName>? {
    let name = written[index]
    let namespace = place(of: name.prefix)
    if name.isDeclaration || name.prefix != nil && (namespace ?? 0) == 0 { return nil }
    let key = Key(local: String(cString: name.local), namespace: namespace ?? 0)
    let element =
      elements[key]
      ?? XMLName(
        number: elements.count, namespace: namespace.map { namespaces[$0].text } ?? "",
        local: key.local)
    elements[key] = element
    written[index].element = Unmanaged.passUnretained(element)
    written[index].scope = scope
    return written[index].element
  }

  /// What a prefix stands for here; the same pointer for the same namespace.
  func namespace(of prefix: Letters) -> Letters? {
    place(of: prefix).map { namespaces[$0].letters }
  }

  /// The place of what a prefix stands for here, or of what holds without one.
  private func place(of prefix: Letters?) -> Int? {
    guard let prefix else { return bindings.last { $0.prefix == nil }?.namespace }
    if strcmp(prefix, "xml") == 0 { return 0 }
    return bindings.last { $0.prefix.map { strcmp($0, prefix) == 0 } ?? false }?.namespace
  }
}
