import Analysis
import QualitativeData

extension Table {
  /// A row an interview: how many codes it has, how many are new, and which; beside it what random orders give.
  init(
    newCodesOf saturation: Saturation, _ source: SaturationSource, quotes: [Int: Quote]
  ) {
    let incidence = saturation.incidence
    let new = saturation.new
    let cumulative = new.cumulative
    let points = saturation.spread?.points
    self.init(
      title: "New codes by interview", rowHeading: "interview",
      columns: ["number", "codes", "new", "so far", "percent of all"]
        + (points == nil ? [] : ["mean", "5th", "95th"]) + ["which are new"],
      rows: incidence.interviews.indices.map { index in
        let fresh = incidence.occurrences[index].filter { new.first[$0.code] == index }
        var cells = [
          Cell(.count(index + 1)),
          Self.cell(incidence.occurrences[index]),
          Self.cell(fresh),
          Cell(.count(cumulative[index])),
          Cell(
            new.total == 0
              ? .blank(.undefined)
              : .measure(Double(cumulative[index]) * 100 / Double(new.total), decimals: 1)),
        ]
        if let point = points?[index] {
          cells += [
            Cell(.measure(point.mean, decimals: 1)), Cell(.count(point.low)),
            Cell(.count(point.high)),
          ]
        }
        let titles = fresh.map { incidence.codes[$0.code].title }
        return Row(
          key: incidence.interviews[index], title: incidence.interviews[index],
          cells: cells + [Cell(.text(titles.joined(separator: "; ")))])
      },
      notes: SaturationWords(saturation, source).notes, quotes: quotes,
      shape: SaturationShape(saturation, source))
  }

  /// A count of codes that opens to the segments behind them.
  private static func cell(_ occurrences: [CodeIncidence.Occurrence]) -> Cell {
    var seen: Set<QuoteReference> = []
    return Cell(
      .count(occurrences.count),
      references: occurrences.flatMap(\.references).filter { seen.insert($0).inserted },
      segments: occurrences.flatMap(\.segments))
  }

  /// A row a run after the base, with what it brought.
  init(runsOf saturation: Saturation) {
    let asked = saturation.asked
    let setting = asked.setting
    let threshold = SaturationWords.percent(setting.threshold)
    let tooFew = asked.runs.isEmpty
    self.init(
      title:
        "Runs of \(setting.run) after a base of \(setting.base) interviews with \(counted(asked.baseCodes, "code"))",
      rowHeading: "interviews",
      columns: ["new codes", "percent of the base", "at most \(threshold)"],
      rows: asked.runs.map { run in
        let title = "\(run.interviews.lowerBound)–\(run.interviews.upperBound)"
        return Row(
          key: title, title: title,
          cells: [
            Cell(.count(run.newCodes)),
            Cell(run.share.map { .measure($0 * 100, decimals: 1) } ?? .blank(.undefined)),
            Cell(
              .text(
                run.share == nil
                  ? ""
                  : Double(run.newCodes) * 100 <= setting.threshold * Double(asked.baseCodes)
                    ? "yes" : "no")),
          ])
      },
      notes: tooFew
        ? [
          "The \(counted(saturation.incidence.interviews.count, "interview is", "interviews are")) fewer than base and run together, so there is no run."
        ]
        : ["The unrounded percentage is compared with the threshold."]
          + (asked.baseCodes == 0
            ? ["–: the base has no code, so there is nothing to take a percentage of."] : []),
      shape: RunShape.all(of: asked))
  }

  /// The same by every base, run and threshold the authors propose, so that none is picked for its answer.
  init(settingsOf saturation: Saturation) {
    let all = saturation.proposed
    let columns = all.filter { $0.setting.base == all[0].setting.base }.map(\.setting)
    let bases = Set(all.map(\.setting.base)).sorted()
    self.init(
      title: "Saturation by every base, run and threshold proposed", rowHeading: "base",
      columns: ["codes in the base"]
        + columns.map { "run \($0.run), \(SaturationWords.percent($0.threshold))" },
      rows: bases.map { base in
        let ofBase = all.filter { $0.setting.base == base }
        return Row(
          key: "\(base)", title: "\(base) interviews",
          cells: [Cell(.count(ofBase[0].baseCodes))]
            + ofBase.map {
              Cell(.text($0.reported ?? ($0.runs.isEmpty ? "too few" : "not reached")))
            }
        )
      },
      notes: [
        "6+2: six interviews, and a run of two whose new codes are within the threshold of the base. too few: fewer interviews than base and run together.",
        "Guest, Namey & Chen (2020), https://doi.org/10.1371/journal.pone.0232076.",
      ],
      shape: RunShape.settings(of: saturation))
  }

  /// A row a code: where it was first met, and in how many interviews it occurs.
  init(firstInterviewsOf saturation: Saturation, quotes: [Int: Quote]) {
    let incidence = saturation.incidence
    let new = saturation.new
    let prevalence = incidence.prevalence
    let size = incidence.interviews.count
    let never = new.first.count { $0 == nil }
    let saysOrigin = incidence.codes.contains { $0.origin != nil }
    let order = incidence.codes.indices.filter { new.first[$0] != nil }
      .sorted { (new.first[$0]!, $0) < (new.first[$1]!, $1) }
    self.init(
      title: "First interview of each code", rowHeading: "code",
      columns: ["first in", "number", "interviews", "percent of interviews"]
        + (saysOrigin ? ["origin"] : []),
      rows: order.map { code in
        let first = new.first[code]!
        let occurrence = incidence.occurrences[first].first { $0.code == code }!
        let all = incidence.occurrences.flatMap { $0.filter { $0.code == code } }
        return Row(
          key: incidence.codes[code].key, title: incidence.codes[code].title,
          cells: [
            Cell(
              .text(incidence.interviews[first]), references: occurrence.references,
              segments: occurrence.segments),
            Cell(.count(first + 1)),
            Cell(
              .count(prevalence[code]), references: all.flatMap(\.references),
              segments: all.flatMap(\.segments)),
            Cell(.measure(Double(prevalence[code]) * 100 / Double(size), decimals: 1)),
          ]
            + (saysOrigin
              ? [Cell(.text(incidence.codes[code].origin?.rawValue ?? "not said"))] : []))
      },
      notes: never > 0
        ? [
          "\(counted(never, "more code")) of those looked at occur\(never == 1 ? "s" : "") in no interview."
        ] : [],
      quotes: quotes, shape: CodeShape.all(of: saturation))
  }
}
