import Foundation

/// A shade between black and white: pictures are drawn in these alone, so that print loses nothing.
package struct Grey: Sendable, Hashable {
  /// From 0, black, to 255, white.
  package let level: Int

  package init(_ level: Int) { self.level = max(0, min(255, level)) }

  package static let black = Grey(0)
  package static let white = Grey(255)
  /// For what stands behind or beside the matter: rules, frames, notes.
  package static let dark = Grey(70)
  package static let middle = Grey(140)
  package static let light = Grey(220)

  /// A share from 0, white, to 1, the darkest shade in use.
  package init(share: Double) {
    let share = share.isFinite ? max(0, min(1, share)) : 0
    self.init(Int((255 - share * 205).rounded()))
  }

  /// Black or white, whichever is read better on this shade; the contrast is never below 4.5 to 1.
  package var ink: Grey { contrast(to: .black) >= contrast(to: .white) ? .black : .white }

  /// The contrast of two shades, from 1 to 21 (WCAG 2.1, contrast ratio).
  package func contrast(to other: Grey) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private var luminance: Double {
    let value = Double(level) / 255
    guard value > 0.04045 else { return value / 12.92 }
    return pow((value + 0.055) / 1.055, 2.4)
  }

  var css: String {
    let digits = String(level, radix: 16)
    let two = digits.count == 1 ? "0" + digits : digits
    return "#" + two + two + two
  }
}

/// What a surface is filled with.
package enum Fill: Sendable, Hashable {
  case none
  case grey(Grey)
  case pattern(Pattern)

  package static let white = Fill.grey(.white)
  package static let black = Fill.grey(.black)

  /// Hatchings that are told apart without colour.
  package enum Pattern: String, Sendable, CaseIterable {
    case rising, falling, dots, upright, level, crossed
  }
}

/// How an outline is drawn.
package struct Stroke: Sendable, Hashable {
  package var grey: Grey
  package var width: Double
  package var isDashed: Bool

  package init(_ grey: Grey = .black, width: Double = 1, isDashed: Bool = false) {
    self.grey = grey
    self.width = width
    self.isDashed = isDashed
  }
}
