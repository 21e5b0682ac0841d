import Foundation

/// Walks the tokens of rich text once and makes a written document of them.
struct RTFDocument {
  private static let maximumDepth = 4000

  private var tokens: RTFTokens
  private var groups: [RTFGroup] = []
  private var group = RTFGroup()
  private var codePages = RTFCodePages()
  private var paragraphs = RTFParagraphs()
  private var account = RTFAccount()
  private var isInTable = false
  /// Bytes of text not yet decoded.
  private var pending: [UInt8] = []
  /// The first half of a character that is written as two.
  private var half: UInt32?
  private var toSkip = 0
  /// What was being left out before this token, so that one stretch is counted once.
  private var before: RTFDestination.LeftOut?
  private var isInRevision = false

  /// - Throws: `RTFFault` where the braces or lengths cannot be right.
  /// - Complexity: O(bytes).
  static func read(_ bytes: Data) throws(RTFFault) -> WrittenDocument {
    let result: Result<WrittenDocument, RTFFault> = bytes.withUnsafeBytes { raw in
      var document = RTFDocument(tokens: RTFTokens(raw))
      do throws(RTFFault) {
        try document.read()
        return .success(document.written())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(tokens: RTFTokens) { self.tokens = tokens }

  private mutating func written() -> WrittenDocument {
    var result = WrittenDocument()
    result.blocks = paragraphs.blocks
    account.misfits = codePages.misfits
    result.findings = account.findings
    return result
  }

  private mutating func read() throws(RTFFault) {
    while let token = tokens.next() {
      if paragraphs.count > 500_000 { throw .tooManyParts }
      if paragraphs.length > 20_000_000 { throw .tooMuchText }
      switch token {
      case .groupStart:
        toSkip = 0
        guard groups.count < Self.maximumDepth else { throw .tooDeep(Self.maximumDepth) }
        flush()
        groups.append(group)
        group = group.inner
      case .groupEnd:
        toSkip = 0
        endGroup()
        if groups.isEmpty { return finish(isWhole: true) }
      case .overrun: throw .overrun
      case .brokenByte:
        if !skips() { account.brokenCharacters += 1 }
      case .byte(let byte): if !skips() { take(byte) }
      case .symbol(let symbol): if !skips() { take(symbol: symbol) }
      case .word(let word, let number):
        if word == "u" { take(unicode: number) } else if !skips() { take(word, number) }
      }
    }
    finish(isWhole: false)
  }

  private mutating func finish(isWhole: Bool) {
    flush()
    dropHalf()
    paragraphs.finish()
    if !isWhole {
      account.isCutOff = true
    } else if tokens.left.contains(where: { $0 > 0x20 }) {
      account.hasMoreAfterEnd = true
    }
  }

  private mutating func endGroup() {
    flush()
    if group.isTextBox { paragraphs.endTextBox() }
    if let outer = groups.popLast() { group = outer }
  }

  /// Whether the token only stands in for a character in Unicode that has been read.
  private mutating func skips() -> Bool {
    guard toSkip > 0 else { return false }
    toSkip -= 1
    return true
  }

  // MARK: Text

  private var isText: Bool { group.destination == .text && group.leavesOut == nil }

  private mutating func take(_ byte: UInt8) {
    if group.destination == .fontTable || group.destination == .skipped { return }
    if let kind = group.leavesOut { return leaveOut(kind, isBlank: byte <= 0x20) }
    noteText()
    dropHalf()
    pending.append(byte)
    // Long stretches need not be held.
    if pending.count > 65_536, byte == 0x20 { flush() }
  }

  private mutating func take(character: String) {
    if group.destination == .fontTable || group.destination == .skipped { return }
    if let kind = group.leavesOut {
      return leaveOut(kind, isBlank: character.allSatisfy(\.isWhitespace))
    }
    noteText()
    flush()
    dropHalf()
    paragraphs.add(Array(character.utf8), isSetApart: group.isSetApart)
  }

  private mutating func leaveOut(_ kind: RTFDestination.LeftOut, isBlank: Bool) {
    guard !isBlank else { return }
    if before != kind { account.count(kind) }
    before = kind
  }

  private mutating func noteText() {
    before = nil
    if group.isRevised, !isInRevision { account.besides.insertions += 1 }
    isInRevision = group.isRevised
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let text = codePages.decoded(
      pending, codePages.codePage(ofFont: group.font))
    pending = []
    paragraphs.add(text, isSetApart: group.isSetApart)
  }

  private mutating func take(unicode number: Int?) {
    toSkip = group.fallback
    guard isText || group.leavesOut != nil, let number else { return }
    let value = number < 0 ? number + 0x10000 : number
    guard let unit = UInt32(exactly: value), unit <= 0x10FFFF else {
      account.brokenCharacters += 1
      return
    }
    if (0xD800...0xDBFF).contains(unit) {
      flush()
      dropHalf()
      if isText { half = unit }
      return
    }
    if (0xDC00...0xDFFF).contains(unit) {
      guard let high = half else {
        if isText { account.brokenCharacters += 1 }
        return
      }
      half = nil
      let both = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
      if let scalar = Unicode.Scalar(both) { take(character: String(scalar)) }
      return
    }
    if let scalar = Unicode.Scalar(unit), unit >= 0x20 || unit == 9 || unit == 10 {
      // The bullet of a symbol font.
      take(character: unit == 0xF0B7 ? "\u{2022}" : String(scalar))
    }
  }

  private mutating func dropHalf() {
    if half != nil { account.brokenCharacters += 1 }
    half = nil
  }

  // MARK: Words and signs

  private mutating func take(symbol: UInt8) {
    switch symbol {
    case UInt8(ascii: "*"): group.isOptional = true
    case 0x0A, 0x0D: take("par", nil)
    default:
      group.isOptional = false
      if let character = RTFCharacters.character(ofSymbol: symbol) { take(character: character) }
    }
  }

  private mutating func take(_ word: String, _ number: Int?) {
    if groups.count > 1, let destination = RTFDestination.named(word) {
      group.isOptional = false
      return open(destination, word)
    }
    if group.isOptional {
      group.isOptional = false
      flush()
      group.destination = .skipped
      return
    }
    if let character = RTFCharacters.character(named: word) { return take(character: character) }
    if group.destination == .fontTable { return codePages.takeFont(word, number) }
    switch word {
    case "par", "sect", "cell", "row", "nestcell", "nestrow", "intbl", "pard", "trowd", "cellx",
      "clmrg":
      if group.destination == .text { takeLayout(word) }
    case "ansicpg", "mac", "pc", "pca", "deff": codePages.takeStandard(word, number)
    case "uc": group.fallback = min(max(number ?? 1, 0), 64)
    default: takeFormat(word, number)
    }
  }

  private mutating func open(_ destination: RTFDestination, _ word: String) {
    flush()
    switch destination {
    case .text: break
    case .skipped:
      if word == "pict" || word == "objdata", group.destination == .text {
        account.besides.pictures += 1
      }
      group.destination = .skipped
    case .fontTable: group.destination = .fontTable
    case .leftOut(let kind):
      if group.destination == .text { group.destination = .leftOut(kind) }
      before = nil
    case .twice: group.isTwice = true
    case .unicodeVersion:
      guard let around = groups.last, around.isTwice else { return }
      group.destination = around.destination
    case .textBox:
      guard isText, paragraphs.takesTextBox else { return }
      paragraphs.beginTextBox()
      group.isTextBox = true
      account.textBoxes += 1
    }
  }

  private mutating func takeFormat(_ word: String, _ number: Int?) {
    if word == "ftnalt" {
      if group.destination == .leftOut(.footnotes) { group.destination = .leftOut(.endnotes) }
    } else if RTFGroup.formats.contains(word) {
      flush()
      group.take(format: word, number)
    }
  }

  private mutating func takeLayout(_ word: String) {
    flush()
    dropHalf()
    switch word {
    case "par", "sect": paragraphs.endParagraph(inTable: isInTable)
    case "nestcell", "nestrow": paragraphs.endParagraph(inTable: true)
    case "cell": paragraphs.endCell()
    case "row": paragraphs.endRow()
    case "intbl": isInTable = true
    case "pard": isInTable = false
    case "trowd": paragraphs.beginRow()
    case "cellx": paragraphs.defineCell()
    default: paragraphs.joinNextCell()
    }
  }
}
