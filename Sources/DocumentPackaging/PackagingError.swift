/// Why a document could not be unpacked or its XML not be read.
///
/// Place and file are known to the caller, who makes an `ExplainedError` of it. The sentences never quote
/// what stands in the document.
package struct PackagingError: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case empty
    case notXML
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case tagTooLong(limit: Int)
    case unknownEncoding(String)
    case wrongBytes
    case documentType
    case entities
    case undeclaredEntity
    case mismatchedTags
    case endsEarly
    case notWellFormed(code: Int)
  }

  package let reason: Reason
  /// From 1; `nil` where the document as a whole is meant.
  package let line: Int?
  package let column: Int?

  package init(_ reason: Reason, line: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.line = line
    self.column = column
  }

  /// What is wrong, with line and column where they are known, without a full stop.
  package var problem: String {
    switch (line, column) {
    case (let line?, let column?): "line \(line), column \(column): \(fault)"
    case (let line?, nil): "line \(line): \(fault)"
    default: fault
    }
  }

  private var fault: String {
    switch reason {
    case .empty: "the XML document is empty"
    case .notXML: "this is not an XML document"
    case .tooLarge(let limit): "the XML document is larger than \(limit / 1_000_000) MB"
    case .tooDeep(let limit): "elements are nested more than \(limit) deep"
    case .tagTooLong(let limit): "one tag is longer than \(limit / 1_000) kB"
    case .unknownEncoding(let name):
      "the XML declares the encoding '\(name)', which is not known here"
    case .wrongBytes: "the bytes do not fit the encoding of the XML document"
    case .documentType: "the XML document has a DOCTYPE, which this format does not allow"
    case .entities: "the DOCTYPE declares entities or default values of its own"
    case .undeclaredEntity: "an entity is used that XML does not know without a DTD"
    case .mismatchedTags: "an end tag does not fit the element that is open"
    case .endsEarly: "the XML document ends before all its elements are closed"
    case .notWellFormed(let code): "the XML is not well-formed (libxml2 code \(code))"
    }
  }

  /// What to do about it, without a full stop.
  package var remedy: String {
    switch reason {
    case .empty, .endsEarly: "Get the file again from where it came from; it may have been cut off"
    case .tooLarge: "Split it into several documents"
    case .unknownEncoding, .wrongBytes:
      "Save it as UTF-8, or correct the encoding in its first line"
    case .documentType, .entities: "Remove the DOCTYPE, and write what its entities stand for"
    case .undeclaredEntity: "Write the character itself in place of the entity"
    default: "Correct it, or save it anew from the program that made it"
    }
  }
}
