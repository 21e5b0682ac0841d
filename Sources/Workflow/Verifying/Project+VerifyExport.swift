import Exports
import Foundation
import Ingestion
import ProjectStorage
import QualitativeData

extension Project {
  /// What came of holding an exported file against the project.
  package struct ExportProof: Sendable {
    package let errors: [VerifyingError]
    package let warnings: [Notice]
    /// How many cells and quotes were compared.
    package let cells: Int
    package let quotes: Int
  }

  /// Where programs find what a file with this name cannot hold itself.
  package static func recordPath(beside path: String) -> String { path + ".verbatim.json" }

  /// Asks the question of an exported file again and holds every cell and quote against the answer.
  ///
  /// - Parameter ask: Answers a question for a format; `nil` for a command it does not know.
  /// - Throws: `VerifyingError` for a file that says no question; what asking throws.
  /// - Complexity: O(file + answer).
  package func verify(
    export path: String, asking ask: (AskedQuestion, any TableFormat) throws -> Report?
  ) throws -> ExportProof {
    let ending = (path as NSString).pathExtension.lowercased()
    let formats = TableFormats.verifiable
    guard let format = formats.first(where: { $0.ending == ending }) else {
      throw VerifyingError(
        place: path,
        reason: .unknownFormat(ending: ending, known: formats.map(\.ending).sorted()))
    }
    let (file, record) = try Self.read(path, as: format)
    guard let first = record.tables.first?.provenance else {
      throw VerifyingError(place: path, reason: .noRecord(beside: false))
    }
    guard let answer = try ask(first.question, format) else {
      throw VerifyingError(place: path, reason: .otherCommand(first.question.command))
    }
    let present = try provenance(of: first.question)
    let report = answer.from(present)
    guard let current = FileRecord(report) else {
      throw VerifyingError(place: path, reason: .noRecord(beside: false))
    }
    let now = try format.read(Array(try format.file(of: report)), beside: current)
    let comparison = ExportedComparison(file, now: now, exported: record, current: current)
    return ExportProof(
      errors: comparison.differences.map { VerifyingError(place: path, reason: .different($0)) },
      warnings: Self.changes(from: first, to: present).map { Notice(path, Finding(.warning, $0)) },
      cells: comparison.cells, quotes: comparison.quotes)
  }

  private static func read(
    _ path: String, as format: any VerifiableFormat
  ) throws -> (ExportedFile, FileRecord) {
    let bytes = try TranscriptFile.load(path).bytes
    let beside =
      format.hasFileBeside
      ? (try? TranscriptFile.load(recordPath(beside: path))).flatMap {
        FileRecord(reading: String(decoding: $0.bytes, as: UTF8.self))
      } : nil
    let file: ExportedFile
    do {
      file = try format.read(Array(bytes), beside: beside)
    } catch {
      throw VerifyingError(place: path, reason: .notReadable)
    }
    guard let record = file.record else {
      throw VerifyingError(place: path, reason: .noRecord(beside: format.hasFileBeside))
    }
    return (file, record)
  }

  /// What else than the numbers is not as it was, which may explain what differs.
  private static func changes(from then: Provenance, to now: Provenance) -> [String] {
    var changes: [String] = []
    if then.project.identity != now.project.identity {
      changes.append(
        "it was exported from another project, '\(then.project.name)', than this one, '\(now.project.name)'"
      )
    } else if then.project.entry != now.project.entry {
      let count = now.project.entry - then.project.entry
      changes.append(
        count > 0
          ? "the project has changed \(count == 1 ? "once" : "\(count) times") since it was exported\(then.project.changed.map { " on \($0.prefix(10))" } ?? ""); 'verbatim history' lists it"
          : "it was exported from a later state of the project than this one")
    }
    let books = Dictionary(
      now.codebooks.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for book in then.codebooks {
      guard let current = books[book.name] else {
        changes.append("the project has no codebook '\(book.name)' any more")
        continue
      }
      if current.digest != book.digest {
        changes.append(
          "it was made with '\(book.name)', version \(book.version); the project has another text of it now, version \(current.version)"
        )
      }
    }
    return changes
  }
}
