/// Tiers as messages name them.
enum TierNames {
  /// - Parameter names: as the file spells them; none is what somebody said.
  static func listed(_ names: [String]) -> String {
    let limit = 12
    let shown = names.prefix(limit).map { "'\(plain($0))'" }.joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }

  /// On one line, without characters that would move a cursor.
  private static func plain(_ name: String) -> String {
    let folded = name.whiteSpaceFolded.unicodeScalars.filter {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    return String(String.UnicodeScalarView(folded).prefix(60))
  }
}
