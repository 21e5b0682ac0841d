/// The shortest conjunctions that cover positive rows and nothing that must not be covered (Quine 1952, McCluskey 1956).
enum PrimeImplicants {
  /// - Parameters:
  ///   - positives: Rows to be covered.
  ///   - free: Rows that may be covered.
  /// - Returns: Every conjunction that covers a positive row, covers no row but these, and would cover another one if any
  ///   of its conditions were left out; in order.
  /// - Complexity: O(conditions × 3^conditions).
  static func all(covering positives: Set<Int>, free: Set<Int>, conditions: Int) -> [Conjunction] {
    let powers = (0...conditions).map { (0..<$0).reduce(1) { power, _ in power * 3 } }
    // Each conjunction is a number in base 3: 0 absent, 1 present, 2 free. One that leaves a condition free is covered
    // by the two that fix it, which are smaller numbers.
    var isImplicant = Array(repeating: false, count: powers[conditions])
    for number in isImplicant.indices {
      var row = 0
      var firstFree: Int?
      var rest = number
      for condition in 0..<conditions {
        let digit = rest % 3
        rest /= 3
        if digit == 2 {
          firstFree = condition
          break
        }
        row |= digit << condition
      }
      if let firstFree {
        let power = powers[firstFree]
        isImplicant[number] = isImplicant[number - 2 * power] && isImplicant[number - power]
      } else {
        isImplicant[number] = positives.contains(row) || free.contains(row)
      }
    }
    var primes: [Conjunction] = []
    for number in isImplicant.indices where isImplicant[number] {
      var (care, present, rest) = (0, 0, number)
      var isPrime = true
      for condition in 0..<conditions {
        let digit = rest % 3
        rest /= 3
        guard digit < 2 else { continue }
        care |= 1 << condition
        present |= digit << condition
        if isImplicant[number + (2 - digit) * powers[condition]] {
          isPrime = false
          break
        }
      }
      guard isPrime else { continue }
      let term = Conjunction(care: care, present: present)
      if positives.contains(where: term.covers) { primes.append(term) }
    }
    return primes.sorted()
  }
}
