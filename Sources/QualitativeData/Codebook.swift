/// An ordered tree of codes with the word lists its rules use.
package struct Codebook: Hashable, Sendable {
  /// A named word list, reusable in rules as `{name}`.
  package struct Term: Hashable, Sendable {
    package let name: String
    package let entries: [String]
    package let place: CodingRuleText.Place?

    package init(name: String, entries: [String], place: CodingRuleText.Place? = nil) {
      self.name = name
      self.entries = entries
      self.place = place
    }
  }

  /// A code with its path and its depth in the tree, which is 0 for a root.
  package struct Entry: Hashable, Sendable {
    package let path: CodePath
    package let code: Code

    package var depth: Int { path.steps.count - 1 }
  }

  package let name: String
  package let version: String
  package var language: String?
  package var source: String?
  package var note: String?
  package var terms: [Term] = []
  /// Declared types of variables, by name.
  package var variables: [String: Variable.Declaration] = [:]
  package var codes: [Code] = []

  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  /// Every code in reading order, each parent before its children.
  ///
  /// - Complexity: O(number of codes).
  package var entries: [Entry] {
    var found: [Entry] = []
    func visit(_ codes: [Code], under parent: CodePath?) {
      for code in codes {
        let path = parent?.child(code.code) ?? CodePath([code.code])
        found.append(Entry(path: path, code: code))
        visit(code.codes, under: path)
      }
    }
    visit(codes, under: nil)
    return found
  }
}
