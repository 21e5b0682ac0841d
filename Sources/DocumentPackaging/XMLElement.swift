/// A start tag, with its place.
package struct XMLElement: Sendable {
  package struct Attribute: Sendable {
    /// Empty where the attribute has no prefix.
    package let namespace: String
    package let name: String
    package let value: String
  }

  /// Empty where the element is in no namespace.
  package let namespace: String
  package let name: String
  package let attributes: [Attribute]
  package let line: Int

  /// The value of an attribute without a prefix, or `nil`.
  package subscript(name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
  }

  /// The value of `xml:id`, `xml:lang` or `xml:space`.
  package func xml(_ name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == "http://www.w3.org/XML/1998/namespace" }?
      .value
  }
}
