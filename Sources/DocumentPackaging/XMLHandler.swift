/// Takes an XML document as it is read, at the lowest cost. What it is handed is valid only during the call.
package protocol XMLHandler: AnyObject {
  func start(_ tag: XMLStartTag) throws
  func end(_ name: XMLName) throws
  /// One stretch of text may come in several pieces.
  func characters(_ text: XMLText) throws
}

/// Hands a document on as a stream of events that may be kept.
final class XMLEventHandler: XMLHandler {
  private let handle: (XMLEvent) throws -> Void

  init(_ handle: @escaping (XMLEvent) throws -> Void) { self.handle = handle }

  func start(_ tag: XMLStartTag) throws { try handle(.start(tag.element)) }

  func end(_ name: XMLName) throws {
    try handle(.end(namespace: name.namespace, name: name.local))
  }

  func characters(_ text: XMLText) throws {
    try handle(.characters(text.string, line: text.line))
  }
}
