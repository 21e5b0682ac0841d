import QualitativeData

/// What the rows or the columns of a matrix are.
package enum MatrixAxis: Hashable, Sendable {
  /// Each code by itself, without the codes below it.
  case codes
  /// Each code together with all codes below it.
  case themes
  case transcripts
  case speakers
  case coders
  /// The values of one variable, or of several crossed.
  case variables([String])

  package static let fixedNames = ["codes", "themes", "transcripts", "speakers", "coders"]

  /// Reads `themes`, `municipality`, or `municipality × role` (also written with a lone `x` or a `*`).
  ///
  /// - Throws: `AnalysisError` when a part is empty.
  package init(_ text: String) throws {
    switch text {
    case "codes": self = .codes
    case "themes": self = .themes
    case "transcripts": self = .transcripts
    case "speakers": self = .speakers
    case "coders": self = .coders
    default:
      let crossed = text.replacing(" x ", with: "×").replacing("*", with: "×")
      let parts = crossed.split(separator: "×", omittingEmptySubsequences: false).map {
        $0.trimmingWhiteSpace
      }
      guard parts.allSatisfy({ !$0.isEmpty }) else {
        throw AnalysisError(place: text, reason: .unknownAxis)
      }
      self = .variables(parts)
    }
  }

  package var name: String {
    switch self {
    case .codes: "codes"
    case .themes: "themes"
    case .transcripts: "transcripts"
    case .speakers: "speakers"
    case .coders: "coders"
    case .variables(let names): names.joined(separator: " × ")
    }
  }

  /// Whether it tells codes apart, rather than cases.
  package var isOfCodes: Bool { self == .codes || self == .themes }
}
