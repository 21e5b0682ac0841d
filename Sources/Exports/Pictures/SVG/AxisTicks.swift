/// Where an axis has its marks: at round numbers.
package enum AxisTicks {
  /// Multiples of 1, 2 or 5 times a power of ten inside two bounds, at most some 'most' steps apart.
  ///
  /// - Returns: None where the bounds are no range.
  package static func between(_ low: Double, _ high: Double, most: Int) -> [Double] {
    guard low.isFinite, high.isFinite, low < high, most > 0 else { return [] }
    let step = step(covering: high - low, most: most)
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    guard first <= last else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  private static func step(covering length: Double, most: Int) -> Double {
    var power = 1.0
    while power * Double(most) < length { power *= 10 }
    while power / 10 * Double(most) >= length { power /= 10 }
    // Now a step of `power` suffices, and one of a tenth of it does not.
    for part in [5.0, 2.0] where power / part * Double(most) >= length { return power / part }
    return power
  }

  /// A mark's number, without needless zeros.
  package static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    let thousandths = Int((abs(value) * 1000).rounded())
    let sign = value < 0 && thousandths > 0 ? "-" : ""
    var digits = String(thousandths % 1000)
    digits = String(repeating: "0", count: 3 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return sign + String(thousandths / 1000) + (digits.isEmpty ? "" : "." + digits)
  }
}
