import QualitativeData

/// Numbers as papers print them (Publication Manual of the American Psychological Association, 7th ed., sections
/// 6.36, 6.38 and 6.45): no zero before the point of what cannot exceed 1, a comma between thousands, and a minus that
/// is one.
extension Table.Content {
  package var printed: String {
    switch self {
    case .coefficient, .probability: Self.apart(Self.withoutZero(shown))
    case .count, .measure: Self.apart(Self.grouped(shown).replacing("-", with: "−"))
    case .text, .blank, .empty: shown
    }
  }

  /// As a reader of a screen sees it: with a comma between thousands, as in sentences and in papers.
  var read: String {
    switch self {
    case .count, .measure: Self.grouped(shown)
    case .coefficient, .probability, .text, .blank, .empty: shown
    }
  }

  /// How many decimals stand behind the point.
  var decimals: Int {
    switch self {
    case .measure(_, let decimals), .coefficient(_, let decimals): decimals
    case .probability: 3
    case .text, .count, .blank, .empty: 0
    }
  }

  private static func withoutZero(_ shown: String) -> String {
    let sign = shown.hasPrefix("-") ? "−" : shown.hasPrefix("<") ? "<" : ""
    let digits = shown.drop { "-<".contains($0) }
    return sign + (digits.hasPrefix("0.") ? digits.dropFirst() : digits)
  }

  private static func grouped(_ shown: String) -> String {
    let sign = shown.prefix { !$0.isNumber }
    let whole = shown.dropFirst(sign.count).prefix { $0.isNumber }
    guard let number = Int(whole) else { return shown }
    return sign + number.grouped + shown.dropFirst(sign.count + whole.count)
  }

  /// With the sign of "less than" apart from its number, by a space that does not break.
  private static func apart(_ shown: String) -> String {
    shown.hasPrefix("<") ? "<\u{A0}" + shown.dropFirst() : shown
  }
}
