import QualitativeData
import Yams

/// The codebook's keys: what a codebook, a code, a rule and a list may hold.
struct CodebookNodes {
  static let codebookKeys = [
    "codebook", "version", "language", "source", "note", "terms", "variables", "codes",
  ]
  static let codeKeys = [
    "code", "label", "color", "definition", "include", "exclude", "examples", "counterexamples",
    "source", "origin", "exclusive", "union", "rules", "codes",
  ]

  private let reader: NodeReader
  private let rules: RuleNodes

  init(_ reader: NodeReader) {
    self.reader = reader
    rules = RuleNodes(reader)
  }

  /// `nil` where the node is no mapping.
  func codebook(_ node: Node) -> Codebook? {
    guard let fields = reader.fields(of: node, in: "a codebook", known: Self.codebookKeys) else {
      return nil
    }
    let name = reader.text(fields["codebook"], "codebook")
    if name == nil { reader.note(at: node, "the codebook has no name. Add codebook: and its name") }
    let version = reader.text(fields["version"], "version")
    if version == nil {
      reader.note(at: node, "the codebook has no version. Add a line such as version: \"1.0\"")
    }
    var codebook = Codebook(name: name ?? "", version: version ?? "")
    codebook.language = reader.text(fields["language"], "language")
    codebook.source = reader.text(fields["source"], "source")
    codebook.note = reader.text(fields["note"], "note")
    codebook.terms = fields["terms"].map(terms) ?? []
    codebook.variables = fields["variables"].map(variables) ?? [:]
    if fields["codes"] == nil {
      reader.note(at: node, "the codebook has no codes. Add codes: and a list of them")
    }
    codebook.codes = codes(fields["codes"])
    if let node = fields["codes"], codebook.codes.isEmpty, reader.findings.isEmpty {
      reader.note(at: node, "codes: is empty. Add a code, as in - code: trust")
    }
    return codebook
  }

  private func terms(_ node: Node) -> [Codebook.Term] {
    reader.pairs(of: node, in: "terms").map { key, name, value in
      let entries = reader.texts(value, "terms: \(name)")
      if entries.isEmpty { reader.note(at: key, "the list \(name) is empty. Add its words") }
      return Codebook.Term(name: name, entries: entries, place: reader.place(of: key))
    }
  }

  /// `role: ordered`, `role: [top level, employee]` (which is ordered), or `role: {type: …, values: […]}`.
  private func variables(_ node: Node) -> [String: Variable.Declaration] {
    var declared: [String: Variable.Declaration] = [:]
    for (_, name, value) in reader.pairs(of: node, in: "variables") {
      if case .sequence = value {
        declared[name] = Variable.Declaration(
          kind: .ordered, values: reader.texts(value, "variables: \(name)"))
      } else if case .mapping = value,
        let fields = reader.fields(of: value, in: "variable \(name)", known: ["type", "values"])
      {
        declared[name] = Variable.Declaration(
          kind: reader.choice(fields["type"], "type", default: .text),
          values: reader.texts(fields["values"], "values"))
      } else {
        declared[name] = Variable.Declaration(
          kind: reader.choice(value, "variable \(name)", default: .text))
      }
    }
    return declared
  }

  private func codes(_ node: Node?) -> [Code] { reader.list(node, "codes").compactMap(code) }

  private func code(_ node: Node) -> Code? {
    guard let fields = reader.fields(of: node, in: "a code", known: Self.codeKeys) else {
      return nil
    }
    guard let name = reader.text(fields["code"], "code") else {
      reader.note(at: node, "a code without its name. Add code: and a short name")
      return nil
    }
    if name.contains("/") {
      reader.note(
        at: fields["code"]!,
        "the code '\(name)' holds a /, which separates codes in a path. "
          + "Nest it under its parent's codes: instead")
    }
    var code = Code(code: name)
    code.place = reader.place(of: node)
    code.label = reader.text(fields["label"], "label")
    code.color = color(fields["color"])
    code.definition = reader.text(fields["definition"], "definition")
    code.include = reader.texts(fields["include"], "include")
    code.exclude = reader.texts(fields["exclude"], "exclude")
    code.examples = reader.texts(fields["examples"], "examples")
    code.counterexamples = reader.texts(fields["counterexamples"], "counterexamples")
    code.examplePlaces = reader.placesOfTexts(fields["examples"])
    code.counterexamplePlaces = reader.placesOfTexts(fields["counterexamples"])
    code.source = reader.text(fields["source"], "source")
    code.origin = reader.text(fields["origin"], "origin")
    code.exclusive = reader.flag(fields["exclusive"], "exclusive")
    code.union = paths(fields["union"])
    let findings = reader.findings.count
    code.rules = fields["rules"].map(rules.rules) ?? []
    if let node = fields["rules"], code.rules.isEmpty, reader.findings.count == findings {
      reader.note(
        .warning, at: node, "rules: of the code \(name) is empty. Add a rule, or remove it")
    }
    code.codes = codes(fields["codes"])
    return code
  }

  private func color(_ node: Node?) -> String? {
    guard let node, let text = reader.text(node, "color") else { return nil }
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit) else {
      reader.note(at: node, "color is written as \"#2f6f8f\", not '\(text)'")
      return nil
    }
    return text
  }

  private func paths(_ node: Node?) -> [CodePath] {
    guard let node else { return [] }
    return reader.texts(node, "union").compactMap { text in
      let path = CodePath(text)
      if path == nil {
        reader.note(at: node, "'\(text)' is no path of a code, such as practice/label")
      }
      return path
    }
  }
}
