import Foundation
import TestSupport

/// What is known of the shared transcripts, by file.
struct Manifest: Decodable {
  struct Truth: Decodable {
    let turns: Int?
    let speakers: Int?
    let words: Int?
  }

  let file: String
  /// `nil` for files that are no transcripts.
  let truth: Truth?

  /// - Precondition: `SharedData.isPresent`
  static func entries(in folder: String) throws -> [Manifest] {
    let data = try Data(contentsOf: SharedData.file("transcripts/manifest.json"))
    return try JSONDecoder().decode([Manifest].self, from: data).filter {
      $0.file.hasPrefix(folder)
    }
  }
}

/// The turns of an interview that is shared in several formats.
struct Truth: Decodable {
  struct Spoken: Decodable {
    let speaker: String
    let start: Double?
    let text: String
  }

  let turns: [Spoken]

  var said: [String] { turns.map { "\($0.speaker): \(folded($0.text))" } }
  var times: [Double?] { turns.map(\.start) }

  /// - Precondition: `SharedData.isPresent`
  static func interview(_ name: String) throws -> Truth {
    let data = try Data(contentsOf: SharedData.file("transcripts/truth/ak-water.json"))
    guard let found = try JSONDecoder().decode([String: Truth].self, from: data)[name] else {
      throw CocoaError(.fileReadUnknown)
    }
    return found
  }
}
