import CodingEngine
import Exports
import QualitativeData

/// What changed between two versions of a codebook, as tables.
extension CodebookDifference {
  /// As a text to read.
  ///
  /// - Parameter showing: Whether with the words of the suggestions that appear and vanish.
  package func text(showing: Bool) -> String {
    DifferenceReport(difference: self, showing: showing).text
  }

  /// One row a code that changed or whose suggestions did.
  package var codeTable: Table {
    let withSuggestions = transcripts != nil
    return Table(
      title: title, rowHeading: "code",
      columns: [
        "change", "words changed", "rules added", "rules removed", "rules with other settings",
      ]
        + (judged == nil ? [] : ["judged under other words"])
        + (withSuggestions ? ["suggestions before", "suggestions after", "appear", "vanish"] : []),
      rows: paths.map { path in
        let change = change(of: path)
        var cells: [Table.Cell] = [
          .init(.text(Self.name(change))), .init(.text(Self.words(change))),
          .init(.count(Self.rules(change, .added))), .init(.count(Self.rules(change, .removed))),
          .init(.count(Self.rules(change, .settings))),
        ]
        if judged != nil {
          let touched = underOtherWords[change?.oldPath ?? path] ?? []
          cells.append(.init(.count(touched.count), references: touched.compactMap(\.reference)))
        }
        if withSuggestions {
          let count = counts[path] ?? .init()
          cells += [.init(.count(count.before)), .init(.count(count.after))]
          cells += [appearing(path), vanishing(path)].map { part in
            .init(.count(part.count), references: part.compactMap(\.quotation.reference))
          }
        }
        return Table.Row(key: path.description, title: path.description, cells: cells)
      },
      notes: [], shape: shape)
  }

  /// One row a suggestion that appears or vanishes.
  package var suggestionTable: Table {
    Table(
      title: title, rowHeading: "reference",
      columns: ["suggestion", "code", "rules", "speaker", "judged", "quote"],
      rows: suggestions.map { suggestion in
        let quotation = suggestion.quotation
        let place = quotation.reference?.description ?? quotation.segment.transcript
        return Table.Row(
          key: place, title: place,
          cells: [
            suggestion.appears ? "appears" : "vanishes", suggestion.code.description,
            suggestion.rules.joined(separator: " | "), quotation.speaker ?? "",
            suggestion.judged.joined(separator: ", "), quotation.words,
          ].map { .init(.text($0)) })
      },
      notes: [], shape: shape)
  }

  private var title: String {
    "\(comparison.new.name), version \(comparison.old.version) to version \(comparison.new.version)"
  }

  private static func name(_ change: CodeChange?) -> String {
    switch change?.fate {
    case .isNew: "new"
    case .isGone: "gone"
    case .moved(let from, _): "was \(from), it seems"
    case .stays: "changed"
    case nil: "suggestions only"
    }
  }

  private static func words(_ change: CodeChange?) -> String {
    ((change?.texts.map(\.name) ?? []) + (change?.lists.map(\.name) ?? [])).joined(separator: ", ")
  }

  private enum Kind { case added, removed, settings }

  private static func rules(_ change: CodeChange?, _ kind: Kind) -> Int {
    (change?.rules ?? []).count { rule in
      switch (rule, kind) {
      case (.added, .added), (.removed, .removed), (.settings, .settings): true
      default: false
      }
    }
  }
}
