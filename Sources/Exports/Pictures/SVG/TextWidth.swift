import Foundation

/// How wide text is, without asking a font.
///
/// The widths are those of DejaVu Sans, the widest of the common sans serifs: where a reader has Helvetica, Arial or
/// Liberation Sans, text takes up less room than it was given, and nothing collides.
package enum TextWidth {
  /// From the top of a line of text to the top of the next, in sizes.
  package static let lineHeight = 1.25
  /// How far letters reach above and below their line, in sizes.
  package static let ascent = 0.93
  package static let descent = 0.24

  /// The width of one line, in the unit of the size.
  ///
  /// - Complexity: O(length of the text).
  package static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let thousandths = text.decomposedStringWithCanonicalMapping.unicodeScalars.reduce(0) {
      $0 + width(of: $1, isBold)
    }
    return Double(thousandths) * size / 1000
  }

  private static func width(of scalar: Unicode.Scalar, _ isBold: Bool) -> Int {
    let table = isBold ? bold : plain
    if (32..<127).contains(scalar.value) { return table[Int(scalar.value) - 32] }
    if let known = others[scalar] { return isBold ? known * 11 / 10 + 10 : known }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 1000 : (isBold ? 960 : 860)
    }
  }

  /// Scripts whose signs fill a square.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0xFF00..<0xFFEF: true
    case 0x1F000...: true
    default: false
    }
  }

  private static let others: [Unicode.Scalar: Int] = [
    "æ": 982, "Æ": 974, "ø": 612, "Ø": 787, "ß": 630, "ð": 612, "þ": 635, "œ": 1023, "Ł": 562,
    "ł": 284, "đ": 635, "–": 500, "—": 1000, "…": 1000, "“": 518, "”": 518, "„": 518, "‘": 318,
    "’": 318, "«": 612, "»": 612, "·": 318, "•": 590, "×": 838, "≤": 838, "≥": 838, "−": 838,
    "→": 838, "€": 636, "°": 500, "\u{A0}": 318,
  ]

  /// The printable characters of ASCII, from the blank on.
  private static let plain = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]

  private static let bold = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683,
    683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
    724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
    343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
  ]
}
