import Foundation
import QualitativeData

/// Reads rich text, as word processors save it: paragraphs and tables, then turns as in any written document.
///
/// Page headers and footers, footnotes, comments, hidden and deleted text are not part of the text.
struct RTFReader: TranscriptReader {
  let name = "rtf"
  let endings = ["rtf"]

  func recognises(_ beginning: FileBeginning) -> Bool {
    beginning.bytes.first == UInt8(ascii: "{") && beginning.bytes.starts(with: "{\\rtf".utf8)
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    guard !file.bytes.isEmpty else { throw IngestionError(file.path, .empty) }
    guard recognises(FileBeginning(file.bytes.prefix(16))) else {
      throw IngestionError(
        file.path,
        .document(
          fault: "this is no rich text: it does not begin with {\\rtf",
          remedy: "Name the file after what it holds, or save it anew as .docx"))
    }
    do {
      let document = try RTFDocument.read(file.bytes)
      return [try DocumentTurns.transcript(of: document, file: file, format: name)]
    } catch let fault as RTFFault {
      throw IngestionError(file.path, Self.reason(fault))
    }
  }

  private static func reason(_ fault: RTFFault) -> IngestionError.Reason {
    switch fault {
    case .tooDeep(let limit):
      .document(
        fault: "its groups are nested more than \(limit) deep",
        remedy: "Save it anew from the program that made it")
    case .overrun:
      .document(
        fault: "it says that more data follow than the file holds",
        remedy: "Get the file again from where it came from; it may have been cut off")
    case .tooManyParts:
      .document(
        fault: "it has more than 500,000 paragraphs", remedy: "Split it into one file an interview")
    case .tooMuchText:
      .document(
        fault: "it holds more than 20 MB of text", remedy: "Split it into one file an interview")
    }
  }
}
