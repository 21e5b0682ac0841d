import QualitativeData

/// Whether a code was there before the interviews were read.
package enum CodeOrigin: String, Sendable, CaseIterable {
  /// Made while reading the interviews.
  case inductive
  /// Given beforehand, by a theory, a publication or a guide.
  case deductive
}

/// Where the codes of a codebook came from.
///
/// A code's `origin` decides, else that of the nearest code above it that has one. A name other than the usual words,
/// such as a paper's, means that the code was taken from there. Where no origin is said, a codebook or code that names
/// a source was taken from it.
struct CodeOrigins {
  private var stated: [CodePath: CodeOrigin?] = [:]
  private let sources: [String: String]

  private static let inductive = [
    "induct", "in vivo", "in-vivo", "emerg", "data-driven", "open cod",
  ]
  private static let neither = ["abduct", "mixed", "both", "unknown"]

  /// - Parameter sources: The publication each tree of codes was taken from, by the name of its root.
  init(_ codebook: Codebook?, sources: [String: String]) {
    self.sources = sources
    for entry in codebook?.entries ?? [] {
      if let origin = entry.code.origin {
        stated.updateValue(Self.origin(origin), forKey: entry.path)
      } else if entry.code.source != nil {
        stated.updateValue(.deductive, forKey: entry.path)
      }
    }
  }

  func origin(of path: CodePath) -> CodeOrigin? {
    for length in stride(from: path.steps.count, to: 0, by: -1) {
      if let found = stated[CodePath(Array(path.steps.prefix(length)))] { return found }
    }
    return sources[path.steps[0]] == nil ? nil : .deductive
  }

  private static func origin(_ text: String) -> CodeOrigin? {
    let folded = text.lowercased()
    if neither.contains(where: folded.contains) { return nil }
    return inductive.contains(where: folded.contains) ? .inductive : .deductive
  }
}
