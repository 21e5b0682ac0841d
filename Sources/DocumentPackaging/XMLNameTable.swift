import CLibXML2

/// The names met so far. libxml2 keeps each at one address for the whole parse.
struct XMLNameTable {
  private struct Key: Hashable {
    let local: UnsafePointer<xmlChar>
    let namespace: UnsafePointer<xmlChar>?
  }

  /// Plain values, so that looking one up costs no counting of references.
  private struct Recent {
    var local: UnsafePointer<xmlChar>?
    var namespace: UnsafePointer<xmlChar>?
    var name: Unmanaged<XMLName>?
  }

  private var known: [Key: XMLName] = [:]
  /// The last name met at each of a few places, since most elements are of few names. `known` keeps them.
  private var recent = [Recent](repeating: Recent(), count: 128)

  /// The name, which lives as long as the table.
  mutating func name(
    _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> Unmanaged<XMLName> {
    // Short names lie side by side.
    let place = Int(bitPattern: local) & 127
    let entry = recent[place]
    if entry.local == local, entry.namespace == namespace, let name = entry.name { return name }
    let key = Key(local: local, namespace: namespace)
    let name =
      known[key]
      ?? XMLName(
        number: known.count, namespace: namespace.map { String(cString: $0) } ?? "",
        local: String(cString: local))
    known[key] = name
    let kept = Unmanaged.passUnretained(name)
    recent[place] = Recent(local: local, namespace: namespace, name: kept)
    return kept
  }
}
