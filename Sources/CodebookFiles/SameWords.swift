import Foundation

/// When two sentences of a codebook are the same: in small and capital letters, and in white space, they may differ.
enum SameWords {
  static func key(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
