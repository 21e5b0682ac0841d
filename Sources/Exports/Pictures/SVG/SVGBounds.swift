/// How far drawn things reach.
package struct SVGBounds: Sendable, Equatable {
  package private(set) var left = 0.0
  package private(set) var top = 0.0
  package private(set) var right = 0.0
  package private(set) var bottom = 0.0
  private var isEmpty = true

  package init() {}

  /// Of one line of text.
  package init(of text: String, x: Double, y: Double, _ setting: SVGDrawing.Setting) {
    let width = TextWidth.of(text, size: setting.size, isBold: setting.isBold)
    let before =
      switch setting.anchor {
      case .start: 0.0
      case .middle: width / 2
      case .end: width
      }
    let (up, down) = (TextWidth.ascent * setting.size, TextWidth.descent * setting.size)
    if setting.isUpright {
      add(x - up, y + before)
      add(x + down, y + before - width)
    } else {
      add(x - before, y - up)
      add(x - before + width, y + down)
    }
  }

  package mutating func add(_ x: Double, _ y: Double) {
    left = isEmpty ? x : min(left, x)
    top = isEmpty ? y : min(top, y)
    right = isEmpty ? x : max(right, x)
    bottom = isEmpty ? y : max(bottom, y)
    isEmpty = false
  }

  package mutating func add(_ other: SVGBounds) {
    guard !other.isEmpty else { return }
    add(other.left, other.top)
    add(other.right, other.bottom)
  }

  /// Whether two share any surface.
  package func overlaps(_ other: SVGBounds) -> Bool {
    !isEmpty && !other.isEmpty && left < other.right && other.left < right && top < other.bottom
      && other.top < bottom
  }
}
