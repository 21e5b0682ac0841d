import QualitativeData
import Yams

/// Takes values out of YAML nodes and notes what is wrong with them.
final class NodeReader {
  private(set) var findings: [Finding] = []
  /// What is read, for messages.
  private let what: String

  init(of what: String = "codebooks") { self.what = what }

  func note(_ severity: Finding.Severity = .error, at node: Node, _ message: String) {
    findings.append(
      Finding(severity, line: node.mark?.line, column: node.mark?.column, message))
  }

  func place(of node: Node) -> CodingRuleText.Place? {
    node.mark.map { CodingRuleText.Place(line: $0.line, column: $0.column) }
  }

  /// Whether a node is plain YAML: no anchor, alias or tag.
  func isPlain(_ node: Node) -> Bool {
    if node.anchor != nil {
      note(at: node, "anchors (&) and aliases (*) are not used in \(what). Write the value out")
      return false
    }
    switch node {
    case .alias:
      note(at: node, "aliases (*) are not used in \(what). Write the value out")
      return false
    default: return Self.plainTags.contains(node.tag.description) ? true : refuseTag(node)
    }
  }

  /// What YAML itself takes a value for when nothing is written before it.
  private static let plainTags = Set(
    ["str", "int", "float", "bool", "null", "map", "seq", "merge", "timestamp", "value"]
      .map { "tag:yaml.org,2002:\($0)" })

  private func refuseTag(_ node: Node) -> Bool {
    note(at: node, "tags (!) are not used in \(what). Remove the tag")
    return false
  }

  /// The values of a mapping by key; unknown keys are noted with the keys there are.
  func fields(of node: Node, in what: String, known: [String]) -> [String: Node]? {
    guard isPlain(node) else { return nil }
    guard case .mapping(let mapping) = node else {
      note(
        at: node,
        "\(what) is a mapping of keys to values. Known keys: \(known.joined(separator: ", "))")
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard isPlain(key), let name = key.scalar?.string else { continue }
      if name.first == YAMLSource.takenOut { continue }
      if known.contains(name) {
        fields[name] = value
      } else {
        let meant = NearestName.of(name, among: known).map { " Did you mean \($0)?" } ?? ""
        note(
          at: key,
          "unknown key '\(name)' in \(what).\(meant) Known keys: \(known.joined(separator: ", "))")
      }
    }
    return fields
  }

  /// The keys and values of a mapping with keys of the writer's own, in order.
  func pairs(of node: Node, in what: String) -> [(key: Node, name: String, value: Node)] {
    guard isPlain(node) else { return [] }
    if isEmpty(node) { return [] }
    guard case .mapping(let mapping) = node else {
      note(at: node, "\(what) is a mapping of names to values")
      return []
    }
    return mapping.compactMap { key, value in
      guard isPlain(key), let name = key.scalar?.string, name.first != YAMLSource.takenOut else {
        return nil
      }
      return (key, name, value)
    }
  }

  /// A single text; `nil` where it is missing or empty.
  func text(_ node: Node?, _ key: String) -> String? {
    guard let node, isPlain(node) else { return nil }
    guard let scalar = node.scalar else {
      note(at: node, "\(key) is a single text. Put it in one line, or after >- in several")
      return nil
    }
    if scalar.string.first == YAMLSource.takenOut { return nil }
    return isEmpty(node) ? nil : scalar.string
  }

  /// A list of texts; a single text is a list of one.
  func texts(_ node: Node?, _ key: String) -> [String] {
    guard let node, !isEmpty(node) else { return [] }
    if case .sequence(let sequence) = node, isPlain(node) {
      return sequence.compactMap { text($0, "an entry of \(key)") }
    }
    return text(node, key).map { [$0] } ?? []
  }

  /// The places of what `texts` gives.
  func placesOfTexts(_ node: Node?) -> [CodingRuleText.Place?] {
    guard let node, !isEmpty(node) else { return [] }
    guard case .sequence(let sequence) = node else { return [place(of: node)] }
    return sequence.filter { $0.scalar != nil && !isEmpty($0) }.map(place)
  }

  func list(_ node: Node?, _ key: String) -> [Node] {
    guard let node, isPlain(node), !isEmpty(node) else { return [] }
    guard case .sequence(let sequence) = node else {
      note(at: node, "\(key) is a list. Begin each entry with '- '")
      return []
    }
    return Array(sequence)
  }

  func flag(_ node: Node?, _ key: String) -> Bool {
    guard let node, let text = text(node, key) else { return false }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      note(at: node, "\(key) is true or false, not '\(text)'")
      return false
    }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node?, _ key: String, default standard: Choice
  ) -> Choice where Choice.RawValue == String {
    guard let node, let text = text(node, key) else { return standard }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    note(at: node, "\(key) is '\(text)', which is none of: \(known)")
    return standard
  }

  private func isEmpty(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.string.isEmpty
      || (scalar.style == .plain && ["~", "null"].contains(scalar.string))
  }
}
