/// The name of an element, the same object wherever the name stands in one document.
package final class XMLName: Sendable {
  /// Counted from 0 in the order in which names are met in the document.
  package let number: Int
  /// Empty where the element is in no namespace.
  package let namespace: String
  package let local: String

  init(number: Int, namespace: String, local: String) {
    self.number = number
    self.namespace = namespace
    self.local = local
  }
}
