// A rule with its settings in one line, as tables of codes hold it:
// `"same table" | within: turn | unless: never`.

extension CodingRuleText {
  /// The settings that may follow what is to be found, each after ` | `.
  package enum Setting: String, CaseIterable, Sendable {
    case within, extent, unless, speakers, language
  }

  /// The rule in one line. Settings that are as they would be without saying so are left out.
  ///
  /// `\|`, `\;`, `\n` and `\\` stand for these characters inside a text; quotation marks keep `;` as it is.
  package var notation: String {
    var parts = [Self.escaped(find)]
    if within != .sentence { parts.append("within: \(within.rawValue)") }
    if extent != .sentence { parts.append("extent: \(extent.rawValue)") }
    if let unless { parts.append("unless: \(Self.escaped(unless))") }
    if speakers != .respondents { parts.append("speakers: \(Self.escaped(speakers.notation))") }
    if let language { parts.append("language: \(Self.escaped(language))") }
    return parts.joined(separator: " | ")
  }

  /// Why a line is no rule.
  package struct NotationFault: Error, Equatable {
    package let message: String
  }

  /// Reads what `notation` writes, and what people write like it.
  ///
  /// - Throws: `NotationFault`
  package init(
    notation: String, language standard: String? = nil, place: Place? = nil
  ) throws(NotationFault) {
    let (find, settings) = Self.parts(of: notation)
    guard !find.isEmpty else {
      throw NotationFault(message: "a rule without what it is to find. Write that first")
    }
    var within = Unit.sentence
    var extent = Extent.sentence
    var unless: String?
    var speakers = Speakers.respondents
    var language = standard
    var seen: Set<Setting> = []
    for (setting, text) in settings {
      guard seen.insert(setting).inserted else {
        throw NotationFault(message: "\(setting.rawValue) stands twice in one rule. Keep one")
      }
      switch setting {
      case .within: within = try Self.choice(text, setting)
      case .extent: extent = try Self.choice(text, setting)
      case .unless: unless = text.isEmpty ? nil : text
      case .language: language = text.isEmpty ? nil : text
      case .speakers:
        guard let known = Speakers(notation: text) else {
          throw NotationFault(message: Speakers.fault(of: text))
        }
        speakers = known
      }
    }
    self.init(
      find: find, within: within, extent: extent, unless: unless, speakers: speakers,
      language: language, place: place)
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ setting: Setting
  ) throws(NotationFault) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw NotationFault(
      message: "\(setting.rawValue) is '\(text)', which is none of: \(known). Use one of them")
  }

  /// What is to be found, and the settings after it.
  private static func parts(of notation: String) -> (String, [(Setting, String)]) {
    var pieces: [Substring] = []
    var rest = notation[...]
    var from = rest.startIndex
    while let bar = rest[from...].firstIndex(of: "|") {
      let after = rest[rest.index(after: bar)...]
      if rest[..<bar].last != "\\", setting(at: after) != nil {
        pieces.append(rest[..<bar])
        rest = after
        from = rest.startIndex
      } else {
        from = rest.index(after: bar)
      }
    }
    pieces.append(rest)
    let settings = pieces.dropFirst().compactMap { piece in
      setting(at: piece).map { ($0.0, unescaped($0.1.trimmingWhiteSpace)) }
    }
    return (unescaped(pieces[0].trimmingWhiteSpace), settings)
  }

  private static func setting(at text: Substring) -> (Setting, Substring)? {
    let text = text.drop(while: \.isWhitespace)
    guard let colon = text.firstIndex(of: ":"),
      let setting = Setting(rawValue: text[..<colon].trimmingWhiteSpace.lowercased())
    else { return nil }
    return (setting, text[text.index(after: colon)...])
  }

  /// `;` outside quotation marks would begin the next rule.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" { isQuoted.toggle() }
      switch scalar {
      case "\\", "|": escaped += "\\\(scalar)"
      case ";": escaped += isQuoted ? ";" : "\\;"
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unescaped(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
        switch scalar {
        case "\\", "|", ";": plain.append(scalar)
        case "n": plain.append("\n")
        default: plain += ["\\", scalar]
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        plain.append(scalar)
      }
    }
    if isEscaped { plain.append("\\") }
    return String(plain)
  }
}

extension CodingRuleText.Speakers {
  /// `respondents`, `interviewers`, `all`, or `VARIABLE = VALUE or VALUE`.
  package var notation: String {
    switch self {
    case .respondents: "respondents"
    case .interviewers: "interviewers"
    case .all: "all"
    case .having(let variable, let values): "\(variable) = \(values.joined(separator: " or "))"
    }
  }

  /// - Returns: `nil` for what is neither one of the words nor a condition.
  package init?(notation: String) {
    switch notation {
    case "respondents": self = .respondents
    case "interviewers": self = .interviewers
    case "all": self = .all
    default:
      let sides = notation.split(separator: "=", maxSplits: 1).map(\.trimmingWhiteSpace)
      let values =
        sides.count == 2 ? sides[1].split(separator: " or ").map(\.trimmingWhiteSpace) : []
      guard sides.count == 2, !sides[0].isEmpty, !values.isEmpty,
        values.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("=") })
      else { return nil }
      self = .having(variable: sides[0], values: values)
    }
  }

  package static func fault(of notation: String) -> String {
    "speakers is respondents, interviewers, all, or a condition such as role = employee, "
      + "not '\(notation)'"
  }
}
