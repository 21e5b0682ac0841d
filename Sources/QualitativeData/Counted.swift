/// A number with its noun, as in `1 segment` and `1,958 words`.
package func counted(_ number: Int, _ noun: String) -> String {
  counted(number, noun, noun + "s")
}

/// A number with a noun that has a plural of its own, as in `2 summaries`.
package func counted(_ number: Int, _ noun: String, _ plural: String) -> String {
  "\(number.grouped) \(number == 1 ? noun : plural)"
}

extension Int {
  /// With commas between thousands, as sentences and tables have it.
  package var grouped: String {
    if magnitude < 1000 { return String(self) }
    var digits = Array(String(magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (self < 0 ? "-" : "") + String(digits)
  }
}

extension [UInt8] {
  /// Adds a number as people write it, without a string made of it: where millions are written, that is what counts.
  package mutating func append(digitsOf number: UInt64) {
    let first = count
    var rest = number
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if count - first > 1 { self[first...].reverse() }
  }
}
