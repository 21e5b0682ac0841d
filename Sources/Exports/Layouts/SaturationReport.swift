import Analysis
import QualitativeData

/// Where the interviews and codes of a question of saturation came from.
package struct SaturationSource: Sendable {
  package enum Order: Equatable, Sendable {
    case asTheyStand
    case by(String, missing: Int)
  }

  package let order: Order
  /// Transcripts nobody asked for has coded.
  package let leftOut: [String]
  package let keepsUncoded: Bool
  /// What the codebooks of the codes name as their sources.
  package let publications: [String]
  package let sentences: [String]

  package init(
    order: Order, leftOut: [String], keepsUncoded: Bool, publications: [String],
    sentences: [String]
  ) {
    self.order = order
    self.leftOut = leftOut
    self.keepsUncoded = keepsUncoded
    self.publications = publications
    self.sentences = sentences
  }
}

extension Report {
  /// Saturation by every rule, the limits of the claim first, then the tables it rests on.
  ///
  /// - Parameter quotes: The words of segments, by their positions, for formats that print them.
  package init(
    _ saturation: Saturation, _ source: SaturationSource, quotes: [Int: Table.Quote] = [:]
  ) {
    let words = SaturationWords(saturation, source)
    self.init(
      title: "Code saturation of \(counted(saturation.incidence.interviews.count, "interview"))",
      parts: [
        .list(words.results), .paragraph(words.origin), .paragraph(words.limits),
        .table(Table(newCodesOf: saturation, source, quotes: quotes)),
        .table(Table(runsOf: saturation)),
        .table(Table(settingsOf: saturation)),
        .table(Table(firstInterviewsOf: saturation, quotes: quotes)),
      ],
      shape: SaturationShape(saturation, source))
  }
}

/// The sentences of a report on saturation.
struct SaturationWords {
  private let saturation: Saturation
  private let source: SaturationSource

  init(_ saturation: Saturation, _ source: SaturationSource) {
    self.saturation = saturation
    self.source = source
  }

  private var count: Int { saturation.incidence.interviews.count }

  // MARK: results

  var results: [String] {
    [met, runs, spread, stopping, quiet].compactMap(\.self)
  }

  private var met: String {
    let new = saturation.new
    let last = new.lastWithNew.map { "; the last new one came with interview \($0) of \(count)" }
    return
      "\(counted(new.total, "code")) occur\(new.total == 1 ? "s" : "") in the interviews\(last ?? "")."
  }

  private var runs: String {
    let asked = saturation.asked
    let setting = asked.setting
    let rule =
      "Base \(setting.base), run \(setting.run), threshold \(Self.percent(setting.threshold)) (Guest, Namey & Chen 2020)"
    guard let run = asked.reached, let share = run.share, let reported = asked.reported else {
      if asked.runs.isEmpty {
        return
          "\(rule): not to be said, since \(counted(count, "interview is", "interviews are")) fewer than base and run together."
      }
      return asked.baseCodes == 0
        ? "\(rule): not to be said, since the base has no code."
        : "\(rule): not reached."
    }
    return "\(rule): reached at \(reported). Interviews \(run.interviews.lowerBound) to "
      + "\(run.interviews.upperBound) brought \(run.newCodes) new to the \(asked.baseCodes) of the base, "
      + "\(Self.percent(share * 100))."
  }

  private var spread: String? {
    guard let spread = saturation.spread else { return nil }
    let how = "\(spread.orders) random orders (seed \(spread.seed))"
    guard let interviews = spread.interviews else {
      return "In none of \(how) the same rule is reached."
    }
    let range =
      interviews.low == interviews.high
      ? "with interview \(interviews.median)"
      : "at the median with interview \(interviews.median), in 90 % of them with interview \(interviews.low) to \(interviews.high)"
    return "In \(spread.reached) of \(how) the same rule is reached, \(range)."
  }

  private var stopping: String {
    let rule = saturation.stopping
    let name = "\(rule.initial) + \(rule.stop) (Francis et al. 2010)"
    guard count >= rule.initial + rule.stop else {
      return "\(name): not to be said, since it takes \(rule.initial + rule.stop) interviews."
    }
    guard let metAt = rule.metAt else {
      return
        "\(name): not met; no \(rule.stop) interviews in a row after the first \(rule.initial) were without a new code."
    }
    return "\(name): met with interview \(metAt)."
  }

  private var quiet: String {
    guard let first = saturation.new.firstWithoutNew else {
      return "Every interview brought a new code."
    }
    let later = saturation.new.counts.dropFirst(first).reduce(0, +)
    return "The first interview without a new code is number \(first)"
      + (later > 0 ? "; \(counted(later, "new code")) came after it." : "; none came after it.")
  }

  static func percent(_ value: Double) -> String {
    let decimals = value == value.rounded() ? 0 : 1
    return "\(Table.Content.measure(value, decimals: decimals).shown) %"
  }

  // MARK: what it does not say

  var origin: String {
    let origins = saturation.origins
    let total = saturation.new.total
    let deductive = origins[.deductive] ?? 0
    let inductive = origins[.inductive] ?? 0
    if inductive == total {
      return "All of these codes are inductive: made while reading the interviews."
    }
    if deductive == 0, inductive == 0 {
      return
        "Nothing says where these codes came from. If they were given before the interviews were read, this is "
        + "saturation of given codes, which is not thematic saturation: a code nobody thought of could not turn up. "
        + "In a codebook, 'origin: inductive' or 'origin: deductive' says it."
    }
    let given =
      deductive == total ? "All of these codes were" : "\(deductive) of these \(total) codes were"
    let sources = source.publications.joined(separator: "; ")
    let by = sources.isEmpty ? "" : ", by their origin or their codebook's source (\(sources))"
    let rest = total - deductive - inductive
    return
      "\(given) given beforehand (deductive)\(by). Saturation of given codes is not thematic saturation: it says how "
      + "soon the given codes were met, not that nothing new was left to hear."
      + (rest > 0 ? " Of \(rest) nothing says where they came from." : "")
      + (inductive > 0
        ? " \(inductive) \(inductive == 1 ? "is" : "are") inductive; --origin inductive looks at them alone."
        : "")
  }

  var limits: String {
    "This is code saturation: a code counts as met with its first segment. Whether all was heard that there is to say "
      + "about it (meaning saturation, Hennink, Kaiser & Marconi 2017) no count can tell."
  }

  /// How the table of interviews came about.
  var notes: [String] {
    var notes: [String] = []
    switch source.order {
    case .asTheyStand:
      notes.append(
        "Order: as the interviews stand in the study. --order VARIABLE orders them by a date or number."
      )
    case .by(let variable, let missing):
      notes.append(
        "Order: by \(variable)\(missing > 0 ? "; \(missing) without a value last" : "").")
    }
    if let spread = saturation.spread {
      notes.append("percent of all: of the \(counted(saturation.new.total, "code")) that occur.")
      notes.append(
        "mean, 5th and 95th: codes met after as many interviews in \(spread.orders) random orders (seed \(spread.seed)): their mean and percentiles."
      )
    }
    if !source.leftOut.isEmpty {
      notes.append(
        "\(counted(source.leftOut.count, "transcript")) without a segment of the coders asked for \(source.leftOut.count == 1 ? "is" : "are") left out."
      )
    }
    return notes + source.sentences
  }
}
