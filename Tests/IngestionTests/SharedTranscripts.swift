import Foundation
import Ingestion
import QualitativeData
import TestSupport

extension SharedData {
  /// Reads one of the shared transcripts.
  static func transcript(_ path: String) throws -> Transcript {
    try TranscriptFormats.read(TranscriptFile.load(file("transcripts/" + path).path))[0]
  }

  struct Spoken: Decodable {
    let speaker: String
    let start: Double?
    let text: String
  }

  /// The turns an interview of the study has.
  static func truth(_ interview: String) throws -> [Spoken] {
    struct Interview: Decodable { let turns: [Spoken] }
    let all = try JSONDecoder().decode(
      [String: Interview].self, from: Data(contentsOf: file("transcripts/truth/ak-water.json")))
    return all[interview]?.turns ?? []
  }
}
