import QualitativeData

/// What stands before the table of turns in a document: variables, where it says what the document is.
enum TablePreamble {
  /// - Complexity: O(length of what stands there).
  static func add(_ table: TranscriptTable, to assembly: inout TranscriptAssembly) {
    let paragraphs = table.preamble.filter { !$0.text.allSatisfy(\.isWhitespace) }
    guard !paragraphs.isEmpty else { return }
    let contents = paragraphs.map { Array($0.text.utf8) }
    let head = HeadParagraphs.run(in: contents)
    var bytes: [UInt8] = []
    for (index, content) in contents.enumerated() {
      let isJoined = head.contains(index) && head.contains(index - 1)
      if index > 0 { bytes += isJoined ? [0x0A] : [0x0A, 0x0A] }
      bytes += content
    }
    let text = TextLines(bytes)
    let header = HeaderBlock(text, LabelScanner(text).candidates)
    assembly.variables.merge(header.variables) { $1 }
    assembly.language = assembly.language ?? header.language
    let read = header.lines.count
    if read > 0 {
      assembly.findings.append(
        Finding(.note, "\(counted(read, "line")) before the table read as variables"))
    }
    if paragraphs.count > read {
      assembly.findings.append(
        Finding(
          .note,
          "what stands before the table (\(counted(paragraphs.count - read, "paragraph"))) belongs to no turn"
        ))
    }
  }
}
