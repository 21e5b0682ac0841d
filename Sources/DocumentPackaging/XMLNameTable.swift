import CLibXML2

/// The names met so far. libxml2 keeps each at one address for the whole parse.
struct XMLNameTable {
  private struct Key: Hashable {
    let local: UnsafePointer<xmlChar>
    let namespace: UnsafePointer<xmlChar>?
  }

  private var known: [Key: XMLName] = [:]
  /// The last name met at each of a few places, since most elements are of few names.
  private var recent: [(key: Key, name: XMLName)?] = Array(repeating: nil, count: 64)

  mutating func name(
    _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> XMLName {
    let key = Key(local: local, namespace: namespace)
    let place = (Int(bitPattern: local) >> 2) & 63
    if let entry = recent[place], entry.key.local == local, entry.key.namespace == namespace {
      return entry.name
    }
    let name =
      known[key]
      ?? XMLName(
        number: known.count, namespace: namespace.map { String(cString: $0) } ?? "",
        local: String(cString: local))
    known[key] = name
    recent[place] = (key, name)
    return name
  }
}
