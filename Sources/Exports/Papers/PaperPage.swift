/// The page that a table for papers is fitted to.
struct PaperPage {
  /// The length of a line in points: of a page that stands, and of one on its side.
  let upright: Double
  let across: Double
  /// What stands free within each column, in points, whatever the size of its letters.
  let between: Double
  /// The sizes of letters in points, the one that is wanted first.
  let sizes: [Int]

  /// A4 with margins of an inch; cells keep 3.5 points free on both sides.
  static let word = PaperPage(upright: 451, across: 697, between: 7, sizes: [10, 9, 8, 7, 6])
  /// The narrowest page of LaTeX's own, an article in ten points, on letter paper; six points between columns.
  static let latex = PaperPage(upright: 345, across: 550, between: 8, sizes: [9, 8, 7, 6, 5])

  /// How many digits of a size a line holds.
  func line(_ letters: Int, isWide: Bool) -> Double {
    (isWide ? across : upright) * 2 / Double(letters)
  }

  /// What stands free within each column, in digits of a size.
  func gap(_ letters: Int) -> Double { between * 2 / Double(letters) }
}
