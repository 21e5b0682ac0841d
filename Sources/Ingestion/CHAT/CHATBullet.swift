import QualitativeData

/// The times of an utterance, between two control characters: milliseconds, as in `␕0_3042␕`.
enum CHATBullet {
  static let mark: UInt8 = 0x15

  /// - Parameter content: what stands between the two; older files name the recording first.
  static func time(_ content: String) -> Turn.Time? {
    let parts = content.split(separator: "_").suffix(2).map { part in
      Double(part.filter { $0.isASCII && $0.isNumber })
    }
    guard parts.count == 2, let start = parts[0], let end = parts[1] else { return nil }
    return Turn.Time(start: start / 1000, end: end / 1000)
  }

  /// A time whose control characters were lost, as in text copied from a page; no word of CHAT looks so.
  static func bareTime(_ token: Substring) -> Turn.Time? {
    let parts = token.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ part in
        (1...9).contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    return time(String(token))
  }
}
