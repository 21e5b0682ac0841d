import CLibXML2
import Foundation

/// One run of libxml2's HTML push parser over one page.
///
/// A class, since libxml2 keeps an unretained pointer to it for the callbacks; it lives as long as the parse.
final class HTMLPushParser {
  private static let chunk = 64 * 1024
  private static let prepared: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()

  private let limits: HTMLEvents
  private let handle: (HTMLEvent) throws -> Void
  private var context: htmlParserCtxtPtr?
  private var depth = 0
  private var complaints: [XMLComplaint] = []
  /// What ended the reading: the first one counts.
  private var failure: (any Error)?

  init(limits: HTMLEvents, handle: @escaping (HTMLEvent) throws -> Void) throws {
    _ = Self.prepared
    self.limits = limits
    self.handle = handle
    var callbacks = Self.callbacks
    let me = Unmanaged.passUnretained(self).toOpaque()
    guard
      let context = htmlCreatePushParserCtxt(
        &callbacks, me, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { throw PackagingError(.notXML) }
    self.context = context
    let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(options))
  }

  deinit { htmlFreeParserCtxt(context) }

  func parse(_ bytes: UnsafeRawBufferPointer) throws -> [XMLComplaint] {
    xmlSetStructuredErrorFunc(Unmanaged.passUnretained(self).toOpaque(), ignore)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    var offset = 0
    while offset < bytes.count, failure == nil {
      let end = min(offset + Self.chunk, bytes.count)
      push(UnsafeRawBufferPointer(rebasing: bytes[offset..<end]), last: false)
      offset = end
    }
    if failure == nil { push(UnsafeRawBufferPointer(start: nil, count: 0), last: true) }
    if let failure { throw failure }
    return complaints
  }

  private func push(_ piece: UnsafeRawBufferPointer, last: Bool) {
    let start = piece.bindMemory(to: CChar.self).baseAddress
    htmlParseChunk(context, start, Int32(piece.count), last ? 1 : 0)
  }

  // MARK: What libxml2 reports

  private var line: Int { Int(xmlSAX2GetLineNumber(UnsafeMutableRawPointer(context))) }

  fileprivate func started(
    _ name: UnsafePointer<xmlChar>, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    if depth > limits.maximumDepth {
      return fail(PackagingError(.tooDeep(limit: limits.maximumDepth), line: line))
    }
    var attributes: [String: String] = [:]
    var at = values
    while let place = at, let name = place[0] {
      attributes[String(cString: name).lowercased()] = place[1].map { String(cString: $0) } ?? ""
      at = place + 2
    }
    emit(
      .start(
        HTMLElement(name: String(cString: name).lowercased(), attributes: attributes, line: line)))
  }

  fileprivate func ended(_ name: UnsafePointer<xmlChar>) {
    depth -= 1
    emit(.end(name: String(cString: name).lowercased()))
  }

  fileprivate func characters(_ text: UnsafeBufferPointer<xmlChar>) {
    emit(.characters(String(decoding: text, as: UTF8.self), line: line))
  }

  private func emit(_ event: HTMLEvent) {
    guard failure == nil else { return }
    do { try handle(event) } catch { fail(error) }
  }

  private func fail(_ error: any Error) {
    guard failure == nil else { return }
    failure = error
    if let context { xmlStopParser(context) }
  }
}

// MARK: - The callbacks

private func parser(_ context: UnsafeMutableRawPointer?) -> HTMLPushParser {
  Unmanaged<HTMLPushParser>.fromOpaque(context!).takeUnretainedValue()
}

/// Pages are hardly ever free of faults, and each is read as browsers read it.
private let ignore: xmlStructuredErrorFunc = { _, _ in }

extension HTMLPushParser {
  /// Only these are set: without the rest libxml2 builds nothing.
  fileprivate static var callbacks: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.serror = ignore
    handler.startElement = { context, name, values in
      if let name { parser(context).started(name, values) }
    }
    handler.endElement = { context, name in if let name { parser(context).ended(name) } }
    let characters: charactersSAXFunc = { context, start, count in
      parser(context).characters(UnsafeBufferPointer(start: start, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    return handler
  }
}
