/// Names as a message lists them: `'A', 'B' and 3 more`.
enum NameList {
  /// - Parameters:
  ///   - limit: how many are shown.
  ///   - shown: how one of them is written.
  static func of<Name>(
    _ names: [Name], atMost limit: Int, as shown: (Name) -> String
  ) -> String {
    let first = names.prefix(limit).map(shown).joined(separator: ", ")
    return names.count > limit ? "\(first) and \(names.count - limit) more" : first
  }
}
