import CLibXML2

/// A start tag as the parser holds it, valid only while it is handed on.
package struct XMLStartTag {
  /// Kept by the parser's table of names.
  private let kept: Unmanaged<XMLName>
  /// How many attributes it has.
  package let count: Int
  private let values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let place: XMLPlace

  init(
    kept: Unmanaged<XMLName>, count: Int, values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    place: XMLPlace
  ) {
    self.kept = kept
    self.count = count
    self.values = values
    self.place = place
  }

  package var name: XMLName { kept.takeUnretainedValue() }

  /// The number of the name, counted from 0 in the order in which names are met in the document.
  package var number: Int { kept._withUnsafeGuaranteedRef(\.number) }

  /// Where it stands, from 1.
  package var line: Int { place.line }

  /// The value of an attribute without a prefix, or `nil`.
  ///
  /// - Complexity: O(attributes).
  package subscript(name: StaticString) -> String? {
    for index in 0..<count where prefix(index) == nil && isNamed(index, name) {
      return value(index)
    }
    return nil
  }

  /// Hands over the bytes of an attribute's value as they stand in the document, references left as they are; `nil`
  /// where there is no such attribute.
  package func withValue<Result>(
    _ name: StaticString, _ look: (UnsafeBufferPointer<UInt8>?) -> Result
  ) -> Result {
    for index in 0..<count where prefix(index) == nil && isNamed(index, name) {
      guard let start = values?[index * 5 + 3], let end = values?[index * 5 + 4] else { break }
      return look(UnsafeBufferPointer(start: start, count: end - start))
    }
    return look(nil)
  }

  /// The value of `xml:id`, `xml:lang` or `xml:space`.
  package func xml(_ name: StaticString) -> String? {
    for index in 0..<count {
      guard let prefix = prefix(index), prefix[0] == UInt8(ascii: "x"),
        prefix[1] == UInt8(ascii: "m"), prefix[2] == UInt8(ascii: "l"), prefix[3] == 0
      else { continue }
      if isNamed(index, name) { return value(index) }
    }
    return nil
  }

  /// All of it, to be kept.
  package var element: XMLElement {
    XMLElement(
      namespace: name.namespace, name: name.local,
      attributes: (0..<count).map { index in
        XMLElement.Attribute(
          namespace: values![index * 5 + 2].map { String(cString: $0) } ?? "",
          name: String(cString: values![index * 5]!), value: value(index))
      }, line: line)
  }

  private func prefix(_ index: Int) -> UnsafePointer<xmlChar>? { values?[index * 5 + 1] }

  private func isNamed(_ index: Int, _ name: StaticString) -> Bool {
    guard let start = values?[index * 5] else { return false }
    for place in 0..<name.utf8CodeUnitCount where start[place] != name.utf8Start[place] {
      return false
    }
    return start[name.utf8CodeUnitCount] == 0
  }

  private func value(_ index: Int) -> String {
    guard let start = values?[index * 5 + 3], let end = values?[index * 5 + 4] else { return "" }
    let bytes = UnsafeBufferPointer(start: start, count: end - start)
    let value = String(decoding: bytes, as: UTF8.self)
    // Without entity replacement libxml2 hands an ampersand on as the reference that stands for it.
    return bytes.contains(UInt8(ascii: "&")) ? value.replacing("&#38;", with: "&") : value
  }
}
