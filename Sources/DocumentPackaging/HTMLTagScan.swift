/// Looks over a web page before it is parsed: empties long values, and finds what libxml2 does not bound.
///
/// Attributes of one tag are compared pairwise there, so a flood of them takes minutes.
struct HTMLTagScan {
  struct Page {
    var bytes: [UInt8] = []
    var complaints: [XMLComplaint] = []
  }

  let limits: HTMLEvents

  /// Elements whose content is no markup.
  private static let raw: [[UInt8]] = ["script", "style", "textarea", "title"].map {
    Array($0.utf8)
  }

  /// The page with long values emptied, line for line as it was.
  ///
  /// - Complexity: O(bytes).
  func page(_ text: [UInt8]) throws(PackagingError) -> Page {
    var page = Page()
    page.bytes.reserveCapacity(text.count)
    var offset = 0
    var line = 1
    var kept = 0
    func lines(_ range: Range<Int>) -> Int { text[range].count { $0 == 0x0A } }
    while let start = text[offset...].firstIndex(of: UInt8(ascii: "<")) {
      line += lines(offset..<start)
      let end: Int
      if text[start...].starts(with: "<!--".utf8) {
        if let found = ByteSearch.place(of: "-->", in: text, from: start + 4) {
          end = found + 3
        } else {
          page.complaints.append(
            XMLComplaint(
              line: line,
              message: "a comment begins here that never ends; all that follows was left out"))
          end = text.count
        }
      } else if Self.isInstruction(start, in: text) {
        end = text[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.count
        page.bytes += text[kept..<start]
        page.bytes += text[start..<end].filter { $0 == 0x0A }
        kept = end
      } else if start + 1 < text.count, Self.beginsTag(text[start + 1]) {
        page.bytes += text[kept..<start]
        end = try copyTag(text, from: start, line: line, to: &page)
        kept = end
        if let name = Self.raw.first(where: { Self.isTag($0, at: start, in: text) }) {
          line += lines(start..<end)
          offset = Self.endTag(name, in: text, from: end)
          line += lines(end..<offset)
          continue
        }
      } else {
        // A sign that begins nothing is text, of which libxml2 would lose some.
        end = start + 1
        page.bytes += text[kept..<start]
        page.bytes += "&lt;".utf8
        kept = end
      }
      line += lines(start..<end)
      offset = end
    }
    page.bytes += text[kept...]
    return page
  }

  /// Copies a tag, the insides of long quoted values left out, and returns where it ends.
  private func copyTag(
    _ text: [UInt8], from start: Int, line: Int, to page: inout Page
  ) throws(PackagingError) -> Int {
    var offset = start + 1
    var kept = start
    var attributes = 0
    var isBetween = false
    while offset < text.count, text[offset] != UInt8(ascii: ">") {
      let byte = text[offset]
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      if isQuote, Self.followsEquals(offset, in: text) {
        let close = text[(offset + 1)...].firstIndex(of: byte) ?? text.count
        if close - offset > limits.longestValue {
          page.bytes += text[kept...offset]
          page.bytes += text[offset..<close].filter { $0 == 0x0A }
          kept = close
        }
        offset = min(close + 1, text.count)
        isBetween = true
        continue
      }
      let isBlank = byte <= 0x20 || byte == UInt8(ascii: "/")
      if !isBlank, isBetween { attributes += 1 }
      isBetween = isBlank
      if attributes > limits.maximumAttributes {
        throw PackagingError(.tooManyAttributes(limit: limits.maximumAttributes), line: line)
      }
      offset += 1
    }
    let end = min(offset + 1, text.count)
    page.bytes += text[kept..<end]
    return end
  }

  private static func followsEquals(_ offset: Int, in text: [UInt8]) -> Bool {
    var before = offset - 1
    while before > 0, text[before] <= 0x20 { before -= 1 }
    return before >= 0 && text[before] == UInt8(ascii: "=")
  }

  /// What Word and XML put in for programs, which browsers take for comments.
  private static func isInstruction(_ start: Int, in text: [UInt8]) -> Bool {
    guard start + 1 < text.count else { return false }
    if text[start + 1] == UInt8(ascii: "?") { return true }
    let word = text[(start + 1)...].prefix(8).map { $0 | 0x20 }
    return text[start + 1] == UInt8(ascii: "!") && !word.elementsEqual("!doctype".utf8)
  }

  private static func beginsTag(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte.isASCIILetter
  }

  private static func isTag(_ name: [UInt8], at start: Int, in text: [UInt8]) -> Bool {
    let end = start + 1 + name.count
    guard end < text.count, !text[end].isASCIILetter, !text[end].isASCIIDigit else {
      return false
    }
    return zip(name, text[(start + 1)..<end]).allSatisfy { $0 == $1 | 0x20 }
  }

  /// Where the end tag of an element begins whose content is no markup.
  private static func endTag(_ name: [UInt8], in text: [UInt8], from start: Int) -> Int {
    var offset = start
    while let found = text[offset...].firstIndex(of: UInt8(ascii: "<")) {
      if found + 1 < text.count, text[found + 1] == UInt8(ascii: "/"),
        isTag(name, at: found + 1, in: text)
      {
        return found
      }
      offset = found + 1
    }
    return text.count
  }
}
