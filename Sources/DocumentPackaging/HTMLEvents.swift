import Foundation

/// What a web page consists of, in order. Names are in lower case.
package enum HTMLEvent: Sendable {
  case start(HTMLElement)
  /// Every element that was started is ended, whether or not the page says so.
  case end(name: String)
  /// A piece of text; one stretch of text may come in several pieces.
  case characters(String, line: Int)
}

/// A start tag, with its place.
package struct HTMLElement: Sendable {
  package let name: String
  package let attributes: [String: String]
  package let line: Int

  package init(name: String, attributes: [String: String] = [:], line: Int = 0) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }

  /// The value of an attribute, empty where it has none; `nil` where the element has no such attribute.
  package subscript(name: String) -> String? { attributes[name] }
}

/// Reads web pages from strangers as a stream of events, however broken their markup is.
///
/// Nothing outside the bytes is ever read, and nothing in them is run.
package struct HTMLEvents: Sendable {
  package var maximumBytes = 100_000_000
  package var maximumDepth = 1000
  package var maximumAttributes = 500
  /// Longer values, such as pictures, are not handed on.
  package var longestValue = 4000

  package init() {}

  /// Calls `handle` with every event, in order. What `handle` throws ends the reading and is thrown on.
  ///
  /// - Parameter text: the page in UTF-8, whatever encoding it says it has.
  /// - Returns: what the markup hides from every reader, such as text in a comment without an end.
  /// - Throws: `PackagingError` for a page that breaks a limit.
  /// - Complexity: O(bytes).
  package func read(
    _ text: [UInt8], _ handle: @escaping (HTMLEvent) throws -> Void
  ) throws -> [XMLComplaint] {
    guard text.count <= maximumBytes else {
      throw PackagingError(.tooLarge(limit: maximumBytes))
    }
    let page = try HTMLTagScan(limits: self).page(text)
    let parser = try HTMLPushParser(limits: self, handle: handle)
    let complaints = try page.bytes.withUnsafeBytes { try parser.parse($0) }
    return page.complaints + complaints
  }
}
