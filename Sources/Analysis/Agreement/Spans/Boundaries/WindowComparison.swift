/// Cuts compared through a window that is moved along the text, one coder taken as the reference.
///
/// The window is half as long as the reference's mean segment, rounded (half to even), and two units at least. Errors
/// are counted per place of the window; a text shorter than the window has none.
package struct WindowComparison: Sendable, Equatable {
  /// How many units apart the ends of the window are.
  package let window: Int
  package private(set) var places = 0
  /// Places at which the window holds another number of cuts.
  private var otherCounts = 0
  /// Places at which one coder has a cut in the window and the other has none.
  private var otherPresence = 0

  /// - Complexity: O(units).
  package init(of coder: Int, against reference: Int, in material: Segmentations) {
    let units = material.texts.reduce(0) { $0 + $1.units }
    let segments = material.cuts[reference] + material.texts.count
    window = Self.window(units: units, segments: segments)
    for text in material.texts { compare(text, coder, reference) }
  }

  /// One text through a window of a given length.
  init(of coder: Int, against reference: Int, in text: Segmentations.Text, window: Int) {
    self.window = window
    compare(text, coder, reference)
  }

  /// Half the mean segment.
  static func window(units: Int, segments: Int) -> Int {
    let mean = Double(units) / Double(max(1, segments))
    return max(2, Int((mean / 2).rounded(.toNearestOrEven)))
  }

  /// Adds what the same window found in another text.
  mutating func add(_ other: WindowComparison, _ times: Int) {
    places += times * other.places
    otherCounts += times * other.otherCounts
    otherPresence += times * other.otherPresence
  }

  /// A window that has compared nothing yet.
  init(window: Int) { self.window = window }

  private mutating func compare(_ text: Segmentations.Text, _ coder: Int, _ reference: Int) {
    guard text.units > window else { return }
    let mine = Self.running(text.boundaries[coder], of: text.units)
    let theirs = Self.running(text.boundaries[reference], of: text.units)
    places += text.units - window
    for start in 0..<text.units - window {
      let counts = (
        mine[start + window] - mine[start], theirs[start + window] - theirs[start]
      )
      if counts.0 != counts.1 { otherCounts += 1 }
      if (counts.0 == 0) != (counts.1 == 0) { otherPresence += 1 }
    }
  }

  /// How many cuts lie before or at each place.
  private static func running(_ cuts: [Int], of units: Int) -> [Int] {
    var running = Array(repeating: 0, count: units + 1)
    for cut in cuts { running[cut] = 1 }
    for place in 1...units { running[place] += running[place - 1] }
    return running
  }

  /// WindowDiff (Pevzner & Hearst 2002): the share of places with another number of cuts; 0 is full agreement. `nil`
  /// where no text is longer than the window.
  package var windowDifference: Double? { share(otherCounts) }

  /// Pk (Beeferman, Berger & Lafferty 1999): the share of places where the two ends lie in one segment for one coder
  /// and in two for the other; 0 is full agreement. `nil` where no text is longer than the window.
  package var pk: Double? { share(otherPresence) }

  private func share(_ errors: Int) -> Double? {
    places > 0 ? Double(errors) / Double(places) : nil
  }
}
