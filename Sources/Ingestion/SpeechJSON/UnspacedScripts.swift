/// Scripts that put no blanks between words: Chinese, Japanese, Thai and their neighbours.
enum UnspacedScripts {
  /// Whether a blank belongs between two pieces of text that come without any.
  static func needBlank(after first: some StringProtocol, before second: some StringProtocol)
    -> Bool
  {
    guard let left = first.unicodeScalars.last, let right = second.unicodeScalars.first else {
      return true
    }
    return !(isUnspaced(left) && isUnspaced(right))
  }

  /// Also between text that is there already and what follows.
  static func needBlank(after bytes: [UInt8], before second: some StringProtocol) -> Bool {
    guard let last = bytes.last, last >= 0x80 else { return true }
    return needBlank(after: String(decoding: bytes.suffix(4), as: UTF8.self), before: second)
  }

  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true  // Thai, Lao, Burmese, Khmer
    case 0x2E80...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF: true  // Chinese and Japanese
    case 0xFF00...0xFF60, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
