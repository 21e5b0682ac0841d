/// A folder of the NITE XML toolkit, known by the names in it: `words/meeting.A.words.xml` and the like.
package struct NXTFolder {
  /// The files that make up each recording, by its name: words and segments of each speaker, then lists of people.
  package let observations: [String: [String]]
  private let parts: Set<String>

  /// The recordings among files below one folder; `nil` where there are none.
  ///
  /// - Parameter names: paths below the folder.
  /// - Complexity: O(names log names).
  package static func observations(in names: [String]) -> [String: [String]]? {
    let found = NXTFolder(names).observations
    return found.isEmpty ? nil : found
  }

  package init(_ names: [String]) {
    var found: [String: [String]] = [:]
    var shared: [String] = []
    let sorted = names.filter(NXTPartName.isXML).sorted()
    for name in sorted {
      guard let part = NXTPartName(name) else { continue }
      switch part.layer {
      case .words: found[part.observation, default: []].append(name)
      case .people: shared.append(name)
      case .segments, .other: break
      }
    }
    for name in sorted {
      guard let part = NXTPartName(name), part.layer == .segments,
        found[part.observation] != nil
      else { continue }
      found[part.observation]?.append(name)
    }
    observations = found.mapValues { $0 + shared }
    parts = Set(found.values.joined()).union(found.isEmpty ? [] : shared)
  }

  /// Whether a file is read as part of a recording.
  func isPart(_ name: String) -> Bool { parts.contains(name) }

  /// Whether a file is another layer of one of the recordings, or describes the corpus.
  func isLayer(_ name: String) -> Bool {
    guard !observations.isEmpty, let part = NXTPartName(name), !isPart(name) else { return false }
    return observations[part.observation] != nil
  }
}
