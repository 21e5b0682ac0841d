/// Probabilities made larger for how many tests were made together, so that the chance of even one false finding among
/// them stays what it says (Holm 1979, Scandinavian Journal of Statistics 6, 65–70).
package enum HolmAdjustment {
  /// The smallest times the number of tests, the next times one less, and so on; none below one before it, none above 1.
  ///
  /// - Returns: In the order given.
  /// - Complexity: O(n log n).
  package static func adjusted(_ probabilities: [Double]) -> [Double] {
    var adjusted = probabilities
    var largest = 0.0
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    for (rank, index) in order.enumerated() {
      largest = max(largest, probabilities[index] * Double(probabilities.count - rank))
      adjusted[index] = min(1, largest)
    }
    return adjusted
  }
}
