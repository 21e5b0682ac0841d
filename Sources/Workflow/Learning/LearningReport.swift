import Analysis
import CodingEngine
import Exports
import QualitativeData

extension Learning {
  /// As a text to read, with lines to paste into the codebook.
  package var text: String {
    var lines = ["\(code), by what \(who) coded in \(counted(transcripts, "transcript"))", ""]
    lines.append("Its rules now: \(Self.recall(figures)); \(Self.precision(figures))")
    lines += section(
      .rules,
      "To find more: said in \(counted(missed, "passage")) that no rule finds, more than in other talk",
      tooFew: "\(counted(missed, "passage")) coded by hand that no rule finds", count: missed)
    lines += section(
      .unless,
      "To be wrong less: said in \(counted(wrong, "wrong suggestion")), more than in right ones",
      tooFew: "\(counted(wrong, "suggestion")) that are wrong", count: wrong)
    if !proposals.isEmpty {
      lines += [
        "",
        "Among so many words some stand out by chance: read the passages before you take one over.",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var who: String { coders.isEmpty ? "people" : listed(coders) }

  private func section(
    _ use: TermProposal.Use, _ title: String, tooFew: String, count: Int
  ) -> [String] {
    guard count >= Self.leastPassages else {
      return [
        "",
        "For \(use.rawValue) there is too little: \(tooFew), and \(Self.leastPassages) are needed.",
      ]
    }
    let proposals = proposals.filter { $0.use == use }
    guard !proposals.isEmpty else { return ["", title + ": nothing stands out."] }
    return ["", title] + proposals.flatMap(lines) + [""] + yaml(use, proposals)
  }

  private func lines(_ proposal: TermProposal) -> [String] {
    let z = Table.Content.measure(proposal.z, decimals: 1).shown
    let numbers =
      "z \(z), said \(proposal.inside) times there and \(proposal.outside) elsewhere; "
      + "\(counted(proposal.passages.count, "passage")), \(counted(proposal.transcripts, "transcript")), "
      + counted(proposal.speakers, "speaker")
    let effect =
      proposal.use == .rules
      ? "as a rule: \(Self.recall(proposal.figures)); \(Self.precision(proposal.figures))"
      : "under unless: \(Self.precision(proposal.figures)); \(Self.recall(proposal.figures))"
    return ["  \(proposal.term.rule)", "    \(numbers)", "    \(effect)"]
      + proposal.examples.map { example in
        let place = example.reference?.description ?? ""
        let speaker = example.speaker.map { " \($0)" } ?? ""
        return "      \(place)\(speaker): \(PrintableText.oneLine(example.words))"
      }
  }

  /// Lines to paste; every term stands in quotation marks that YAML leaves alone.
  private func yaml(_ use: TermProposal.Use, _ proposals: [TermProposal]) -> [String] {
    let rules = proposals.map(\.term.rule)
    func quoted(_ text: String) -> String {
      "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        + "'"
    }
    switch use {
    case .rules:
      let place = rulesStandByLanguage ? ", each under its language" : ""
      return ["To paste, what you keep of it\(place):", "    rules:"]
        + rules.map { "      - \(quoted($0))" }
    case .unless:
      return [
        "To paste, what you keep of it:",
        "        unless: \(quoted(rules.joined(separator: " OR ")))",
      ]
    }
  }

  private static func recall(_ figures: Retrieval) -> String {
    guard let recall = figures.recall else { return "what they miss is not known" }
    return "they find \(figures.found) of \(counted(figures.judged, "segment")) "
      + "(recall \(Table.Content.measure(recall, decimals: 2).shown))"
  }

  private static func precision(_ figures: Retrieval) -> String {
    guard let precision = figures.precision else { return "nothing they propose was judged" }
    return "\(figures.right) of \(counted(figures.proposed, "suggestion")) are right "
      + "(precision \(Table.Content.measure(precision, decimals: 2).shown))"
  }
}
