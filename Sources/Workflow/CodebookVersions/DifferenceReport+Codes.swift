import CodingEngine
import Exports
import QualitativeData

/// What became of one code: its words, its rules, the judgements and the suggestions it touches.
extension DifferenceReport {
  private var referencesShown: Int { 6 }

  func section(_ path: CodePath) -> [String] {
    let change = difference.change(of: path)
    var lines = [title(path, change)]
    for text in change?.texts ?? [] { lines += textLines(text) }
    for list in change?.lists ?? [] { lines += entries(list) }
    for rule in change?.rules ?? [] { lines += self.lines(rule) }
    let terms = change?.changedTerms ?? []
    if !terms.isEmpty {
      lines.append("  uses " + terms.map { "{\($0)}" }.joined(separator: ", ") + ", which changed")
    }
    let old = change?.oldPath ?? path
    if let judged = difference.underOtherWords[old] {
      lines.append("  judged under the old words: \(references(judged))")
    }
    if let judged = difference.underGonePaths[old] {
      lines.append("  judged under \(old), which stays as it is: \(references(judged))")
    }
    return lines + suggestionLines(path)
  }

  private func title(_ path: CodePath, _ change: CodeChange?) -> String {
    switch change?.fate {
    case .isNew: "\(path): new"
    case .isGone: "\(path): gone"
    case .moved(let from, let since):
      "\(path): was \(from), it seems (same \(since.joined(separator: ", ")))"
    case .stays, nil: "\(path)"
    }
  }

  func textLines(_ text: CodebookComparison.TextChange) -> [String] {
    ["  \(text.name)"]
      + [("was", text.before), ("now", text.after)].map {
        "    \($0.0)  \($0.1.map(PrintableText.oneLine) ?? "–")"
      }
  }

  func entries(_ list: CodebookComparison.ListChange) -> [String] {
    ["  \(list.name)"] + list.removed.map { "    -  \(PrintableText.oneLine($0))" }
      + list.added.map { "    +  \(PrintableText.oneLine($0))" }
  }

  private func lines(_ rule: CodeChange.RuleChange) -> [String] {
    switch rule {
    case .added(let rule): ["  rule  +  \(PrintableText.oneLine(rule.find))"]
    case .removed(let rule): ["  rule  -  \(PrintableText.oneLine(rule.find))"]
    case .settings(let rule, let settings):
      ["  rule  ~  \(PrintableText.oneLine(rule.find))"] + settings.map { "           \($0)" }
    }
  }

  private func references(_ judged: [CodebookDifference.Judged]) -> String {
    let names = judged.prefix(referencesShown).map {
      ($0.reference?.description ?? $0.segment.transcript) + " \($0.segment.coder)"
    }
    let rest = judged.count > names.count ? " …" : ""
    return "\(counted(judged.count, "segment")) (\(names.joined(separator: ", "))\(rest))"
  }

  private func suggestionLines(_ path: CodePath) -> [String] {
    guard difference.transcripts != nil, let count = difference.counts[path] else { return [] }
    let (appear, vanish) = (difference.appearing(path), difference.vanishing(path))
    if appear.isEmpty && vanish.isEmpty { return ["  suggestions: \(count.after), as before"] }
    var lines = [
      "  suggestions: \(count.before) before, \(count.after) after; \(appear.count) appear, \(vanish.count) vanish"
    ]
    for (sign, part) in [("+", appear), ("-", vanish)] {
      lines += CodebookDifference.byRule(part).map {
        "    \(sign)\($0.count)  \(PrintableText.oneLine($0.rule))"
      }
      guard showing else { continue }
      lines += part.map { suggestion in
        let place =
          suggestion.quotation.reference?.description ?? suggestion.quotation.segment.transcript
        let judged =
          suggestion.judged.isEmpty ? "" : " (\(suggestion.judged.joined(separator: ", ")))"
        return
          "      \(sign) \(place)\(judged): \(PrintableText.oneLine(suggestion.quotation.words))"
      }
    }
    return lines
  }
}
