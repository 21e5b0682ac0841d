import Foundation
import QualitativeData

/// A format interviews arrive in.
package protocol TranscriptReader: Sendable {
  /// What a transcript's `format` says, as in `plain-text`.
  var name: String { get }
  /// The file endings that are this format's own, in lower case without the dot.
  var endings: [String] { get }

  /// Whether a file that begins so is of this format beyond doubt, whatever its name.
  func recognises(_ beginning: FileBeginning) -> Bool

  /// Whether files of this format are archives, so that anything else under such a name is refused.
  var isPackaged: Bool { get }

  /// Whether a file that begins so and has one of the endings is given to this reader.
  func mayBe(_ beginning: Data) -> Bool

  /// The transcripts of a file: one, or for tables that hold several as many as there are.
  ///
  /// - Throws: an `ExplainedError` or a `PackagingError` when no transcript can be made of the file.
  /// - Complexity: O(bytes).
  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript]
}

extension TranscriptReader {
  var isPackaged: Bool { false }

  func mayBe(_ beginning: Data) -> Bool { FileSignature.of(beginning) == nil }
}
