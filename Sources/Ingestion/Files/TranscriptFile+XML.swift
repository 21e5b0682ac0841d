import DocumentPackaging
import QualitativeData

extension TranscriptFile {
  /// Hands over what the file's XML consists of, in order. A DOCTYPE is passed over.
  ///
  /// - Returns: A warning for each fault that leaves the document readable.
  /// - Throws: `PackagingError` for what cannot be read without loss, and what `take` throws.
  /// - Complexity: O(bytes).
  @discardableResult
  func readXML(_ take: @escaping (XMLEvent) throws -> Void) throws -> [Finding] {
    try XMLEvents(documentType: .ignored).read(bytes, take).map(Self.finding)
  }

  /// The same without a value for each event, for formats whose files are large.
  @discardableResult
  func readXML(into handler: any XMLHandler) throws -> [Finding] {
    try XMLEvents(documentType: .ignored).read(bytes, into: handler).map(Self.finding)
  }

  /// The same into a new handler, sooner where the document is plain XML.
  func readXML<Handler: XMLHandler>(
    intoNew make: () -> Handler
  ) throws -> (handler: Handler, findings: [Finding]) {
    let (handler, complaints) = try XMLEvents(documentType: .ignored).read(bytes, intoNew: make)
    return (handler, complaints.map(Self.finding))
  }

  private static func finding(_ complaint: XMLComplaint) -> Finding {
    Finding(.warning, line: complaint.line, complaint.message)
  }
}
