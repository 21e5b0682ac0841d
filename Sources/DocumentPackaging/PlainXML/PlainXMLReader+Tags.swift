import Foundation

// Tags with their attributes.
extension PlainXMLReader {
  func startTag() throws -> Bool {
    guard offset + 1 < bytes.count, base[offset] == UInt8(ascii: "<"), open.count < maximumDepth
    else { return false }
    let start = offset + 1
    offset = start
    guard let index = name() else { return false }
    let nameCount = offset - start
    let (scope, depth) = (names.scope, names.depth)
    var count = 0
    if base[offset] != UInt8(ascii: ">") {
      guard let found = attributes() else { return false }
      count = found
    }
    guard let name = names.element(index) else { return false }
    let isEmpty = base[offset] == UInt8(ascii: "/")
    if isEmpty {
      guard offset + 1 < bytes.count, base[offset + 1] == UInt8(ascii: ">") else { return false }
    }
    lines.pointee.offset = offset
    try handler.start(XMLStartTag(kept: name, count: count, values: values, place: place))
    offset += isEmpty ? 2 : 1
    if isEmpty {
      try name._withUnsafeGuaranteedRef { try handler.end($0) }
      if names.scope != scope { names.close(to: scope, depth: depth) }
      // A document that is one empty element holds nothing to be quick about.
      return !open.isEmpty
    }
    open.append(
      OpenElement(start: start, count: nameCount, name: name, scope: scope, depth: depth))
    return true
  }

  func endTag() throws -> Bool {
    let element = open[open.count - 1]
    let start = offset + 2
    guard start + element.count < bytes.count,
      memcmp(base + start, base + element.start, element.count) == 0
    else { return false }
    offset = start + element.count
    skipBlanks()
    guard offset < bytes.count, base[offset] == UInt8(ascii: ">") else { return false }
    offset += 1
    open.removeLast()
    lines.pointee.offset = offset
    try element.name._withUnsafeGuaranteedRef { try handler.end($0) }
    if names.scope != element.scope { names.close(to: element.scope, depth: element.depth) }
    return true
  }

  /// The name that begins here, as a place among the names; something stands behind it.
  private func name() -> Int? {
    let start = offset
    var key: UInt64 = 0
    var end = start
    while end < bytes.count {
      let byte = base[end]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "=")
      {
        break
      }
      if end - start < 8 { key |= UInt64(byte) << UInt64((end - start) * 8) }
      end += 1
    }
    guard end < bytes.count else { return nil }
    offset = end
    return names.index(of: UnsafeBufferPointer(start: base + start, count: end - start), key: key)
  }

  /// Reads attributes up to the end of the tag.
  ///
  /// - Returns: how many there are, declarations of namespaces left out; `nil` for what is not plain.
  private func attributes() -> Int? {
    var count = 0
    if !declarations.isEmpty { declarations.removeAll(keepingCapacity: true) }
    while true {
      let before = offset
      skipBlanks()
      guard offset < bytes.count else { return nil }
      if base[offset] == UInt8(ascii: ">") || base[offset] == UInt8(ascii: "/") { break }
      guard offset > before, let index = name(), let value = value() else { return nil }
      if names[index].isDeclaration {
        guard declarations.count < Self.mostAttributes,
          !declarations.contains(where: { $0.index == index })
        else { return nil }
        declarations.append((index, value))
      } else {
        guard count < Self.mostAttributes else { return nil }
        put(names[index], value, at: count)
        count += 1
      }
    }
    if !declarations.isEmpty, !names.open(declarations) { return nil }
    return settle(count) ? count : nil
  }

  private func put(
    _ name: PlainXMLNames.Written, _ value: UnsafeBufferPointer<UInt8>, at index: Int
  ) {
    values[index * 5] = name.local
    values[index * 5 + 1] = name.prefix
    values[index * 5 + 2] = nil
    values[index * 5 + 3] = value.baseAddress
    values[index * 5 + 4] = value.baseAddress! + value.count
  }

  /// Looks up namespaces, and sees to it that no two attributes have one name.
  private func settle(_ count: Int) -> Bool {
    for index in 0..<count {
      let prefix = values[index * 5 + 1]
      if let prefix {
        guard let namespace = names.namespace(of: prefix) else { return false }
        values[index * 5 + 2] = namespace
        if prefix[0] == UInt8(ascii: "x"), strcmp(prefix, "xml") == 0, !isUsual(index) {
          return false
        }
      }
      for other in 0..<index
      where values[other * 5 + 2] == values[index * 5 + 2]
        && strcmp(values[other * 5]!, values[index * 5]!) == 0
      { return false }
    }
    return true
  }

  /// Whether an attribute of XML's own has a value nobody has anything to say of.
  private func isUsual(_ index: Int) -> Bool {
    guard strcmp(values[index * 5]!, "space") == 0 else { return true }
    let start = values[index * 5 + 3]!
    let value = UnsafeBufferPointer(start: start, count: values[index * 5 + 4]! - start)
    return value.elementsEqual("preserve".utf8) || value.elementsEqual("default".utf8)
  }

  /// What stands in quotes behind an equals sign.
  private func value() -> UnsafeBufferPointer<UInt8>? {
    skipBlanks()
    guard offset < bytes.count, base[offset] == UInt8(ascii: "=") else { return nil }
    offset += 1
    skipBlanks()
    guard offset < bytes.count else { return nil }
    let quote = base[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let start = offset + 1
    var end = start
    while end < bytes.count, base[end] != quote {
      let byte = base[end]
      if byte < 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return nil }
      end += 1
    }
    guard end < bytes.count, end - start < Self.longest else { return nil }
    offset = end + 1
    return UnsafeBufferPointer(start: base + start, count: end - start)
  }
}
