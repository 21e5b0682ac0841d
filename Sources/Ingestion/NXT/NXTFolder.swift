/// A folder of the NITE XML toolkit, known by the names in it: `words/ES2002a.A.words.xml` and the like.
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
    let sorted = names.sorted()
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
    guard let part = NXTPartName(name), !isPart(name) else { return false }
    return observations[part.observation] != nil
  }
}

/// What a file's name says in a folder of the toolkit: `OBSERVATION.AGENT.LAYER.xml`.
struct NXTPartName {
  enum Layer { case words, segments, people, other }

  /// Empty for files that belong to all recordings.
  let observation: String
  /// The speaker's letter; empty where the name has none.
  let agent: String
  let layer: Layer

  /// - Returns: `nil` for what is no XML file.
  init?(_ path: String) {
    let file = path.split(separator: "/").last ?? ""
    let fields = file.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard fields.count > 1, fields[fields.count - 1].lowercased() == "xml" else { return nil }
    if fields.count == 2 {
      observation = ""
      agent = ""
      layer = ["meetings", "participants", "speakers"].contains(fields[0]) ? .people : .other
      return
    }
    observation = fields[0]
    agent = fields.count > 3 ? fields[1] : ""
    switch fields[fields.count - 2] {
    case "words" where fields.count > 3: layer = .words
    case "segments" where fields.count > 3, "segs" where fields.count > 3: layer = .segments
    default: layer = .other
    }
  }
}
