import Foundation
import QualitativeData

/// Reads the first sheet with content of a spreadsheet, as `CSVReader` reads tables in text files.
struct XLSXReader: TranscriptReader {
  let name = "xlsx"
  let endings = ["xlsx", "xlsm"]

  let isPackaged = true

  func recognises(_ beginning: FileBeginning) -> Bool {
    !beginning.entries.isEmpty && Workbook.recognises(beginning.bytes)
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    try TableTranscripts.transcripts(
      of: try Workbook.table(of: file), file: file, format: name, options: options)
  }
}
