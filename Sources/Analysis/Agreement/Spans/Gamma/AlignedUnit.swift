/// A coder's unit as γ compares it: where it stands, and its code (Mathet, Widlöcher & Métivier 2015).
struct AlignedUnit: Sendable, Equatable, Comparable {
  let start: Double
  let end: Double
  let code: Int

  init(start: Double, end: Double, code: Int) {
    self.start = start
    self.end = end
    self.code = code
  }

  init(_ span: CodedContinuum.Span) {
    self.init(start: Double(span.start), end: Double(span.end), code: span.code)
  }

  private var length: Double { end - start }

  /// How far two units stand apart: their starts' and ends' distances together, as a share of both lengths, squared.
  ///
  /// 0 for the same extent, 1 for two that touch end to start. A unit without its like costs 1.
  func positionalDissimilarity(to other: AlignedUnit) -> Double {
    let share = (abs(start - other.start) + abs(end - other.end)) / (length + other.length)
    return share * share
  }

  /// Position and code, each with weight 1: another code adds 1.
  func dissimilarity(to other: AlignedUnit) -> Double {
    positionalDissimilarity(to: other) + (code == other.code ? 0 : 1)
  }

  /// How far from this unit's start another may start so that the two are less than so dissimilar.
  func reach(_ dissimilarity: Double, longest: Double) -> Double {
    dissimilarity.squareRoot() * (length + longest)
  }

  static func longest(_ units: [AlignedUnit]) -> Double { units.reduce(0) { max($0, $1.length) } }

  static func < (left: AlignedUnit, right: AlignedUnit) -> Bool {
    (left.start, left.end, left.code) < (right.start, right.end, right.code)
  }
}
