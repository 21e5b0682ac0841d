import CodingEngine
import Exports
import QualitativeData

extension CodebookDifference {
  /// What JSON writes.
  var shape: DifferenceShape { DifferenceShape(self) }
}

/// The difference of two versions as JSON.
struct DifferenceShape: Encodable, Sendable {
  struct Version: Encodable, Sendable {
    let name: String
    let version: String
  }

  struct TextShape: Encodable, Sendable {
    let what: String
    let before: Nullable<String>
    let after: Nullable<String>
  }

  struct ListShape: Encodable, Sendable {
    let what: String
    let added: [String]
    let removed: [String]

    init(_ list: CodebookComparison.ListChange) {
      what = list.name
      added = list.added
      removed = list.removed
    }
  }

  struct CodeShape: Encodable, Sendable {
    let code: String
    let change: String
    let before: Nullable<String>
    let texts: [TextShape]
    let lists: [ListShape]
    let rulesAdded: [String]
    let rulesRemoved: [String]
    let rulesChanged: [String: [String]]
    let termsChanged: [String]
    let judgedUnderOtherWords: [String]
    let suggestionsBefore: Nullable<Int>
    let suggestionsAfter: Nullable<Int>
  }

  struct SuggestionEntry: Encodable, Sendable {
    let change: String
    let judged: [String]
    let segment: SegmentShape
  }

  let before: Version
  let after: Version
  let texts: [TextShape]
  let terms: [ListShape]
  let codes: [CodeShape]
  let suggestions: [SuggestionEntry]

  init(_ difference: CodebookDifference) {
    let comparison = difference.comparison
    before = Version(name: comparison.old.name, version: comparison.old.version)
    after = Version(name: comparison.new.name, version: comparison.new.version)
    texts = comparison.about.map(Self.text)
    terms = comparison.terms.map { ListShape($0.list) }
    codes = difference.paths.map { Self.code($0, in: difference) }
    suggestions = difference.suggestions.map {
      SuggestionEntry(
        change: $0.appears ? "appears" : "vanishes", judged: $0.judged, segment: $0.quotation.shape)
    }
  }

  private static func text(_ change: CodebookComparison.TextChange) -> TextShape {
    TextShape(
      what: change.name, before: Nullable(change.before), after: Nullable(change.after))
  }

  private static func code(_ path: CodePath, in difference: CodebookDifference) -> CodeShape {
    let change = difference.change(of: path)
    var added: [String] = []
    var removed: [String] = []
    var changed: [String: [String]] = [:]
    for rule in change?.rules ?? [] {
      switch rule {
      case .added(let rule): added.append(rule.find)
      case .removed(let rule): removed.append(rule.find)
      case .settings(let rule, let settings): changed[rule.find] = settings
      }
    }
    let touched = difference.underOtherWords[change?.oldPath ?? path] ?? []
    let count = difference.transcripts == nil ? nil : difference.counts[path] ?? .init()
    return CodeShape(
      code: path.description, change: name(change?.fate),
      before: Nullable(change?.oldPath?.description), texts: (change?.texts ?? []).map(text),
      lists: (change?.lists ?? []).map(ListShape.init), rulesAdded: added, rulesRemoved: removed,
      rulesChanged: changed, termsChanged: change?.changedTerms ?? [],
      judgedUnderOtherWords: touched.map {
        $0.reference?.description ?? $0.segment.transcript
      },
      suggestionsBefore: Nullable(count?.before), suggestionsAfter: Nullable(count?.after))
  }

  private static func name(_ fate: CodeChange.Fate?) -> String {
    switch fate {
    case .isNew: "new"
    case .isGone: "gone"
    case .moved: "moved"
    case .stays: "changed"
    case nil: "suggestions"
    }
  }
}
