import Foundation
import QualitativeData

/// The first lines of a file that may hold captions, in whatever encoding.
enum CaptionBeginning {
  /// The first two lines that are not blank, without white space at their ends.
  ///
  /// - Complexity: O(1): only the first bytes are looked at.
  static func lines(of beginning: Data) -> [[UInt8]] {
    let raw = [UInt8](beginning.prefix(1024))
    let text = TextLines(LineEnds.unified(plain(raw)))
    return text.lines.lazy.filter { !$0.isBlank }.prefix(2).map { Array(text.bytes[$0.content]) }
  }

  /// UTF-8 without its mark; of UTF-16 what is ASCII, which is all that is looked for.
  private static func plain(_ raw: [UInt8]) -> [UInt8] {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(raw.dropFirst(3)) }
    let low: Int
    if raw.starts(with: [0xFF, 0xFE]) || (raw.count > 3 && raw[1] == 0 && raw[3] == 0) {
      low = 0
    } else if raw.starts(with: [0xFE, 0xFF]) || (raw.count > 3 && raw[0] == 0 && raw[2] == 0) {
      low = 1
    } else {
      return raw
    }
    let hasMark = raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF])
    return stride(from: hasMark ? 2 : 0, to: raw.count - 1, by: 2).map { offset in
      raw[offset + 1 - low] == 0 ? raw[offset + low] : UInt8(ascii: "?")
    }
  }
}
