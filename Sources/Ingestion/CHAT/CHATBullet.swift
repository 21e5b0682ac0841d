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
}
