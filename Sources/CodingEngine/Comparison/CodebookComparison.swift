import QualitativeData

/// What is different between two versions of a codebook, in words and in rules.
package struct CodebookComparison: Sendable {
  /// A named text that changed; `nil` where there is none.
  package struct TextChange: Hashable, Sendable {
    package let name: String
    package let before: String?
    package let after: String?
  }

  /// Entries of a list, such as a code's examples, that came or went.
  package struct ListChange: Hashable, Sendable {
    package let name: String
    package let added: [String]
    package let removed: [String]

    init?(_ name: String, _ before: [String], _ after: [String]) {
      self.name = name
      added = after.filter { !before.contains($0) }
      removed = before.filter { !after.contains($0) }
      if added.isEmpty && removed.isEmpty { return nil }
    }
  }

  /// A word list that changed, with the codes whose rules use it in either version.
  package struct TermChange: Hashable, Sendable {
    package let list: ListChange
    package let usedBy: [CodePath]
  }

  package let old: Codebook
  package let new: Codebook
  /// Name, version, language, source and note.
  package let about: [TextChange]
  package let variables: ListChange?
  package let terms: [TermChange]
  /// The codes that changed: those of the new version in its order, then those that are gone.
  package let codes: [CodeChange]
  /// Where codes of the old version seem to be now: a guess.
  package let moves: [CodePath: CodePath]

  package init(from old: Codebook, to new: Codebook) {
    self.old = old
    self.new = new
    about = TextChange.all([
      ("name", old.name, new.name), ("version", old.version, new.version),
      ("language", old.language, new.language), ("source", old.source, new.source),
      ("note", old.note, new.note),
    ])
    variables = ListChange("variables", Self.variables(of: old), Self.variables(of: new))
    let terms = Self.terms(from: old, to: new)
    let moves = CodeMoves.guess(from: old, to: new)
    let changedTerms = Set(terms.map(\.list.name))
    let uses = RuleUses(old).merging(RuleUses(new))
    self.terms = terms.map { change in
      TermChange(list: change.list, usedBy: uses.codes(using: change.list.name))
    }
    self.moves = moves.mapValues(\.path)
    codes = CodeChange.all(from: old, to: new, moves: moves) { path in
      uses.lists(of: path).intersection(changedTerms).sorted()
    }
  }

  package var isEmpty: Bool {
    about.isEmpty && variables == nil && terms.isEmpty && codes.isEmpty
  }

  private static func variables(of codebook: Codebook) -> [String] {
    codebook.variables.sorted { $0.key < $1.key }.map { name, declared in
      "\(name): \(declared.kind.rawValue)"
        + (declared.values.isEmpty ? "" : " (\(declared.values.joined(separator: ", ")))")
    }
  }

  private static func terms(from old: Codebook, to new: Codebook) -> [TermChange] {
    func entries(_ codebook: Codebook, _ name: String) -> [String] {
      codebook.terms.first { $0.name == name }?.entries ?? []
    }
    let names = new.terms.map(\.name)
    let gone = old.terms.map(\.name).filter { !names.contains($0) }
    return (names + gone).compactMap { name in
      ListChange(name, entries(old, name), entries(new, name)).map {
        TermChange(list: $0, usedBy: [])
      }
    }
  }
}

extension CodebookComparison.TextChange {
  /// Those that differ in more than line breaks and blanks.
  static func all(_ texts: [(name: String, before: String?, after: String?)]) -> [Self] {
    texts.filter { plain($0.before) != plain($0.after) }.map {
      Self(name: $0.name, before: $0.before, after: $0.after)
    }
  }

  private static func plain(_ text: String?) -> [Substring] {
    (text ?? "").split(whereSeparator: \.isWhitespace)
  }
}

/// Which word lists the rules of each code use.
private struct RuleUses {
  private var lists: [CodePath: Set<String>] = [:]

  init(_ codebook: Codebook) {
    let reader = RuleReader(codebook)
    for entry in codebook.entries {
      for rule in entry.code.rules {
        let read = reader.read(rule, of: entry.path)
        lists[entry.path, default: []].formUnion(
          (read.find?.lists ?? []).union(read.unless?.lists ?? []))
      }
    }
  }

  func merging(_ other: RuleUses) -> RuleUses {
    var merged = self
    merged.lists.merge(other.lists) { $0.union($1) }
    return merged
  }

  func lists(of path: CodePath) -> Set<String> { lists[path] ?? [] }

  func codes(using list: String) -> [CodePath] {
    lists.filter { $0.value.contains(list) }.map(\.key).sorted()
  }
}
