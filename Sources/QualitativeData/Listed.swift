/// Names in a sentence: `Ida`, `Ida and Mikkel`, `Ida, Mikkel and Line`.
///
/// - Parameter word: What stands before the last.
/// - Returns: Nothing for no names.
package func listed(_ names: [String], _ word: String = "and") -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(word) \(last)"
}
