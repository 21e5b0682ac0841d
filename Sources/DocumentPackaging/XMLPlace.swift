import CLibXML2

/// Where whoever reads a document stands in it.
struct XMLPlace {
  private let parser: xmlParserCtxtPtr?
  private let count: UnsafeMutablePointer<XMLLineCount>?

  init(_ parser: xmlParserCtxtPtr?) {
    self.parser = parser
    count = nil
  }

  init(_ count: UnsafeMutablePointer<XMLLineCount>) {
    parser = nil
    self.count = count
  }

  /// The line, from 1.
  var line: Int {
    count?.pointee.line ?? Int(xmlSAX2GetLineNumber(UnsafeMutableRawPointer(parser)))
  }
}
