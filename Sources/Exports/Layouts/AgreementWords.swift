import Analysis
import QualitativeData

/// How a comparison of coders is put into words: what was compared, and how its numbers are to be read.
enum AgreementWords {
  static func headings(_ report: AgreementReport) -> [String] {
    report.study.map(ofStudy) ?? ofTable(report)
  }

  private static func ofStudy(_ study: ComparedCoders) -> [String] {
    let question = study.question
    let whose = question.countsInterviewers ? "any speaker" : "respondents"
    let unit =
      question.unit == .transcript
      ? "transcripts, of which what \(whose) said" : "\(question.unit.plural) of \(whose)"
    let choice =
      question.transcripts == .all
      ? "Transcripts that all of the coders coded are compared."
      : study.coders.count == 2
        ? "Transcripts that both coded are compared."
        : "Transcripts that at least two of the coders coded are compared; what a coder did not code is missing."
    let shares = study.shares.map { share in
      "\(share.coder) coded \(counted(share.transcripts, "transcript")), of which \(share.compared) \(share.compared == 1 ? "is" : "are") compared, with \(counted(share.segments, "segment"))"
        + (share.outside > 0 ? " (\(share.outside) of them touch no unit)" : "")
    }
    let pairable = study.units.pairableUnits
    var lines = [
      "Unit: \(unit), chosen before anything was computed. A unit has a code from a coder when one of the coder's accepted segments covers a part of a word of it.",
      "Coders: \(study.coders.joined(separator: ", ")). A coder has coded a transcript when they have judged anything in it. \(choice) \(shares.joined(separator: "; ")).",
      "n = \(study.units.units.grouped) \(question.unit.plural), \(pairable.grouped) of them coded by at least two coders, in \(counted(study.units.clusters.count, "transcript")). Coded twice are \(percent(pairable, of: study.unitsInQuestion)) of the \(study.unitsInQuestion.grouped) \(question.unit.plural) and \(percent(study.words, of: study.wordsInQuestion)) of the words in question, which stand in \(counted(study.transcriptsInQuestion, "transcript")).",
      codes(study),
    ]
    lines += suggestions(study.suggestions)
    let selection = question.selection
    for (variable, values) in selection.conditions.sorted(by: { $0.key < $1.key }) {
      lines.append("Only where \(variable) is \(listed(values, "or")).")
    }
    if let codebook = study.codebook {
      lines.append("Codebook: \(codebook.name), version \(codebook.version).")
    }
    return lines
  }

  /// What coders took over from rules, where they did.
  static func suggestions(_ judged: SuggestionsJudged) -> [String] {
    guard judged.isNeeded else { return [] }
    let shares = judged.shares.map { "\($0.coder) \($0.fromRules) of \($0.segments)" }
    let common =
      judged.judgedByTwo > 0
      ? " At least two of them judged the same suggestion \(judged.judgedByTwo == 1 ? "once" : "\(judged.judgedByTwo) times"): there they did not code independently of each other, and agreement is higher than among coders who each read for themselves."
      : " None was judged by two of them."
    return [
      "Segments that began as suggestions of rules: \(shares.joined(separator: ", ")).\(common)"
    ]
  }

  private static func codes(_ study: ComparedCoders) -> String {
    let selection = study.question.selection.codes
    let among =
      selection.isEmpty
      ? "" : " among \(selection.map(\.description).joined(separator: ", ")) and those below"
    var line = "Codes: \(study.codes.count)\(among) that one of the coders gave to a unit, each "
    line +=
      study.question.level.map { "told apart down to level \($0)" }
      ?? "as coded, without those below it"
    let unused = study.unusedCodes.map(\.description)
    if !unused.isEmpty {
      line +=
        ". Given by none of them here: \(unused.prefix(8).joined(separator: ", "))"
        + (unused.count > 8 ? " and \(unused.count - 8) more" : "")
    }
    return line + "."
  }

  private static func ofTable(_ report: AgreementReport) -> [String] {
    let ratings = report.ratings
    var lines = [
      "Unit: the rows of the table, chosen by whoever made it.",
      "Coders: \(ratings.coders.joined(separator: ", ")).",
      "n = \(counted(ratings.units, "unit")) that somebody rated, \(ratings.pairableUnits) of them rated by at least two coders."
        + (ratings.clusterNames.isEmpty
          ? "" : " They lie in \(counted(ratings.clusterNames.count, "transcript"))."),
    ]
    if let sets = ratings.scale.sets {
      lines.append("Codes: \(sets.codes.count); a coder may give a unit none or several.")
    } else {
      lines.append(
        "Categories: \(ratings.scale.categories.count) (\(list(ratings.scale.categories))), level: \(ratings.scale.level.rawValue)."
      )
    }
    return lines
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ")
      + (names.count > 12 ? " and \(names.count - 12) more" : "")
  }

  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    return Table.Content.measure(Double(part) / Double(whole) * 100, decimals: 1).shown + " %"
  }

  // MARK: notes

  static func intervals(_ report: AgreementReport) -> String {
    let resampling = report.resampling
    guard let drawn = resampling.drawn(report.ratings) else {
      return "No intervals were asked for."
    }
    let undefined = report.summary.compactMap { $0.interval?.undefined }.max() ?? 0
    let draws = "\(resampling.resamples) resamples, seed \(resampling.seed)"
    guard report.summary.contains(where: { $0.interval != nil }) else {
      return report.summary.contains { $0.result.value != nil }
        ? "No intervals: there are fewer than two \(drawn) to draw from."
        : "No intervals, since there is nothing to draw anew."
    }
    let most =
      undefined == 0
      ? "None of these statistics was undefined in a resample."
      : "A statistic was undefined in at most \(undefined) of them, which are left out."
    switch drawn {
    case "transcripts":
      let count = report.ratings.clusterNames.count
      return
        "95 %: the middle 95 % of the values when whole transcripts (\(count)) are drawn anew with their units; \(draws), percentiles. \(most)"
        + (count < 20
          ? " From so few transcripts an interval is rough, and rather too short." : "")
    case "units":
      return
        "95 %: the middle 95 % of the values when units are drawn anew, each with all its ratings; \(draws), percentiles. \(most)"
        + (report.ratings.clusterNames.isEmpty
          ? "" : " Units of one transcript are not independent: these intervals are too short.")
    default:
      return
        "95 %: KALPHA's way (Hayes & Krippendorff 2007): pairs of values are drawn and De stays; \(draws). Pairs of one unit are not independent: these intervals are shorter than those from units. Only α has one."
    }
  }

  static func tooManySets(_ report: AgreementReport) -> [String] {
    guard report.hasTooManySets else { return [] }
    return [
      "The coders gave \(report.ratings.scale.categories.count) different sets of codes: too many for an interval of α on sets, and for what costs it. Compare fewer codes with --codes or --depth."
    ]
  }

  /// What percent agreement on sets rests on.
  static func emptiness(_ report: AgreementReport) -> [String] {
    guard report.ratings.scale.sets != nil else { return [] }
    let (empty, all) = (report.ratings.unitsWithoutCode, report.ratings.pairableUnits)
    return [
      "Percent agreement takes a unit as agreed when the coders gave it exactly the same codes. To \(empty.grouped) of the \(all.grouped) units coded by at least two coders nobody gave any of the codes."
    ]
  }

  static let reading =
    "Krippendorff's customary marks for α: .800 and above reliable, .667 to .800 for tentative conclusions only; P is the share of resamples below them. Choose a statistic before looking, and report it with its unit and interval."

  /// Why dashes stand where they stand, one line a reason.
  static func undefined(_ cells: [(name: String, result: AgreementResult)]) -> [String] {
    var reasons: [UndefinedAgreement] = []
    var names: [UndefinedAgreement: [String]] = [:]
    for (name, result) in cells {
      guard let reason = result.undefined else { continue }
      if names[reason] == nil { reasons.append(reason) }
      names[reason, default: []].append(name)
    }
    return reasons.map { reason in
      let shown = names[reason]!
      let rest = shown.count > 8 ? " and \(shown.count - 8) more" : ""
      return "– undefined: \(reason.reason). So \(shown.prefix(8).joined(separator: "; "))\(rest)."
    }
  }
}
