import Foundation

/// The figures of several rounds.
extension [Double] {
  package var median: Double { sorted()[count / 2] }

  /// Median, lowest and highest.
  package var shown: String {
    String(format: "%.2f (%.2f to %.2f)", median, self.min() ?? 0, self.max() ?? 0)
  }
}
