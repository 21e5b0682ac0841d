import Foundation
import TestSupport

/// The turns of an interview that is shared in several formats.
struct Truth: Decodable {
  struct Spoken: Decodable {
    let speaker: String
    let start: Double?
    let text: String
  }

  /// The part of the study the interview belongs to, and what it is called there.
  let set: String
  let name: String
  let turns: [Spoken]

  var said: [String] { turns.map { "\($0.speaker): \(folded($0.text))" } }
  var times: [Double?] { turns.map(\.start) }

  /// Every interview, by the name its files have.
  ///
  /// - Precondition: `SharedData.isPresent`
  static func interviews() throws -> [String: Truth] {
    let data = try Data(contentsOf: SharedData.file("transcripts/truth/ak-water.json"))
    return try JSONDecoder().decode([String: Truth].self, from: data)
  }

  /// - Precondition: `SharedData.isPresent`
  static func interview(_ name: String) throws -> Truth {
    guard let found = try interviews()[name] else { throw CocoaError(.fileReadUnknown) }
    return found
  }
}
