import Foundation
import Ingestion
import QualitativeData

/// Reads text as if it stood in a file of that name.
func read(_ text: String, as name: String = "P1.txt") throws -> Transcript {
  try TranscriptFormats.read(TranscriptFile(path: "study/\(name)", bytes: Data(text.utf8)))[0]
}

extension Transcript {
  /// `Speaker: what was said` for each turn, white space folded; `-` where nobody is named.
  var said: [String] {
    turns.map { turn in
      let name = turn.speaker.map { speakers[$0].name } ?? "-"
      return "\(name): " + folded(quote(turn.range))
    }
  }

  var times: [Double?] { turns.map { $0.time?.start } }

  /// `laughter [laughs]` for each event.
  var heard: [String] { events.map { "\($0.kind.rawValue) \(quote($0.range))" } }

  /// `Anna respondent` for each speaker.
  var cast: [String] { speakers.map { "\($0.name) \($0.kind.rawValue)" } }

  var warnings: [String] { findings.filter { $0.severity == .warning }.map(\.sentence) }
}

func folded(_ text: String) -> String {
  text.split { $0.isWhitespace }.joined(separator: " ")
}

extension Transcript {
  /// How many words stand between white space, events left aside.
  var wordsSaid: Int {
    var bytes = Array(text.utf8)
    for event in events {
      for offset in event.range.start..<event.range.end { bytes[offset] = 0x20 }
    }
    return String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }.count
  }
}
