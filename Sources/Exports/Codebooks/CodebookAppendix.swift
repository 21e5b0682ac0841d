import QualitativeData

/// A codebook as a paper prints it in its appendix, before it is laid out.
package struct CodebookAppendix: Sendable {
  /// Whether the rules by which a program proposes codes are printed along.
  package enum Rules: Sendable { case shown, leftOut }

  let codebook: Codebook
  let rules: Rules

  package init(_ codebook: Codebook, rules: Rules) {
    self.codebook = codebook
    self.rules = rules
  }

  var showsRules: Bool { rules == .shown && codebook.codes.contains(where: \.hasRules) }

  /// Whether any code stands below another.
  var isTree: Bool { codebook.codes.contains { !$0.codes.isEmpty } }

  /// `Codebook, version 1.0, 22 codes`
  var subtitle: String {
    "Codebook, version \(codebook.version), \(counted(codebook.entries.count, "code"))"
  }

  /// What a reader must know of the rules.
  var guide: String? {
    guard showsRules else { return nil }
    return "Rules are patterns by which a program proposes a code; a person decides. "
      + (codebook.terms.isEmpty
        ? "" : "A name in braces stands for the list of words of that name. ")
      + "Settings follow after a bar: within says where all of a rule must stand (else the sentence), "
      + "extent what is coded (else the sentence), unless where nothing is found, and speakers whose words "
      + "are looked at (else the respondents')."
  }

  /// A code's rules in one line each, those of one language together; the language is `nil` for rules of all.
  static func rules(of code: Code) -> [(language: String?, lines: [String])] {
    var groups: [(language: String?, lines: [String])] = []
    for rule in code.rules {
      let line = CodingRuleText(
        find: rule.find, within: rule.within, extent: rule.extent, unless: rule.unless,
        speakers: rule.speakers
      ).notation
      if groups.last.map({ $0.language == rule.language }) == true {
        groups[groups.count - 1].lines.append(line)
      } else {
        groups.append((rule.language, [line]))
      }
    }
    return groups
  }

  /// What a code says of itself besides definition, limits, examples and rules.
  static func remarks(on code: Code) -> [String] {
    var remarks: [String] = []
    if code.exclusive { remarks.append("The codes below it exclude each other.") }
    if !code.union.isEmpty {
      remarks.append("Also holds: " + code.union.map(\.description).joined(separator: ", "))
    }
    if let source = code.source { remarks.append("Source: \(source)") }
    if let origin = code.origin { remarks.append("Origin: \(origin)") }
    return remarks
  }

  /// The variables the codebook declares, in the order of their names: name, type, values.
  var variables: [(name: String, kind: String, values: String)] {
    codebook.variables.sorted { $0.key < $1.key }.map { name, declaration in
      (
        name, declaration.kind.rawValue,
        declaration.values.joined(separator: declaration.kind == .ordered ? " < " : ", ")
      )
    }
  }
}
