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
