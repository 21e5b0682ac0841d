import DocumentPackaging
import Foundation
import QualitativeData

/// Reads documents of Word 97 to 2003 (`.doc`): the body's text with tables, bold, tracked changes and hidden text told apart.
struct WordBinaryReader: TranscriptReader {
  let name = "doc"
  let endings = ["doc", "dot"]

  /// Excel and PowerPoint use the same container, so what is in it decides.
  func recognises(_ beginning: FileBeginning) -> Bool {
    mayBe(beginning.bytes)
      && beginning.holds("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0")
  }

  /// The list of contents may stand at the end of a long file.
  func mayBe(_ beginning: Data) -> Bool { CompoundFile.begins(beginning) }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let text: WordBinaryText
    do {
      text = try WordBinaryText(CompoundFile(file.bytes))
    } catch let fault as WordBinaryText.Fault {
      throw IngestionError(file.path, Self.reason(fault))
    }
    let document = WordBinaryBody.document(of: text)
    return [try DocumentTurns.transcript(of: document, file: file, format: name)]
  }

  private static func reason(_ fault: WordBinaryText.Fault) -> IngestionError.Reason {
    let remedy = "Open it in Word or LibreOffice, and save it as .docx"
    return switch fault {
    case .notWord:
      .document(fault: "it is no Word document, whatever its name says", remedy: remedy)
    case .tooOld: .document(fault: "it was saved by a Word older than Word 97", remedy: remedy)
    case .encrypted:
      .document(
        fault: "the document is locked with a password", remedy: "Save it without a password")
    case .damaged:
      .document(
        fault: "the document is damaged, and its text cannot be found", remedy: remedy)
    }
  }
}
