import CodingEngine
import Foundation
import QualitativeData

/// Which words are left out where words are compared.
package enum StopWordChoice: Sendable {
  /// The function words of each transcript's language.
  case leaveOut
  case keep
  /// The words of a list of one's own, in every language, instead.
  case list(file: String, words: Set<String>)

  /// Reads `leave-out`, `keep`, or a file of words.
  ///
  /// - Throws: `StopWordError` for a file that cannot be read or has no words.
  package init(_ text: String) throws {
    switch text {
    case "leave-out": self = .leaveOut
    case "keep": self = .keep
    default:
      guard let bytes = FileManager.default.contents(atPath: text),
        let content = String(bytes: bytes, encoding: .utf8)
      else { throw StopWordError(place: text, problem: "no such file of words, or not in UTF-8") }
      let words = Set(
        content.split(whereSeparator: \.isWhitespace).flatMap { Words.folded(in: String($0)) })
      guard !words.isEmpty else { throw StopWordError(place: text, problem: "it holds no words") }
      self = .list(file: text, words: words)
    }
  }

  /// The words left out in a language; `nil` where there is no list of it.
  func words(in language: String?) -> StopList? {
    switch self {
    case .keep: StopList { _ in false }
    case .list(_, let words): StopList { words.contains($0) }
    case .leaveOut:
      language.flatMap { StopWords(language: $0) }.map { list in StopList { list.contains($0) } }
    }
  }

  var sentence: String {
    switch self {
    case .leaveOut:
      "Function words of each interview's language are not compared (--stop-words keep compares them)."
    case .keep: "Function words are compared, too."
    case .list(let file, let words):
      "The \(counted(words.count, "word")) of \(file) are not compared."
    }
  }
}

/// Whether a folded word is left out.
struct StopList {
  let contains: (String) -> Bool

  init(_ contains: @escaping (String) -> Bool) { self.contains = contains }
}

/// Why a list of words cannot be used.
package struct StopWordError: ExplainedError, Equatable {
  package let place: String
  package let problem: String
  package var remedy: String {
    "Write leave-out, keep, or a text file in UTF-8 with the words to leave out, one a line"
  }
}
