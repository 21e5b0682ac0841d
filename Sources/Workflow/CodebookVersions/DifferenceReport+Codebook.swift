import CodingEngine
import Exports
import QualitativeData

extension DifferenceReport {
  /// What is not of one code: the codebook's own texts, its variables, its word lists.
  var about: [[String]] {
    let texts = comparison.about.filter { $0.name != "version" }.flatMap(textLines)
    let variables = comparison.variables.map(entries) ?? []
    let terms = comparison.terms.flatMap { term in
      [
        "  {\(term.list.name)}"
          + (term.usedBy.isEmpty
            ? "" : ", used by \(term.usedBy.map(\.description).joined(separator: ", "))")
      ]
        + term.list.removed.map { "    -  \(PrintableText.oneLine($0))" }
        + term.list.added.map { "    +  \(PrintableText.oneLine($0))" }
    }
    return [
      texts.isEmpty && variables.isEmpty ? [] : ["Of the codebook"] + texts + variables,
      terms.isEmpty ? [] : ["Word lists"] + terms,
    ].filter { !$0.isEmpty }
  }
}
