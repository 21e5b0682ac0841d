import Foundation
import TestSupport

/// What is known to be said in an interview of the shared reference data.
struct TrueTurns {
  let said: [String]
  let times: [Double?]

  private struct Interview: Decodable {
    struct Spoken: Decodable {
      let speaker: String
      let start: Double?
      let text: String
    }
    let turns: [Spoken]
  }

  static func of(_ name: String) throws -> TrueTurns {
    let all = try JSONDecoder().decode(
      [String: Interview].self,
      from: Data(contentsOf: SharedData.file("transcripts/truth/ak-water.json")))
    let turns = all[name]?.turns ?? []
    return TrueTurns(
      said: turns.map { "\($0.speaker): \(folded($0.text))" }, times: turns.map(\.start))
  }
}
