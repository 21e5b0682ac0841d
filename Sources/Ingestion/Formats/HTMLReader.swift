import DocumentPackaging
import Foundation
import QualitativeData

/// Reads web pages: interactive transcripts, exports of word processors, and pages with labels or tables of turns.
///
/// Where the markup says who speaks, turns are as it says; else they are found as in any written document.
struct HTMLReader: TranscriptReader {
  let name = "html"
  let endings = ["htm", "html", "xhtml"]

  /// No page is near this, pictures included; what is larger would only exhaust the memory.
  private static let maximumBytes = 40_000_000

  /// A text file may well hold the source of a page, so only the name says that the page is meant.
  func recognises(_ beginning: FileBeginning) -> Bool { false }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    guard file.bytes.count <= Self.maximumBytes else {
      throw IngestionError(file.path, .tooLarge(limit: Self.maximumBytes))
    }
    let decoded = try HTMLDecoding(file, encoding: options.encoding)
    let (page, complaints) = try HTMLPage.read(decoded.bytes, of: file)
    let findings = decoded.findings + complaints
    return [try page.transcript(of: file, format: name, findings: findings)]
  }
}

extension HTMLPage {
  /// - Returns: the page, and what its markup hides from every reader.
  /// - Throws: `PackagingError` or `IngestionError` for a page that breaks a limit.
  static func read(
    _ bytes: [UInt8], of file: TranscriptFile
  ) throws -> (page: HTMLPage, findings: [Finding]) {
    do {
      var page = HTMLPage()
      let complaints = try HTMLEvents().read(bytes) { try page.take($0) }
      // Nothing recorded is longer than a day: the page counts in thousandths of seconds.
      if page.longestTime > 86_400 {
        page = HTMLPage(unit: 0.001)
        _ = try HTMLEvents().read(bytes) { try page.take($0) }
      }
      page.finish()
      return (page, complaints.map { Finding(.warning, line: $0.line, $0.message) })
    } catch let fault as HTMLFault {
      throw IngestionError(file.path, Self.reason(fault))
    }
  }

  private static func reason(_ fault: HTMLFault) -> IngestionError.Reason {
    let remedy = "Split it into one file an interview"
    return switch fault {
    case .tooManyParts: .document(fault: "it has more than 500,000 paragraphs", remedy: remedy)
    case .tooMuchText: .document(fault: "it holds more than 20 MB of text", remedy: remedy)
    }
  }

  /// - Parameter variables: what is known of the transcript beside the page.
  /// - Throws: `IngestionError` where nobody says anything.
  func transcript(
    of file: TranscriptFile, format: String, findings: [Finding], variables: [String: String] = [:]
  ) throws -> Transcript {
    var document = HTMLDocument(page: self).written
    document.findings = findings + document.findings
    document.variables = variables
    guard let turns = HTMLTurns(self, document) else {
      return try DocumentTurns.transcript(of: document, file: file, format: format)
    }
    var assembly = TranscriptAssembly()
    assembly.findings = document.findings
    assembly.language = document.language
    assembly.variables = variables
    turns.add(to: &assembly)
    return try assembly.transcript(of: file, format: format)
  }
}
