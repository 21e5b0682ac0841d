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
  private let handle: (XMLEvent) throws -> Void
  private var context: xmlParserCtxtPtr?
  private var names: [UnsafePointer<xmlChar>: String] = [:]
  private var depth = 0
  private var complaints: [XMLComplaint] = []
  /// What ended the reading: the first one counts.
  private var failure: (any Error)?

  init(limits: XMLEvents, handle: @escaping (XMLEvent) throws -> Void) throws {
    _ = Self.prepared
    self.limits = limits
    self.handle = handle
    var callbacks = Self.callbacks
    let me = Unmanaged.passUnretained(self).toOpaque()
    guard let context = xmlCreatePushParserCtxt(&callbacks, me, nil, 0, nil) else {
      throw PackagingError(.notXML)
    }
    self.context = context
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  deinit { xmlFreeParserCtxt(context) }

  func parse(_ bytes: UnsafeRawBufferPointer) throws -> [XMLComplaint] {
    // What goes wrong below the parser, as in converting an encoding, is told to the thread's own handler.
    xmlSetStructuredErrorFunc(Unmanaged.passUnretained(self).toOpaque(), diagnose)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    var offset = 0
    while offset < bytes.count, failure == nil {
      let end = min(offset + Self.chunk, bytes.count)
      let piece = UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
      push(piece, last: end == bytes.count)
      offset = end
    }
    if let failure { throw failure }
    if context?.pointee.wellFormed != 1 { throw PackagingError(.notWellFormed(code: 0)) }
    return complaints
  }

  private func push(_ piece: UnsafeRawBufferPointer, last: Bool) {
    let start = piece.bindMemory(to: CChar.self).baseAddress
    let code = xmlParseChunk(context, start, Int32(piece.count), last ? 1 : 0)
    if code == -1 { fail(PackagingError(.wrongBytes, line: line)) }
  }

  // MARK: What libxml2 reports

  private var line: Int { Int(xmlSAX2GetLineNumber(UnsafeMutableRawPointer(context))) }

  fileprivate func started(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?,
    _ attributes: [XMLElement.Attribute]
  ) {
    depth += 1
    if depth > limits.maximumDepth {
      return fail(PackagingError(.tooDeep(limit: limits.maximumDepth), line: line))
    }
    let element = XMLElement(
      namespace: self.name(namespace), name: self.name(name), attributes: attributes, line: line)
    emit(.start(element))
  }

  fileprivate func ended(_ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) {
    depth -= 1
    emit(.end(namespace: self.name(namespace), name: self.name(name)))
  }

  fileprivate func characters(_ text: UnsafeBufferPointer<xmlChar>) {
    emit(.characters(String(decoding: text, as: UTF8.self), line: line))
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
      fail(PackagingError(reason(for: error), line: line, column: column))
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

  private func emit(_ event: XMLEvent) {
    guard failure == nil else { return }
    do { try handle(event) } catch { fail(error) }
  }

  private func fail(_ error: any Error) {
    guard failure == nil else { return }
    failure = error
    if let context { xmlStopParser(context) }
  }

  /// A name out of libxml2's dictionary, which keeps it at one address for the whole parse.
  private func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let known = names[pointer] { return known }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }

  fileprivate func attributes(
    _ count: Int32, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [XMLElement.Attribute] {
    guard let values, count > 0 else { return [] }
    return (0..<Int(count)).map { index in
      let at = values + index * 5
      let start = at[3]!
      let bytes = UnsafeBufferPointer(start: start, count: at[4]! - start)
      var value = String(decoding: bytes, as: UTF8.self)
      // Without entity replacement libxml2 hands an ampersand on as the reference that stands for it.
      if bytes.contains(UInt8(ascii: "&")) { value = value.replacing("&#38;", with: "&") }
      return XMLElement.Attribute(namespace: name(at[2]), name: name(at[0]), value: value)
    }
  }
}

// MARK: - The callbacks

private func parser(_ context: UnsafeMutableRawPointer?) -> XMLPushParser {
  Unmanaged<XMLPushParser>.fromOpaque(context!).takeUnretainedValue()
}

private let diagnose: xmlStructuredErrorFunc = { context, error in
  if let error { parser(context).diagnosed(error.pointee) }
}

extension XMLPushParser {
  /// Only these are set: without the rest libxml2 builds nothing and declares nothing.
  fileprivate static var callbacks: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.serror = diagnose
    handler.startElementNs = { context, name, _, namespace, _, _, count, _, values in
      let parser = parser(context)
      parser.started(name!, namespace, parser.attributes(count, values))
    }
    handler.endElementNs = { context, name, _, namespace in parser(context).ended(name!, namespace)
    }
    let characters: charactersSAXFunc = { context, start, count in
      parser(context).characters(UnsafeBufferPointer(start: start, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.internalSubset = { context, _, _, _ in parser(context).documentType() }
    handler.entityDecl = { context, _, _, _, _, _ in parser(context).declaration() }
    handler.unparsedEntityDecl = { context, _, _, _, _ in parser(context).declaration() }
    handler.attributeDecl = { context, _, _, _, _, value, choices in
      xmlFreeEnumeration(choices)
      if value != nil { parser(context).declaration() }
    }
    return handler
  }
}
