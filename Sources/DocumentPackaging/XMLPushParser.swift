import CLibXML2
import Foundation

/// One run of libxml2's SAX2 push parser over one document.
///
/// A class, since libxml2 keeps an unretained pointer to it for the callbacks; it lives as long as the parse.
final class XMLPushParser {
  private static let chunk = 64 * 1024
  private static let prepared: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()

  private let limits: XMLEvents
  private let handler: any XMLHandler
  private var context: xmlParserCtxtPtr?
  private var names = XMLNameTable()
  /// The names of the elements that are open, as many as `depth`; the table keeps them.
  private let open: UnsafeMutablePointer<Unmanaged<XMLName>>
  private var depth = 0
  private var complaints: [XMLComplaint] = []
  /// What ended the reading: the first one counts.
  private var failure: (any Error)?

  init(limits: XMLEvents, handler: any XMLHandler) throws {
    _ = Self.prepared
    self.limits = limits
    self.handler = handler
    open = .allocate(capacity: limits.maximumDepth)
    var callbacks = Self.callbacks
    let me = Unmanaged.passUnretained(self).toOpaque()
    guard let context = xmlCreatePushParserCtxt(&callbacks, me, nil, 0, nil) else {
      throw PackagingError(.notXML)
    }
    self.context = context
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    xmlFreeParserCtxt(context)
    open.deallocate()
  }

  func parse(_ bytes: UnsafeRawBufferPointer) throws -> [XMLComplaint] {
    // What goes wrong below the parser, as in converting an encoding, is told to the thread's own handler.
    xmlSetStructuredErrorFunc(Unmanaged.passUnretained(self).toOpaque(), diagnose)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    var offset = 0
    while offset < bytes.count, failure == nil {
      let end = min(offset + Self.chunk, bytes.count)
      push(UnsafeRawBufferPointer(rebasing: bytes[offset..<end]), last: false)
      checkTag()
      checkNames()
      offset = end
    }
    if failure == nil { push(UnsafeRawBufferPointer(start: nil, count: 0), last: true) }
    if let failure { throw failure }
    if context?.pointee.wellFormed != 1 { throw PackagingError(.notWellFormed(code: 0)) }
    return complaints
  }

  private func push(_ piece: UnsafeRawBufferPointer, last: Bool) {
    let start = piece.bindMemory(to: CChar.self).baseAddress
    let code = xmlParseChunk(context, start, Int32(piece.count), last ? 1 : 0)
    if code == -1 { fail(PackagingError(.wrongBytes, line: line)) }
  }

  /// Refuses a tag that has gone on for too long without an end.
  ///
  /// libxml2 waits for the whole of a tag, and compares its attributes pairwise, so a flood of them takes minutes.
  private func checkTag() {
    guard failure == nil, let input = context?.pointee.input, let cur = input.pointee.cur,
      let end = input.pointee.end, end - cur > limits.maximumTag, cur[0] == UInt8(ascii: "<"),
      cur[1] != UInt8(ascii: "!"), cur[1] != UInt8(ascii: "?")
    else { return }
    fail(PackagingError(.tagTooLong(limit: limits.maximumTag), line: line))
  }

  /// Refuses a document with more names than libxml2 can look up quickly.
  private func checkNames() {
    guard failure == nil, let names = context?.pointee.dict else { return }
    if xmlDictSize(names) > limits.maximumNames {
      fail(PackagingError(.tooManyNames(limit: limits.maximumNames), line: line))
    }
  }

  // MARK: What libxml2 reports

  private var line: Int { Int(xmlSAX2GetLineNumber(UnsafeMutableRawPointer(context))) }

  fileprivate func started(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, _ count: Int32,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard failure == nil else { return }
    let name = names.name(name, namespace)
    guard depth < limits.maximumDepth else {
      return fail(PackagingError(.tooDeep(limit: limits.maximumDepth), line: line))
    }
    open[depth] = name
    depth += 1
    let tag = XMLStartTag(kept: name, count: Int(count), values: values, place: XMLPlace(context))
    do { try handler.start(tag) } catch { fail(error) }
  }

  fileprivate func ended() {
    guard failure == nil, depth > 0 else { return }
    depth -= 1
    do { try open[depth]._withUnsafeGuaranteedRef { try handler.end($0) } } catch { fail(error) }
  }

  fileprivate func characters(_ text: UnsafeBufferPointer<xmlChar>) {
    guard failure == nil else { return }
    do { try handler.characters(XMLText(bytes: text, place: XMLPlace(context))) } catch {
      fail(error)
    }
  }

  fileprivate func documentType() {
    if limits.documentType == .refused { fail(PackagingError(.documentType, line: line)) }
  }

  fileprivate func declaration() { fail(PackagingError(.entities, line: line)) }

  fileprivate func diagnosed(_ error: xmlError) {
    let isHarmless =
      error.level == XML_ERR_WARNING || error.domain == Int32(XML_FROM_NAMESPACE.rawValue)
      || error.domain == Int32(XML_FROM_VALID.rawValue)
    let line = error.line > 0 ? Int(error.line) : self.line
    if isHarmless {
      guard complaints.count < 100 else { return }
      let kind = error.domain == Int32(XML_FROM_NAMESPACE.rawValue) ? "a namespace" : "the XML"
      complaints.append(
        XMLComplaint(line: line, message: "\(kind) is not declared or used as it should be"))
    } else {
      let column = error.int2 > 0 ? Int(error.int2) : nil
      // Not stopped from here: while it changes the encoding, libxml2 does not expect its input to be gone.
      // It calls nobody any more after such a fault, and no further piece is pushed.
      failure = failure ?? PackagingError(reason(for: error), line: line, column: column)
    }
  }

  private func reason(for error: xmlError) -> PackagingError.Reason {
    switch xmlParserErrors(UInt32(error.code)) {
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START: .notXML
    case XML_ERR_TAG_NAME_MISMATCH: .mismatchedTags
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_DOCUMENT_END, XML_ERR_GT_REQUIRED: .endsEarly
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: .undeclaredEntity
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED, XML_IO_ENCODER:
      .wrongBytes
    case XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING:
      .unknownEncoding("in its first line")
    default: .notWellFormed(code: Int(error.code))
    }
  }

  private func fail(_ error: any Error) {
    guard failure == nil else { return }
    failure = error
    if let context { xmlStopParser(context) }
  }
}

// MARK: - The callbacks

/// Calls the parser behind an event, which whoever parses holds for as long as that lasts.
@inline(__always)
private func tell(_ context: UnsafeMutableRawPointer?, _ event: (XMLPushParser) -> Void) {
  Unmanaged<XMLPushParser>.fromOpaque(context!)._withUnsafeGuaranteedRef(event)
}

private let diagnose: xmlStructuredErrorFunc = { context, error in
  if let error { tell(context) { $0.diagnosed(error.pointee) } }
}

extension XMLPushParser {
  /// Only these are set: without the rest libxml2 builds nothing and declares nothing.
  fileprivate static var callbacks: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.serror = diagnose
    handler.startElementNs = { context, name, _, namespace, _, _, count, _, values in
      tell(context) { $0.started(name!, namespace, count, values) }
    }
    handler.endElementNs = { context, _, _, _ in tell(context) { $0.ended() } }
    let characters: charactersSAXFunc = { context, start, count in
      tell(context) { $0.characters(UnsafeBufferPointer(start: start, count: Int(count))) }
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.internalSubset = { context, _, _, _ in tell(context) { $0.documentType() } }
    handler.entityDecl = { context, _, _, _, _, _ in tell(context) { $0.declaration() } }
    handler.unparsedEntityDecl = { context, _, _, _, _ in tell(context) { $0.declaration() } }
    handler.attributeDecl = { context, _, _, _, _, value, choices in
      xmlFreeEnumeration(choices)
      if value != nil { tell(context) { $0.declaration() } }
    }
    return handler
  }
}
