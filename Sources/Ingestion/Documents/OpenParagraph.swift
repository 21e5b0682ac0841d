import DocumentPackaging

/// A paragraph of a written document while its text comes in, piece by piece.
struct OpenParagraph {
  var style = WrittenDocument.Paragraph.Style.body
  /// Where it begins in the file, where the file has lines.
  var line: Int?
  /// What began inside it and comes after it, as text boxes do.
  var after: [WrittenDocument.Block] = []

  private(set) var bytes: [UInt8]
  /// How many bytes at its beginning are set apart as names are.
  private var setApart = 0
  /// How many bytes at its beginning are in italics.
  private var italic = 0
  /// Whether a blank now would be the second in a row.
  private var isAfterBlank = true

  /// - Parameter memory: what an earlier paragraph no longer needs.
  init(in memory: consuming [UInt8] = []) {
    bytes = memory
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds text as it stands.
  mutating func add(_ text: some Collection<UInt8>, setApart: Bool, italic: Bool = false) {
    let before = bytes.count
    bytes.append(contentsOf: text)
    isAfterBlank = false
    if setApart { extendSetApart(from: before) }
    if italic { extendItalic(from: before) }
  }

  /// Adds text in which each run of white space is one blank, and none at the beginning.
  mutating func add(
    collapsing text: some Collection<UInt8>, setApart: Bool, italic: Bool = false
  ) {
    let before = bytes.count
    for byte in text {
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      if !isBlank {
        bytes.append(byte)
      } else if !isAfterBlank {
        bytes.append(0x20)
      }
      isAfterBlank = isBlank
    }
    if setApart { extendSetApart(from: before) }
    if italic { extendItalic(from: before) }
  }

  private mutating func extendItalic(from before: Int) {
    guard bytes[italic..<before].allSatisfy({ $0 == 0x20 }) else { return }
    italic = bytes.count
  }

  /// A label in several runs is one label, whatever the blanks between them look like.
  private mutating func extendSetApart(from before: Int) {
    guard bytes[setApart..<before].allSatisfy({ $0 == 0x20 }) else { return }
    setApart = bytes.count
  }

  var paragraph: WrittenDocument.Paragraph {
    var paragraph = WrittenDocument.Paragraph(
      String(surveyed: bytes) ?? String(decoding: bytes, as: UTF8.self), boldPrefix: setApart,
      style: style, line: line)
    paragraph.italicPrefix = italic
    return paragraph
  }
}
