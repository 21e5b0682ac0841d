import QualitativeData

/// A condition or an outcome as an analyst types it: `trust = practice/trust: share 0.2 0.5 0.8`.
///
///     [~][NAME =] CODE or COLUMN [: RULE]
///     RULE   share | speakers | segments | per-1000-words | value   with one number or
///            `below` and one number (crisp), or three (fuzzy)
///
/// Without a rule, or with `calibrated`, the values of a column are membership scores already.
package struct SetDefinition: Hashable, Sendable {
  /// What the raw value of a case is.
  package enum Source: String, Hashable, Sendable, CaseIterable {
    /// The share of the case's interviews with the code, from 0 to 1.
    case share
    /// The share of the case's respondents with the code, from 0 to 1.
    case speakers
    /// Coded segments of the case.
    case segments
    /// Segments per 1,000 words of the case's respondents.
    case per1000Words = "per-1000-words"
    /// What a table says of the case.
    case value

    package var isCoded: Bool { self != .value }
    package var isShare: Bool { self == .share || self == .speakers }
  }

  /// As it was typed.
  package let text: String
  /// The short name it has in combinations.
  package let name: String
  /// A code's path, or the heading of a column.
  package let what: String
  package let source: Source
  package let calibration: Calibration
  /// Whether the absence of the set is meant.
  package let isNegated: Bool

  /// - Throws: `SetError`
  package init(_ text: String, logOdds: Calibration.LogOdds = .fsqca) throws {
    self.text = text
    var rest = text.trimmingWhiteSpace
    isNegated = rest.hasPrefix("~")
    if isNegated { rest = String(rest.dropFirst()).trimmingWhiteSpace }
    let (subject, rule) = Self.parts(of: rest)
    var name: String?
    var what = subject
    if let equals = subject.firstIndex(of: "=") {
      name = subject[..<equals].trimmingWhiteSpace
      what = subject[subject.index(after: equals)...].trimmingWhiteSpace
    }
    guard !what.isEmpty, name != "" else { throw SetError(place: text, reason: .notADefinition) }
    let shortName = name ?? what.split(separator: "/").last.map(String.init) ?? what
    guard !shortName.contains(where: { "*+~=,".contains($0) }) else {
      throw SetError(place: shortName, reason: .nameHolds)
    }
    self.name = shortName
    self.what = what
    (source, calibration) = try Self.rule(rule, logOdds, place: text)
  }

  /// The subject and the words of the rule behind the last colon that has one.
  private static func parts(of text: String) -> (subject: String, rule: [String]) {
    if let colon = text.lastIndex(of: ":") {
      let words = text[text.index(after: colon)...].split(whereSeparator: \.isWhitespace)
        .map { String($0) }
      let first = words.first ?? ""
      if words.isEmpty || ["calibrated", "below"].contains(first) || Source(rawValue: first) != nil
        || words.last.flatMap(number) != nil
      {
        return (text[..<colon].trimmingWhiteSpace, words)
      }
    }
    return (text, [])
  }

  private static func rule(
    _ words: [String], _ logOdds: Calibration.LogOdds, place: String
  ) throws -> (Source, Calibration) {
    if words.isEmpty || words == ["calibrated"] || words == ["value", "calibrated"] {
      return (.value, .given)
    }
    let named = Source(rawValue: words[0])
    let source = named ?? .value
    var typed = words.dropFirst(named == nil ? 0 : 1)
    let isBelow = typed.first == "below"
    if isBelow {
      typed = typed.dropFirst()
    } else if named == nil, number(words[0]) == nil {
      throw SetError(place: words[0], reason: .unknownSource)
    }
    let numbers = typed.compactMap(number)
    guard numbers.count == typed.count, (isBelow ? [1] : [1, 3]).contains(numbers.count) else {
      throw SetError(place: place, reason: .noNumbers)
    }
    if source.isShare, numbers.contains(where: { !(0...1).contains($0) }) {
      throw SetError(place: place, reason: .shareAnchors)
    }
    guard numbers.count == 3 else {
      return (
        source, isBelow ? .crispBelow(threshold: numbers[0]) : .crisp(threshold: numbers[0])
      )
    }
    guard
      let anchors = Calibration.Anchors(out: numbers[0], crossover: numbers[1], in: numbers[2])
    else { throw SetError(place: place, reason: .anchorsUnordered) }
    return (source, .direct(anchors, logOdds))
  }

  /// Reads `0.2`, `0,2`, `-9` and `20%`; `nil` for anything else.
  package static func number(_ text: some StringProtocol) -> Double? {
    let isPercent = text.hasSuffix("%")
    let digits = (isPercent ? String(text.dropLast()) : String(text)).replacing(",", with: ".")
    guard let number = Double(digits), number.isFinite,
      digits.allSatisfy({ "0123456789.-+eE".contains($0) })
    else { return nil }
    return isPercent ? number / 100 : number
  }
}
