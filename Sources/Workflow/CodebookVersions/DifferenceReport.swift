import CodingEngine
import Exports
import QualitativeData

/// What changed between two versions of a codebook, as a text to read: the summary first, then code by code.
struct DifferenceReport {
  let difference: CodebookDifference
  /// Whether the suggestions that appear and vanish are shown with their words.
  let showing: Bool

  var comparison: CodebookComparison { difference.comparison }

  var text: String {
    if comparison.isEmpty && difference.suggestions.isEmpty {
      return head + "\nNothing is different.\n"
    }
    let parts = [summary] + difference.paths.map(section) + about
    return head + "\n" + parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var head: String {
    let (old, new) = (comparison.old, comparison.new)
    return old.name == new.name
      ? "\(new.name), version \(old.version) to version \(new.version)\n"
      : "\(old.name), version \(old.version) to \(new.name), version \(new.version)\n"
  }

  // MARK: The summary

  private var summary: [String] {
    var lines = [codeCounts, ruleCounts].compactMap(\.self)
    if let judged = difference.judged { lines += judgementLines(of: judged) }
    if let transcripts = difference.transcripts {
      let before = difference.counts.values.reduce(0) { $0 + $1.before }
      let after = difference.counts.values.reduce(0) { $0 + $1.after }
      let appear = difference.suggestions.filter(\.appears)
      let vanish = difference.suggestions.filter { !$0.appears }
      lines.append(
        "\(counted(before, "suggestion")) before, \(after) after in \(counted(transcripts, "transcript")): "
          + "\(appear.count) appear, \(vanish.count) vanish")
      let rejected = appear.count(where: \.isRejected)
      if rejected > 0 {
        lines.append("\(rejected) of those that appear were rejected by somebody, and stay so")
      }
      let accepted = vanish.count(where: \.isAccepted)
      if accepted > 0 {
        lines.append("\(accepted) of those that vanish were accepted by somebody, and stay so")
      }
    }
    return lines
  }

  private var codeCounts: String? {
    let codes = comparison.codes
    let moved = comparison.moves.count
    let parts = [
      (codes.count { $0.fate == .stays }, "changed"), (codes.count { $0.fate == .isNew }, "new"),
      (codes.count { $0.fate == .isGone }, "gone"),
      (moved, "moved or renamed, as far as one can guess"),
    ].filter { $0.0 > 0 }
    return parts.isEmpty
      ? nil : "Codes: " + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private var ruleCounts: String? {
    let rules = comparison.codes.flatMap(\.rules)
    let added = rules.count { if case .added = $0 { true } else { false } }
    let removed = rules.count { if case .removed = $0 { true } else { false } }
    let parts = [
      (added, "added"), (removed, "removed"),
      (rules.count - added - removed, "with other settings"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let terms = comparison.terms.isEmpty ? [] : ["word lists changed: \(comparison.terms.count)"]
    let all = (parts.isEmpty ? [] : ["Rules: " + parts.joined(separator: ", ")]) + terms
    guard let first = all.first else { return nil }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + all.dropFirst())
      .joined(separator: "; ")
  }

  private func judgementLines(of judged: Int) -> [String] {
    let other = difference.underOtherWords.values.reduce(0) { $0 + $1.count }
    let gone = difference.underGonePaths.values.reduce(0) { $0 + $1.count }
    return [
      "\(other) of \(counted(judged, "segment")) people judged were judged under other words than the new ones"
    ]
      + (gone == 0
        ? []
        : [
          "\(gone) stand under a path the new version does not have; they stay there, under that path"
        ])
  }
}
