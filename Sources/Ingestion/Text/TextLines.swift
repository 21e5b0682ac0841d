import Foundation
import QualitativeData

/// The lines of a text as byte ranges, without their line ends, with what stands at their ends cut off.
struct TextLines {
  struct Line {
    // Kept small: a file may have millions of lines, and is never larger than 200 MB.
    private let start, end, contentStart, contentEnd: Int32

    init(_ range: Range<Int>, content: Range<Int>) {
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
      contentStart = Int32(content.lowerBound)
      contentEnd = Int32(content.upperBound)
    }

    /// The whole line.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// Without the white space at its ends; empty, at the line's start, for a blank line.
    var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }
    var isBlank: Bool { contentStart == contentEnd }
    /// Bytes of white space before the content.
    var indent: Int { content.lowerBound - range.lowerBound }
  }

  let bytes: [UInt8]
  let lines: [Line]
  /// What its lines are called in findings, where they are not the lines of the file.
  let names: LineNames?

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], names: LineNames? = nil) {
    self.bytes = bytes
    self.names = names
    var lines: [Line] = []
    bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      var start = 0
      while start < text.count {
        let found = memchr(base + start, 0x0A, text.count - start)
        let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? text.count
        lines.append(Self.line(start..<end, in: text))
        start = end + 1
      }
    }
    self.lines = lines
  }

  private static func line(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Line {
    let content = UTF8WhiteSpace.trimmed(range, in: text)
    return Line(range, content: content.isEmpty ? range.lowerBound..<range.lowerBound : content)
  }

  /// Whether a line begins a paragraph: it is not blank, and nothing or a blank line stands before it.
  func beginsParagraph(_ index: Int) -> Bool {
    !lines[index].isBlank && (index == 0 || lines[index - 1].isBlank)
  }

  /// Whether a line ends as a sentence does; a blank line, and what is before the first, ends every sentence.
  func endsSentence(_ index: Int) -> Bool {
    guard index >= 0, !lines[index].isBlank else { return true }
    let content = lines[index].content
    let last = string(content.upperBound - min(content.count, 3)..<content.upperBound).last
    return last.map { ".?!…\"”’)]#。？！」".contains($0) } ?? false
  }

  /// The next line that is not blank.
  ///
  /// - Complexity: O(blank lines between).
  func lineAfter(_ index: Int) -> Int? {
    lines[(index + 1)...].firstIndex { !$0.isBlank }
  }

  /// The runs of lines without a blank line between them.
  var paragraphs: [Range<Int>] { paragraphs(upTo: lines.count) }

  /// Those that begin before a line; one that goes on beyond it ends after it here.
  func paragraphs(upTo limit: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in lines.indices.prefix(limit + 1) {
      if lines[index].isBlank {
        if let first = start { result.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let first = start { result.append(first..<min(lines.count, limit + 1)) }
    return result
  }

  /// Whether lines were broken to fit a page, so that a line's beginning says nothing.
  var isHardWrapped: Bool {
    var long = 0
    var full = 0
    var broken = 0
    for line in lines where !line.isBlank {
      if line.content.count > 130 {
        long += 1
      } else if line.content.count >= 50 {
        full += 1
        if !".?!)]#\"".utf8.contains(bytes[line.content.upperBound - 1]) { broken += 1 }
      }
    }
    // Lines that mostly end as sentences do were not broken.
    return full > 3 && full > long * 4 && broken * 3 >= full
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
