import Exports
import Foundation
import QualitativeData

/// Transcripts as `verbatim read` prints them, one JSON object a line.
package enum TranscriptLines {
  /// Hands on each transcript as soon as its line is read; lines of white space alone are passed by.
  ///
  /// - Parameter attributes: The path of a table of attributes for them.
  /// - Throws: `WorkflowError` naming the first line that is no transcript.
  package static func read(
    in next: () -> String?, attributes: String? = nil, _ take: (Transcript) throws -> Void
  ) throws -> TranscriptSource.Report {
    var table = try AttributeJoin(attributes)
    var report = TranscriptSource.Report()
    var names: Set<String> = []
    let decoder = JSONDecoder()
    var number = 0
    while let line = next() {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      var transcript = try transcript(line, number, decoder)
      guard names.insert(transcript.name).inserted else {
        throw WorkflowError(place: "standard input", reason: .nameTwice(line: number))
      }
      table.attach(to: &transcript)
      report.note(transcript)
      report.noticesInside += transcript.findings.map { Notice(transcript.file, $0) }
      try take(transcript)
    }
    report.noticesOutside = try table.notices()
    return report
  }

  private static func transcript(
    _ line: String, _ number: Int, _ decoder: JSONDecoder
  ) throws -> Transcript {
    do {
      return try decoder.decode(TranscriptShape.self, from: Data(line.utf8)).transcript()
    } catch {
      let problem =
        switch error {
        case let fault as ShapeFault: fault.problem
        case DecodingError.keyNotFound(let key, _): "the key '\(key.stringValue)' is missing"
        case DecodingError.typeMismatch(_, let context),
          DecodingError.valueNotFound(_, let context):
          "the value of '\(context.codingPath.map(\.stringValue).joined(separator: "."))' is of the wrong kind"
        default: "it is not JSON"
        }
      throw WorkflowError(
        place: "standard input", reason: .unreadableLine(number: number, problem: problem))
    }
  }
}
