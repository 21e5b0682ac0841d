/// One word as it stands on a page; positions in points from the page's top left corner.
struct PDFWord: Sendable {
  var text: String
  var left, top, right, bottom: Double

  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }
  /// Whether it is long enough to show whether it is set across the page, or along its side.
  var isLong: Bool { text.unicodeScalars.count >= 4 }
  /// Set along the side of the page, from bottom to top or from top to bottom.
  var isSideways: Bool { isLong && height > 1.5 * (right - left) }
}
