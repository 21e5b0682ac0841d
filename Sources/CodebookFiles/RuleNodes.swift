import QualitativeData
import Yams

/// The rules of a code, as a list or by language.
struct RuleNodes {
  static let keys = ["find", "within", "extent", "unless", "speakers"]

  private let reader: NodeReader

  init(_ reader: NodeReader) { self.reader = reader }

  func rules(_ node: Node) -> [CodingRuleText] {
    guard case .mapping = node else { return list(node, language: nil) }
    return reader.pairs(of: node, in: "rules").flatMap { key, language, value in
      if Self.keys.contains(language) {
        reader.note(at: key, "rules: is a list. Begin each rule with '- '")
        return [CodingRuleText]()
      }
      return list(value, language: language)
    }
  }

  private func list(_ node: Node, language: String?) -> [CodingRuleText] {
    reader.list(node, "rules").compactMap { rule($0, language: language) }
  }

  private func rule(_ node: Node, language: String?) -> CodingRuleText? {
    if case .mapping(let mapping) = node {
      if Self.isUnquotedList(mapping) {
        reader.note(
          at: node,
          "a rule that begins with { is not plain YAML. Put the whole rule in single quotes: '{…}'")
        return nil
      }
      return settings(node, language: language)
    }
    guard let find = reader.text(node, "a rule") else {
      if node.scalar?.string.isEmpty == true {
        reader.note(at: node, "an empty rule. Write what to find, or remove the line")
      }
      return nil
    }
    return CodingRuleText(find: find, language: language, place: reader.place(of: node))
  }

  /// `{name}` without quotes, which YAML reads as a mapping with a key that has no value.
  private static func isUnquotedList(_ mapping: Node.Mapping) -> Bool {
    mapping.count == 1
      && mapping.allSatisfy { key, value in
        value.scalar?.string.isEmpty == true && !keys.contains(key.scalar?.string ?? "")
      }
  }

  private func settings(_ node: Node, language: String?) -> CodingRuleText? {
    guard let fields = reader.fields(of: node, in: "a rule", known: Self.keys) else { return nil }
    guard let find = reader.text(fields["find"], "find") else {
      if fields["find"]?.scalar?.string.first != YAMLSource.takenOut {
        reader.note(at: node, "a rule without find. Add find: and what to look for")
      }
      return nil
    }
    return CodingRuleText(
      find: find, within: reader.choice(fields["within"], "within", default: .sentence),
      extent: reader.choice(fields["extent"], "extent", default: .sentence),
      unless: reader.text(fields["unless"], "unless"), speakers: speakers(fields["speakers"]),
      language: language, place: fields["find"].flatMap(reader.place))
  }

  /// `respondents`, `interviewers`, `all`, or `VARIABLE = VALUE or VALUE`.
  private func speakers(_ node: Node?) -> CodingRuleText.Speakers {
    guard let node, let text = reader.text(node, "speakers") else { return .respondents }
    if let speakers = CodingRuleText.Speakers(notation: text) { return speakers }
    reader.note(at: node, CodingRuleText.Speakers.fault(of: text))
    return .respondents
  }
}
