import Foundation

/// The logarithms of 0!, 1!, 2! … n!, looked up.
struct LogFactorials {
  private let values: [Double]

  init(upTo most: Int) { values = (0...most).map { lgamma(Double($0) + 1) } }

  subscript(number: Int) -> Double { values[number] }
}
