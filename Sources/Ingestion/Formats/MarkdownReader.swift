import Foundation
import QualitativeData

/// Reads Markdown (CommonMark with GitHub's tables), with or without a YAML block at its head.
///
/// Speakers are names in bold or before a colon, or a table's column. Headings, footnotes, comments and addresses of
/// links are no speech.
struct MarkdownReader: TranscriptReader {
  let name = "markdown"
  let endings = ["md", "markdown", "mdown"]

  /// Any text is Markdown, so only a name says that a file is meant to be.
  func recognises(_ beginning: FileBeginning) -> Bool { false }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let decoded = try TextDecoding.decode(file, encoding: options.encoding)
    let front = FrontMatter(decoded.text)
    let source = try source(decoded, from: front.lines, file)
    guard let nodes = MarkdownNodes(source.bytes) else {
      throw IngestionError(file.path, .tooLarge(limit: TranscriptFile.maximumBytes))
    }
    var document = MarkdownBlocks(nodes, source, linesBefore: front.lines).document
    document.variables.merge(front.variables) { $1 }
    document.language = front.language
    document.findings = decoded.findings + front.findings + document.findings
    document.onlySpeaker = front.speakers.count == 1 ? front.speakers.first : nil
    return [try DocumentTurns.transcript(of: document, file: file, format: name)]
  }

  private func source(
    _ decoded: DecodedText, from line: Int, _ file: TranscriptFile
  ) throws -> MarkdownSource {
    var start = 0
    for _ in 0..<line {
      start = (decoded.bytes[start...].firstIndex(of: 0x0A) ?? decoded.bytes.count - 1) + 1
    }
    do {
      return try MarkdownSource(Array(decoded.bytes[start...]))
    } catch .tooDeep(let fault) {
      throw IngestionError(
        file.path,
        .document(
          fault:
            "line \(fault + line): quotes or lists are nested more than \(MarkdownSource.maximumDepth) deep",
          remedy: "Save it as plain text (.txt) if these signs are not meant as Markdown"))
    } catch .tooManyMarks {
      throw IngestionError(
        file.path,
        .document(
          fault: "it holds more than \(MarkdownSource.maximumMarks) signs of Markdown",
          remedy: "Split it into one file an interview"))
    }
  }
}
