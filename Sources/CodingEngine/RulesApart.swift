import QualitativeData

/// A codebook's rules made ready to code transcripts each by itself, so that one knows which rule found what.
///
/// Two rules of one code may have the same text and other settings, so a rule is known by its position here.
package struct RulesApart {
  /// The rules with the codes they stand under, in the codebook's order.
  package let rules: [(code: CodePath, text: CodingRuleText)]
  private var autocoder: Autocoder

  /// What one rule codes at one place.
  package struct Hit: Sendable {
    package let rule: Int
    package let range: TextRange
  }

  /// - Throws: `RuleFaults` with every rule that cannot be read.
  package init(_ codebook: Codebook) throws {
    rules = codebook.entries.flatMap { entry in entry.code.rules.map { (entry.path, $0) } }
    var apart = codebook
    apart.codes = rules.enumerated().map { position, rule in
      var code = Code(code: String(position))
      code.rules = [rule.text]
      return code
    }
    autocoder = try Autocoder(apart)
  }

  /// What each rule codes in a transcript, by place.
  ///
  /// - Complexity: That of `Autocoder.code`.
  package mutating func code(_ transcript: Transcript) -> (hits: [Hit], units: TextUnits) {
    let coding = autocoder.code(transcript)
    let hits = coding.segments.map { segment in
      Hit(rule: Int(segment.code.steps[0])!, range: segment.range)
    }
    return (hits, coding.units)
  }

  /// The positions of the rules that find something in a sentence said by a respondent, whatever its language.
  package mutating func rules(finding example: String) -> [Int] {
    autocoder.codes(foundIn: example).map { Int($0.steps[0])! }.sorted()
  }
}
