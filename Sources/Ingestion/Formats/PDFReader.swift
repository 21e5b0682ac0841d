import DocumentPackaging
import Foundation
import QualitativeData

/// Reads PDF by its text layer, which poppler's `pdftotext` takes out word by word; the layout is read here.
///
/// A picture of a page has no text layer. Bold and italics are not known.
struct PDFReader: TranscriptReader {
  let name = "pdf"
  let endings = ["pdf"]

  private static let program = OutsideProgram("pdftotext", package: "poppler-utils")

  func recognises(_ beginning: FileBeginning) -> Bool {
    beginning.holds("%PDF-", within: 1024)
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let run = try Self.program.run(["-bbox", "-enc", "UTF-8", "-", "-"], input: file.bytes)
    let pages = PDFPage.pages(printed: [UInt8](run.output))
    if let fault = Self.fault(run, pages) { throw IngestionError(file.path, fault) }
    var document = PDFLayout.document(of: pages)
    document.findings.insert(contentsOf: Self.findings(run, pages), at: 0)
    return [try DocumentTurns.transcript(of: document, file: file, format: name)]
  }

  /// Why nothing can be read.
  private static func fault(
    _ run: OutsideProgram.Outcome, _ pages: [PDFPage]
  ) -> IngestionError.Reason? {
    if run.complaints.contains("Incorrect password") {
      return .document(
        fault: "the PDF is locked with a password",
        remedy: "Save it without a password, for instance by printing it to a new PDF")
    }
    if run.status == 3 {
      return .document(
        fault: "the PDF forbids taking its text",
        remedy: "Ask for the document it was made from, or print it to a new PDF")
    }
    if run.status != 0 && pages.allSatisfy(\.words.isEmpty) {
      return .document(
        fault: "the PDF is damaged, and no page of it can be read",
        remedy: "Get the file again from where it came from; it may have been cut off")
    }
    if pages.allSatisfy(\.words.isEmpty) {
      return .document(
        fault: "the PDF has no text layer: its pages are pictures, or empty",
        remedy: "Run text recognition (OCR) over it first, for instance with ocrmypdf")
    }
    return nil
  }

  private static func findings(
    _ run: OutsideProgram.Outcome, _ pages: [PDFPage]
  ) -> [Finding] {
    var findings: [Finding] = []
    if run.status != 0 || run.complaints.contains("Syntax Error") {
      findings.append(
        Finding(
          .warning,
          "the PDF is damaged in places; compare the transcript with the document, above all its end"
        ))
    }
    let empty = pages.filter(\.words.isEmpty).map(\.number)
    if !empty.isEmpty {
      findings.append(
        Finding(
          .warning,
          "there is no text on \(PageList.of(empty)); where they are pictures of text, run text recognition (OCR) over the PDF"
        ))
    }
    return findings
  }
}
