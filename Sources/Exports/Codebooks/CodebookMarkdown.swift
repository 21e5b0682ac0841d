import QualitativeData

extension CodebookAppendix {
  /// As Markdown: a heading for each code, at its level, with what it means below.
  package var markdown: String {
    var text = "# \(MarkdownText.escaped(codebook.name))\n\n\(subtitle)\n"
    if let source = codebook.source { text += "\nSource: \(MarkdownText.escaped(source))\n" }
    if let note = codebook.note { text += "\n\(MarkdownText.paragraphs(note))\n" }
    if let guide { text += "\n\(MarkdownText.escaped(guide))\n" }
    for entry in codebook.entries { text += section(entry) }
    if showsRules, !codebook.terms.isEmpty {
      text += "\n## Lists of words\n\n| list | words |\n| --- | --- |\n"
      for term in codebook.terms {
        text +=
          "| \(MarkdownText.escaped(term.name)) "
          + "| \(term.entries.map(MarkdownText.codeInTable).joined(separator: ", ")) |\n"
      }
    }
    if !variables.isEmpty {
      text += "\n## Variables\n\n| variable | type | values |\n| --- | --- | --- |\n"
      for variable in variables {
        text +=
          "| \(MarkdownText.escaped(variable.name)) | \(variable.kind) "
          + "| \(MarkdownText.escaped(variable.values)) |\n"
      }
    }
    return text
  }

  private func section(_ entry: Codebook.Entry) -> String {
    let code = entry.code
    // Markdown knows six levels; the codebook's name has the first.
    let signs = String(repeating: "#", count: min(6, entry.depth + 2))
    var text = "\n\(signs) \(MarkdownText.escaped(code.title))\n"
    text += "\n\(MarkdownText.code(entry.path.description))\n"
    if let definition = code.definition { text += "\n\(MarkdownText.paragraphs(definition))\n" }
    if !code.include.isEmpty || !code.exclude.isEmpty {
      text += "\n| Include | Exclude |\n| --- | --- |\n"
      text += "| \(MarkdownText.cell(code.include)) | \(MarkdownText.cell(code.exclude)) |\n"
    }
    text += list("Examples", code.examples.map { "“\(MarkdownText.escaped($0))”" })
    text += list(
      "Counterexamples", code.counterexamples.map { "“\(MarkdownText.escaped($0))”" })
    if showsRules {
      for group in Self.rules(of: code) {
        let heading = group.language.map { "Rules in \(MarkdownText.escaped($0))" } ?? "Rules"
        text += list(heading, group.lines.map(MarkdownText.code))
      }
    }
    for remark in Self.remarks(on: code) { text += "\n\(MarkdownText.escaped(remark))\n" }
    return text
  }

  private func list(_ heading: String, _ entries: [String]) -> String {
    guard !entries.isEmpty else { return "" }
    return "\n\(heading):\n\n" + entries.map { "- \($0)\n" }.joined()
  }
}

/// Texts as Markdown that says just this.
enum MarkdownText {
  /// On one line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>|#&~$".contains(character) { escaped.append("\\") }
      escaped.append(character.isNewline ? " " : character)
    }
    // What begins a list or a heading elsewhere is only text here.
    if let first = escaped.first, "-+=".contains(first) { return "\\" + escaped }
    return escaped
  }

  static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n\n").map { paragraph in
      paragraph.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "  \n")
    }.joined(separator: "\n\n")
  }

  /// In a table; several texts below each other.
  static func cell(_ texts: [String]) -> String { texts.map(escaped).joined(separator: "<br>") }

  /// A bar would end the cell, even inside code.
  static func codeInTable(_ text: String) -> String { code(text).replacing("|", with: "\\|") }

  /// As it is written, with a fence longer than any in it.
  static func code(_ text: String) -> String {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let blank = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + blank + String(text.map { $0.isNewline ? " " : $0 }) + blank + fence
  }
}
