import DocumentPackaging
import Foundation

/// A TEI list of persons in a file of its own, as corpora of parliaments have beside their sittings.
package enum PersonList {
  /// What such a file may begin with, besides a whole TEI document.
  static let roots: Set<String> = ["listPerson", "particDesc", "listOrg", "standOff"]

  /// Whether a file that begins so is a list by its first element.
  static func mayBegin(_ beginning: Data) -> Bool {
    FileBeginning(beginning).root.map { roots.contains($0.name) } ?? false
  }

  /// The people a file lists; `nil` where it is anything else, a transcript with its own list included.
  ///
  /// - Throws: a `PackagingError` for a list that is not well-formed.
  /// - Complexity: O(64 kB) for what is no TEI, else O(bytes).
  package static func read(_ file: TranscriptFile) throws -> Cast? {
    guard TEIReader().recognises(file.beginning) else { return nil }
    let document = TEIDocument()
    try XMLEvents(documentType: .ignored).read(file.bytes, into: document)
    let cast = document.cast
    return document.speeches.isEmpty && !cast.people.isEmpty ? cast : nil
  }
}
