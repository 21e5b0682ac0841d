import Foundation
import QualitativeData

/// A format interviews arrive in.
package protocol TranscriptReader: Sendable {
  /// What a transcript's `format` says, as in `plain-text`.
  var name: String { get }
  /// The file endings that are this format's own, in lower case without the dot.
  var endings: [String] { get }

  /// Whether a file that begins so is of this format beyond doubt, whatever its name.
  func recognises(_ beginning: Data) -> Bool

  /// - Throws: an `ExplainedError` when no transcript can be made of the file.
  /// - Complexity: O(bytes).
  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> Transcript
}

/// What the researcher says about files that the files do not say themselves.
package struct ReadingOptions: Sendable {
  /// The encoding of text files; `nil` to recognise it.
  package var encoding: TextEncoding?

  package init() {}
}
