import QualitativeData

/// Makes turns of a written document: by a table that is the transcript, else by labels, else by paragraphs.
struct DocumentTurns {
  private let document: WrittenDocument
  private var assembly = TranscriptAssembly()

  /// - Throws: `IngestionError` where nobody says anything.
  /// - Complexity: O(length of the document).
  static func transcript(
    of document: WrittenDocument, file: TranscriptFile, format: String
  ) throws -> Transcript {
    var turns = DocumentTurns(document: document)
    turns.make()
    return try turns.assembly.transcript(of: file, format: format)
  }

  private init(document: WrittenDocument) {
    self.document = document
    assembly.variables = document.variables
    assembly.language = document.language
    assembly.findings = document.findings
  }

  private mutating func make() {
    if let table = TranscriptTable(document) {
      table.add(to: &assembly)
      return
    }
    let lines = DocumentLines(document)
    guard !lines.text.lines.isEmpty else { return }
    let scanned = Scanned(lines.text)
    let header = scanned.header
    assembly.variables.merge(header.variables) { $1 }
    assembly.language = assembly.language ?? header.language
    let turns = PlainTextReader.turns(lines.text, scanned.labels, header)
    for turn in turns.turns {
      assembly.add(
        lines.turnText(turn.range, collapsed: document.collapsesWhiteSpace),
        speaker: turn.speaker.map { .label(turns.speakers.names[$0]) } ?? .nobody,
        time: turn.time, line: lines.place(ofOffset: turn.range.start))
    }
    assembly.findings += (turns.findings + header.findings).map(lines.placed)
  }

  private struct Scanned {
    let header: HeaderBlock
    let labels: SpeakerLabels

    init(_ text: TextLines) {
      let candidates = LabelScanner(text).candidates
      header = HeaderBlock(text, candidates)
      labels = SpeakerLabels(text, candidates, from: header.end)
    }
  }
}

/// A document's paragraphs as lines in which labels can be looked for, with the way back to the document.
struct DocumentLines {
  let text: TextLines
  /// Where a colon was put in after a bold name without one, so that it reads as a label.
  private let inserted: Set<Int>
  /// For each line of the text, the line or the number of the paragraph it came from.
  private let places: [Int]
  private let hasLines: Bool

  /// - Complexity: O(length of the document).
  init(_ document: WrittenDocument) {
    var bytes: [UInt8] = []
    var inserted: Set<Int> = []
    var places: [Int] = []
    let paragraphs = Self.paragraphs(of: document)
    let bold = BoldNames(paragraphs)
    for (index, paragraph) in paragraphs.enumerated() {
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      let content = Array(paragraph.text.utf8)
      let place = paragraph.line ?? index + 1
      places += Array(repeating: place, count: content.count { $0 == 0x0A } + 2)
      if let colon = bold.colon(for: paragraph) {
        bytes += content[..<colon]
        inserted.insert(bytes.count)
        bytes.append(UInt8(ascii: ":"))
        bytes += content[colon...]
      } else {
        bytes += content
      }
    }
    text = TextLines(bytes)
    self.inserted = inserted
    self.places = places
    hasLines = paragraphs.contains { $0.line != nil }
  }

  /// Paragraphs in reading order; tables that are no transcript row by row.
  private static func paragraphs(of document: WrittenDocument) -> [WrittenDocument.Paragraph] {
    document.blocks.flatMap { block -> [WrittenDocument.Paragraph] in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
      }
    }.filter { !$0.text.allSatisfy(\.isWhitespace) }
  }

  func place(ofOffset offset: Int) -> Int? {
    guard hasLines else { return nil }
    let line = text.lines.partitioningIndex { $0.range.upperBound >= offset }
    return line < places.count ? places[line] : nil
  }

  /// A finding of the made text, with the place in the document.
  func placed(_ finding: Finding) -> Finding {
    guard let line = finding.line else { return finding }
    let place = line - 1 < places.count ? places[line - 1] : nil
    return Finding(finding.severity, line: place, finding.message)
  }

  /// What stands in a range, without the colons that were put in.
  func turnText(_ range: TextRange, collapsed: Bool) -> TurnText {
    var result = TurnText()
    var start = range.start
    func piece(_ end: Int) -> String {
      String(
        decoding: text.bytes[start..<end].enumerated().lazy.filter {
          !inserted.contains(start + $0.offset)
        }.map(\.element), as: UTF8.self)
    }
    func add(_ end: Int) {
      if collapsed { result.add(piece(end)) } else { result.add(verbatim: piece(end)) }
    }
    var offset = range.start
    while offset < range.end {
      if text.bytes[offset] == 0x0A, offset + 1 < range.end, text.bytes[offset + 1] == 0x0A {
        add(offset)
        result.paragraph()
        while offset < range.end, text.bytes[offset] == 0x0A { offset += 1 }
        start = offset
      } else {
        offset += 1
      }
    }
    add(range.end)
    return result
  }
}

/// Names in bold at the beginning of paragraphs, which are labels without a colon.
private struct BoldNames {
  private var isUsed = false

  init(_ paragraphs: [WrittenDocument.Paragraph]) {
    let candidates = paragraphs.filter { Self.end(of: $0) != nil }.count
    isUsed = candidates >= 2 && candidates * 8 >= paragraphs.count
  }

  func colon(for paragraph: WrittenDocument.Paragraph) -> Int? {
    isUsed ? Self.end(of: paragraph) : nil
  }

  /// Where the name ends that a paragraph begins with and that no mark ends.
  private static func end(of paragraph: WrittenDocument.Paragraph) -> Int? {
    let bytes = Array(paragraph.text.utf8)
    let prefix = paragraph.boldPrefix
    guard prefix > 1, prefix <= 80, prefix < bytes.count,
      let name = WhiteSpace.trimmed(0..<prefix, in: bytes), name.lowerBound == 0,
      !bytes[..<prefix].contains(0x0A), !bytes[..<prefix].contains(0x09)
    else { return nil }
    let next = WhiteSpace.trimmed(name.upperBound..<bytes.count, in: bytes)?.lowerBound
    guard let next, !":-".utf8.contains(bytes[next]),
      !":.,;!?-".utf8.contains(bytes[name.upperBound - 1]),
      TimeStamp(at: next, before: bytes.count, in: bytes) == nil,
      let label = LabelName(bytes: Array(bytes[name])), label.isNamelike || label.role != nil,
      !label.isOrdinaryWord
    else { return nil }
    return name.upperBound
  }
}
