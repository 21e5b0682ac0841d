import Foundation
import QualitativeData

/// Reads tables in text files: a row is a turn, or holds all answers of one respondent.
struct CSVReader: TranscriptReader {
  static let formatName = "csv"

  let name = Self.formatName
  let endings = ["csv", "tsv"]

  /// Any text may have commas: only its name says that it is a table.
  func recognises(_ beginning: FileBeginning) -> Bool { false }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    let decoded = try TextDecoding.decode(file, encoding: options.encoding)
    let table = try DelimitedText.table(decoded, place: file.path)
    return try TableTranscripts.transcripts(of: table, file: file, format: name, options: options)
  }
}
