import CodebookFiles
import ProjectStorage
import QualitativeData

/// What a codebook says a code is: the words a coder judges by.
///
/// Its label, examples, counterexamples and rules may change without a segment having to be judged again.
package struct CodeMeaning: Hashable, Sendable {
  private let definition: String
  private let include: [String]
  private let exclude: [String]

  package init(_ code: Code) {
    definition = Self.plain(code.definition ?? "")
    include = code.include.map(Self.plain)
    exclude = code.exclude.map(Self.plain)
  }

  /// Line breaks and runs of blanks make no difference.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Project {
  /// Segments judged while their code was described in other words than now; to be judged again.
  ///
  /// Segments of codes that the codebooks no longer have are not among them, nor those judged before their code had
  /// a description in the project.
  package func judgedUnderOlderText() throws -> [CodedSegment] {
    guard try store.hasReplacedCodebooks() else { return [] }
    return try judgedUnderOtherText { $0.flatMap(\.codebook.entries) }
  }

  /// Segments judged while their code was described in other words than `entries` says.
  ///
  /// - Parameter entries: The codes to compare with, given the project's codebooks.
  func judgedUnderOtherText(
    than entries: ([(source: CodebookSource, codebook: Codebook)]) -> [Codebook.Entry]
  ) throws -> [CodedSegment] {
    let segments = try store.segments()
    guard !segments.isEmpty else { return [] }
    let now = Dictionary(entries(try codebooks()).map { ($0.path, CodeMeaning($0.code)) }) { a, _ in
      a
    }
    let judgedUnder = try store.judgedUnder()
    var known: [String: [CodePath: CodeMeaning]] = [:]
    return try segments.filter { segment in
      guard let current = now[segment.code],
        let then = segment.identifier.flatMap({ judgedUnder[$0] }),
        let code = CodePath(then.code)
      else { return false }
      for digest in then.codebooks {
        let meanings = try known[digest] ?? meanings(inCodebook: digest)
        known[digest] = meanings
        if let meaning = meanings[code] { return meaning != current }
      }
      return false
    }
  }

  private func meanings(inCodebook digest: String) throws -> [CodePath: CodeMeaning] {
    let entries = CodebookReader.read(try store.codebookText(digest)).codebook?.entries ?? []
    return Dictionary(entries.map { ($0.path, CodeMeaning($0.code)) }) { first, _ in first }
  }
}
