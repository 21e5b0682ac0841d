import Foundation

/// What an XML document consists of, in order.
package enum XMLEvent: Sendable {
  case start(XMLElement)
  case end(namespace: String, name: String)
  /// A piece of text; one stretch of text may come in several pieces.
  case characters(String, line: Int)
}

/// A fault that leaves the document well-formed, such as a prefix without a namespace.
package struct XMLComplaint: Hashable, Sendable {
  package let line: Int
  package let message: String
}

/// Reads XML from strangers as a stream of events.
///
/// Nothing outside the bytes is ever read: no DTD, no entity, no network. Whatever would lose text is an
/// error; complaints about namespaces and identifiers come back as a list.
package struct XMLEvents: Sendable {
  /// What happens to a DOCTYPE. Declaring entities is refused either way.
  package enum DocumentType: Sendable { case refused, ignored }

  package var documentType: DocumentType
  package var maximumBytes = 256_000_000
  package var maximumDepth = 256
  package var maximumTag = 200_000
  /// How many different names there may be, which libxml2 looks up the slower the more there are.
  package var maximumNames = 20_000

  package init(documentType: DocumentType = .refused) { self.documentType = documentType }

  /// Calls `handle` with every event, in order. What `handle` throws ends the reading and is thrown on.
  ///
  /// - Throws: `PackagingError` for a document that is not well-formed or breaks a limit.
  /// - Complexity: O(bytes).
  @discardableResult
  package func read(
    _ bytes: Data, _ handle: @escaping (XMLEvent) throws -> Void
  ) throws -> [XMLComplaint] {
    try read(bytes, into: XMLEventHandler(handle))
  }

  /// Tells a handler of everything in the document, in order. What it throws ends the reading and is thrown on.
  ///
  /// - Throws: `PackagingError` for a document that is not well-formed or breaks a limit.
  /// - Complexity: O(bytes).
  @discardableResult
  package func read(_ bytes: Data, into handler: any XMLHandler) throws -> [XMLComplaint] {
    try check(bytes)
    let parser = try XMLPushParser(limits: self, handler: handler)
    return try bytes.withUnsafeBytes { try parser.parse($0) }
  }

  /// Tells a new handler of everything in the document, in a third of the time where the document is plain.
  ///
  /// What is said of a document is the same as elsewhere, but for how text is divided into pieces. Where a document
  /// turns out not to be plain, the handler is dropped and another one made.
  ///
  /// - Throws: `PackagingError` for a document that is not well-formed or breaks a limit.
  /// - Complexity: O(bytes).
  package func read<Handler: XMLHandler>(
    _ bytes: Data, intoNew make: () -> Handler
  ) throws -> (handler: Handler, complaints: [XMLComplaint]) {
    guard bytes.count <= maximumBytes else { return try readByParser(bytes, make()) }
    let plain = make()
    let isRead = try bytes.withUnsafeBytes {
      try PlainXMLReader($0.bindMemory(to: UInt8.self), limits: self, handler: plain)?.read()
    }
    return isRead == true ? (plain, []) : try readByParser(bytes, make())
  }

  private func readByParser<Handler: XMLHandler>(
    _ bytes: Data, _ handler: Handler
  ) throws -> (handler: Handler, complaints: [XMLComplaint]) {
    (handler, try read(bytes, into: handler))
  }

  private func check(_ bytes: Data) throws {
    guard !bytes.isEmpty else { throw PackagingError(.empty) }
    guard bytes.count <= maximumBytes else {
      throw PackagingError(.tooLarge(limit: maximumBytes))
    }
    try XMLEncoding.check(bytes)
  }

  /// The first element's namespace and name, or `nil` when the bytes do not begin an XML document.
  ///
  /// Takes the beginning of a document; it need not be whole.
  package static func root(of beginning: Data) -> (namespace: String, name: String)? {
    if let root = plainRoot(of: beginning.prefix(2_048)) { return root }
    // It mostly stands in the first lines.
    for length in [2_048, beginning.count] {
      let finder = RootFinder()
      do {
        try XMLEvents(documentType: .ignored).read(beginning.prefix(length), into: finder)
      } catch {
        // What comes after the first element does not matter here.
      }
      if let root = finder.root { return (root.namespace, root.local) }
    }
    return nil
  }

  private static func plainRoot(of beginning: Data) -> (namespace: String, name: String)? {
    let finder = RootFinder()
    beginning.withUnsafeBytes {
      _ = try? PlainXMLReader(
        $0.bindMemory(to: UInt8.self), limits: XMLEvents(), handler: finder)?.read()
    }
    return finder.root.map { ($0.namespace, $0.local) }
  }

  /// Stops at the first element.
  private final class RootFinder: XMLHandler {
    struct Stop: Error {}
    private(set) var root: XMLName?

    func start(_ tag: XMLStartTag) throws {
      root = tag.name
      throw Stop()
    }

    func end(_ name: XMLName) {}
    func characters(_ text: XMLText) {}
  }
}
