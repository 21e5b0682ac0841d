/// Tiers as messages name them.
enum TierNames {
  /// - Parameter names: as the file spells them; none is what somebody said.
  static func listed(_ names: [String]) -> String {
    NameList.of(names, atMost: 12) { "'\(plain($0))'" }
  }

  /// On one line, without characters that would move a cursor.
  private static func plain(_ name: String) -> String {
    let folded = name.whiteSpaceFolded.unicodeScalars.filter {
      $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
    }
    return String(String.UnicodeScalarView(folded).prefix(60))
  }
}
