import QualitativeData

/// When interviews stopped bringing new codes, by every published rule asked for, and how far that hangs on their order.
///
/// It is *code* saturation: a code counts as met with its first segment. Whether all was heard that there is to be
/// said about it, meaning saturation (Hennink, Kaiser & Marconi 2017), no count can tell.
package struct Saturation: Sendable {
  package struct Question: Sendable {
    package var setting = RunSaturation.Setting(base: 4, run: 2, threshold: 5)
    package var orders = 1000
    package var seed: UInt64 = 1
    package var initial = 10
    package var stop = 3

    package init() {}
  }

  package let question: Question
  package let incidence: CodeIncidence
  package let new: NewCodes
  /// By the setting asked for.
  package let asked: RunSaturation
  /// By every setting its authors propose.
  package let proposed: [RunSaturation]
  package let stopping: StoppingRule
  /// `nil` where fewer than two interviews leave nothing to order.
  package let spread: OrderSpread?

  /// - Complexity: O(orders × occurrences).
  package init(_ incidence: CodeIncidence, _ question: Question) {
    self.question = question
    self.incidence = incidence
    new = NewCodes(incidence)
    let counts = new.counts
    asked = RunSaturation(counts, question.setting)
    proposed = RunSaturation.Setting.proposed.map { RunSaturation(counts, $0) }
    stopping = StoppingRule(counts, initial: question.initial, stop: question.stop)
    spread =
      incidence.interviews.count > 1
      ? OrderSpread(
        incidence, question.setting, orders: question.orders, seed: question.seed) : nil
  }

  /// How many of the codes that occur came from where; `nil` for those of which nothing is said.
  package var origins: [CodeOrigin?: Int] {
    zip(incidence.codes, new.first).reduce(into: [:]) { counts, code in
      if code.1 != nil { counts[code.0.origin, default: 0] += 1 }
    }
  }
}
