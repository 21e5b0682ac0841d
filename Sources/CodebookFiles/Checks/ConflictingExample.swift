import QualitativeData

/// The same sentence as example of two things that exclude each other, or twice.
package struct ConflictingExample: CodebookCheck {
  package let name = "conflicting example"

  package init() {}

  package func findings(in codebook: Codebook) -> [Finding] {
    codebook.entries.flatMap { entry in
      bothWays(entry) + twice(entry)
        + (entry.code.exclusive ? shared(below: entry, in: codebook) : [])
    }
  }

  private struct Example {
    let owner: CodePath
    let number: Int
    let text: String
    let place: CodingRuleText.Place?
  }

  private func examples(of entry: Codebook.Entry) -> [Example] {
    listed(entry.code.examples, entry.code.examplePlaces, of: entry)
  }

  private func counterexamples(of entry: Codebook.Entry) -> [Example] {
    listed(entry.code.counterexamples, entry.code.counterexamplePlaces, of: entry)
  }

  private func listed(
    _ texts: [String], _ places: [CodingRuleText.Place?], of entry: Codebook.Entry
  ) -> [Example] {
    texts.enumerated().map { index, text in
      Example(
        owner: entry.path, number: index + 1, text: SameWords.key(text),
        place: (index < places.count ? places[index] : nil) ?? entry.code.place)
    }
  }

  private func finding(at example: Example, _ message: String) -> Finding {
    Finding(.warning, line: example.place?.line, column: example.place?.column, message)
  }

  /// Example and counterexample of one code.
  private func bothWays(_ entry: Codebook.Entry) -> [Finding] {
    let examples = Dictionary(
      examples(of: entry).map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
    return counterexamples(of: entry).compactMap { counterexample in
      examples[counterexample.text].map { example in
        finding(
          at: counterexample,
          "\(entry.path): counterexample \(counterexample.number) is its example \(example.number), too. "
            + "Remove one of the two")
      }
    }
  }

  /// One sentence twice in a list.
  private func twice(_ entry: Codebook.Entry) -> [Finding] {
    repeated("example", in: examples(of: entry))
      + repeated("counterexample", in: counterexamples(of: entry))
  }

  private func repeated(_ kind: String, in listed: [Example]) -> [Finding] {
    var seen: [String: Int] = [:]
    return listed.compactMap { example in
      guard let first = seen.updateValue(example.number, forKey: example.text) else { return nil }
      return finding(
        at: example,
        "\(example.owner): \(kind) \(example.number) is the same as \(kind) \(first). Remove one of the two"
      )
    }
  }

  /// An example under two codes that exclude each other.
  private func shared(below entry: Codebook.Entry, in codebook: Codebook) -> [Finding] {
    var seen: [String: Example] = [:]
    return entry.code.codes.flatMap { child -> [Finding] in
      let path = entry.path.child(child.code)
      let own = codebook.entries.filter { $0.path.isWithin(path) }.flatMap(examples(of:))
      let found = own.compactMap { example in
        seen[example.text].map { first in
          finding(
            at: example,
            "\(example.owner): example \(example.number) is example \(first.number) of \(first.owner), too, though "
              + "the codes of \(entry.path) exclude each other. Remove one of the two")
        }
      }
      for example in own where seen[example.text] == nil { seen[example.text] = example }
      return found
    }
  }
}
