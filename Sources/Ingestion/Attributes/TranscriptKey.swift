import Foundation
import QualitativeData

/// The forms in which a table may name a transcript: as the file, as its stem, as the transcript's name.
struct TranscriptKey {
  /// The name with its ending, composed (NFC), white space and `:` as in names.
  let whole: String
  let forms: [String]

  init(_ name: String) {
    // Most names are ASCII, which is composed already.
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let composed = isASCII ? name : name.precomposedStringWithCanonicalMapping
    let last = composed.split(separator: "/").last.map(String.init) ?? composed
    whole = Self.plain(last)
    let isFile = TranscriptFormats.takes(ending: TranscriptFile.ending(of: last))
    forms = isFile ? [whole, Transcript.name(forFile: last)] : [whole]
  }

  private static func plain(_ name: String) -> String {
    String(name.map { $0 == ":" || $0.isWhitespace ? "_" : $0 })
  }
}
