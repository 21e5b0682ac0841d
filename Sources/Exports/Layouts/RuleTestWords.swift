import Analysis
import QualitativeData

/// How a test of rules is put into words: headings and notes.
enum RuleTestWords {
  static func codebook(_ test: RuleTest) -> String {
    "\(test.material.codebook.name), version \(test.material.codebook.version)"
  }

  static func title(of path: CodePath, in test: RuleTest) -> String {
    test.material.codebook.entries.first { $0.path == path }?.code.title ?? path.description
  }

  /// The code and the rule's number in it, from 1.
  static func key(of rule: Int, in test: RuleTest) -> String {
    let rules = test.material.rules
    let number = rules[...rule].count { $0.code == rules[rule].code }
    return "\(rules[rule].code) · rule \(number)"
  }

  static func columns(_ question: RuleTest.Question) -> [String] {
    [question.standIn.map { "by \($0)" } ?? "proposed", "right", "judged", "found"]
  }

  static func notes(on test: RuleTest) -> [String] {
    var notes = [unit(test)]
    notes.append(
      "Precision: right of proposed. Recall: found of judged. F1: their harmonic mean. "
        + "– : nothing proposed (precision), nothing judged (recall), neither (F1).")
    notes.append(
      "A code counts with those below it. Micro average: the sums over the codes that have rules, "
        + (test.question.level.map { "told apart down to level \($0), " } ?? "each as coded, ")
        + "no parent added to its child. Macro average: the mean over those of them where the measure is defined."
    )
    for comparison in test.comparisons {
      let parts = [
        ("precision", comparison.macroPrecision), ("recall", comparison.macroRecall),
        ("F1", comparison.macroF1),
      ]
      notes.append(
        "\(comparison.coders), macro average: of \(counted(comparison.macroF1.of, "code")), "
          + parts.map { "\($0) is defined for \($1.defined)" }.joined(separator: ", ") + ".")
    }
    return notes + aboutMaterial(test)
  }

  static func notesOnRules(_ test: RuleTest) -> [String] {
    [
      unit(test),
      "Within a code, the rule comes first by which most is wrong that no other rule proposes; "
        + "then the less precise one. Rules that propose nothing stand last.",
      "Only it: hits that no other rule of the code, or of one below, makes. Recall lost without it: share of what was "
        + "judged that only this rule finds. Precision without it: the code's, were the rule taken out.",
      "– : the rule proposes nothing, nothing was judged, or nothing would be proposed without it.",
    ] + aboutMaterial(test)
  }

  static func unit(_ test: RuleTest) -> String {
    let whose = test.countsInterviewers ? "" : ", said by a respondent"
    switch test.question.unit {
    case .segment:
      return
        "Unit: segments. A suggestion is right, and a judged segment found, where one of the other side with the same "
        + "code overlaps it."
    case .transcript:
      return
        "Unit: transcripts in which a suggestion, or a judged segment, touches at least one word\(whose)."
    default:
      return
        "Unit: \(test.question.unit.rawValue)s\(whose), that a suggestion, or a judged segment, touches; each once a code."
    }
  }

  /// Which transcripts, coders and part of the study are behind the numbers.
  static func aboutMaterial(_ test: RuleTest) -> [String] {
    var notes = test.comparisons.map { comparison in
      "\(comparison.coders): \(counted(comparison.transcripts, "transcript")) compared"
        + (comparison.transcripts < comparison.of
          ? ". \(comparison.of - comparison.transcripts) of \(comparison.of) left out, in which nothing is judged by this codebook: no evidence either way."
          : ".")
    }
    let selection = test.question.selection
    for (variable, values) in selection.conditions.sorted(by: { $0.key < $1.key }) {
      notes.append("Only where \(variable) is \(listed(values, "or")).")
    }
    if !selection.codes.isEmpty {
      notes.append("Only \(selection.codes.map(\.description).joined(separator: ", ")).")
    }
    if !test.codesWithoutRules.isEmpty {
      notes.append(
        "\(counted(test.codesWithoutRules.count, "code")) without a rule have no row and no part in the averages, though "
          + "\(counted(test.segmentsWithoutRules, "segment")) were judged under them; the codes above them count these."
      )
    }
    return notes
  }
}
