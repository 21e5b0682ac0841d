import QualitativeData

/// Writes codebooks in YAML, as people write them: long texts wrapped, short lists on a line.
///
/// What is written is read back as the same codebook. Comments are no part of a codebook, so none are written.
package enum CodebookWriter {
  /// - Complexity: O(text).
  package static func text(of codebook: Codebook) -> String {
    var writer = YAMLLines()
    writer.text("codebook", codebook.name, 0)
    writer.line("version: \"\(codebook.version)\"", or: ("version", codebook.version), 0)
    writer.text("language", codebook.language, 0)
    writer.text("source", codebook.source, 0)
    writer.text("note", codebook.note, 0)
    write(codebook.variables, &writer)
    if !codebook.terms.isEmpty {
      writer.lines.append("\nterms:")
      for term in codebook.terms { writer.list(term.name, term.entries, 2) }
    }
    writer.lines.append("\ncodes:")
    for (index, code) in codebook.codes.enumerated() {
      if index > 0 { writer.lines.append("") }
      write(code, 2, &writer)
    }
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private static func write(
    _ variables: [String: Variable.Declaration], _ writer: inout YAMLLines
  ) {
    guard !variables.isEmpty else { return }
    writer.lines.append("\nvariables:")
    for (name, declaration) in variables.sorted(by: { $0.key < $1.key }) {
      if declaration.values.isEmpty {
        writer.text(name, declaration.kind.rawValue, 2)
      } else if declaration.kind == .ordered {
        writer.list(name, declaration.values, 2)
      } else {
        writer.lines.append("  \(YAMLText.inline(name)):")
        writer.text("type", declaration.kind.rawValue, 4)
        writer.list("values", declaration.values, 4)
      }
    }
  }

  private static func write(_ code: Code, _ indent: Int, _ writer: inout YAMLLines) {
    let inside = indent + 2
    writer.text("- code", code.code, indent)
    writer.text("label", code.label, inside)
    writer.text("color", code.color, inside)
    writer.text("definition", code.definition, inside)
    writer.textOrList("include", code.include, inside)
    writer.textOrList("exclude", code.exclude, inside)
    writer.list("examples", code.examples, inside)
    writer.list("counterexamples", code.counterexamples, inside)
    writer.text("source", code.source, inside)
    writer.text("origin", code.origin, inside)
    if code.exclusive { writer.line("exclusive: true", inside) }
    writer.list("union", code.union.map(\.description), inside)
    write(code.rules, inside, &writer)
    if !code.codes.isEmpty {
      writer.line("codes:", inside)
      for child in code.codes { write(child, inside + 2, &writer) }
    }
  }

  // MARK: Rules

  private static func write(_ rules: [CodingRuleText], _ indent: Int, _ writer: inout YAMLLines) {
    guard !rules.isEmpty else { return }
    writer.line("rules:", indent)
    if rules.allSatisfy({ $0.language == nil }) {
      for rule in rules { write(rule, indent + 2, &writer) }
      return
    }
    var order: [String] = []
    for language in rules.compactMap(\.language) where !order.contains(language) {
      order.append(language)
    }
    for language in order {
      writer.line(YAMLText.inline(language) + ":", indent + 2)
      for rule in rules where rule.language == language { write(rule, indent + 4, &writer) }
    }
  }

  private static func write(_ rule: CodingRuleText, _ indent: Int, _ writer: inout YAMLLines) {
    let isPlain =
      rule.within == .sentence && rule.extent == .sentence && rule.unless == nil
      && rule.speakers == .respondents
    guard !isPlain else { return writer.entry(rule.find, indent) }
    writer.text("- find", rule.find, indent)
    if rule.within != .sentence { writer.text("within", rule.within.rawValue, indent + 2) }
    if rule.extent != .sentence { writer.text("extent", rule.extent.rawValue, indent + 2) }
    writer.text("unless", rule.unless, indent + 2)
    if rule.speakers != .respondents {
      writer.text("speakers", rule.speakers.notation, indent + 2)
    }
  }
}

/// The lines of a YAML file while it is written.
struct YAMLLines {
  var lines: [String] = []

  mutating func line(_ text: String, _ indent: Int) {
    lines.append(String(repeating: " ", count: indent) + text)
  }

  /// `key: value`; nothing where there is no value.
  mutating func text(_ key: String, _ value: String?, _ indent: Int) {
    guard let value else { return }
    let key = key.hasPrefix("- ") ? key : YAMLText.inline(key)
    // What belongs to an entry of a list is set in behind its dash.
    let inside = indent + (key.hasPrefix("- ") ? 4 : 2)
    let start = indent + key.count + 2
    line("\(key): \(YAMLText.value(value, after: start, indent: inside))", indent)
  }

  /// The line where the value needs no more than quotation marks, else as `text` writes it.
  mutating func line(_ text: String, or entry: (key: String, value: String), _ indent: Int) {
    if entry.value.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-_ ".contains($0)) })
    {
      line(text, indent)
    } else {
      self.text(entry.key, entry.value, indent)
    }
  }

  /// An entry of a list, on a line of its own.
  mutating func entry(_ value: String, _ indent: Int) {
    line("- \(YAMLText.value(value, after: indent + 2, indent: indent + 2))", indent)
  }

  mutating func textOrList(_ key: String, _ values: [String], _ indent: Int) {
    if values.count == 1 { text(key, values[0], indent) } else { list(key, values, indent) }
  }

  /// On the key's line where it is short, wrapped where its entries are, else an entry a line.
  mutating func list(_ key: String, _ values: [String], _ indent: Int) {
    guard !values.isEmpty else { return }
    let key = YAMLText.inline(key)
    let entries = values.map { YAMLText.inline($0) }
    let isOfWords = values.allSatisfy { $0.count <= 30 && !$0.contains("\n") }
    let flow = "\(key): [\(entries.joined(separator: ", "))]"
    let isShort = indent + flow.count <= YAMLText.width && !values.contains { $0.contains("\n") }
    if isShort {
      line(flow, indent)
    } else if isOfWords {
      wrap(key, entries, indent)
    } else {
      line("\(key):", indent)
      for value in values { entry(value, indent + 2) }
    }
  }

  private mutating func wrap(_ key: String, _ entries: [String], _ indent: Int) {
    var current = "\(key): ["
    let blanks = current.count
    for (index, entry) in entries.enumerated() {
      let piece = entry + (index == entries.count - 1 ? "]" : ",")
      if indent + current.count + 1 + piece.count > YAMLText.width, current.count > blanks {
        line(current, indent)
        current = String(repeating: " ", count: blanks) + piece
      } else {
        current += (current.hasSuffix(",") ? " " : "") + piece
      }
    }
    line(current, indent)
  }
}
