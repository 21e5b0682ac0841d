/// Saturation by a stopping criterion (Francis et al. 2010, Psychology & Health 25: 1229–1245): after a first sample,
/// so many interviews in a row that bring nothing new.
package struct StoppingRule: Sendable {
  /// How many interviews are analysed before the criterion is looked at; the authors take 10.
  package let initial: Int
  /// How many in a row must bring nothing new; the authors take 3.
  package let stop: Int
  /// The interview with which the criterion is met, from 1; `nil` where it is not.
  package let metAt: Int?

  package init(_ counts: [Int], initial: Int = 10, stop: Int = 3) {
    precondition(initial >= 0 && stop > 0, "something must be looked at")
    self.initial = initial
    self.stop = stop
    var quiet = 0
    var metAt: Int?
    for (index, new) in counts.enumerated() where index >= initial {
      quiet = new == 0 ? quiet + 1 : 0
      if quiet == stop {
        metAt = index + 1
        break
      }
    }
    self.metAt = metAt
  }
}
