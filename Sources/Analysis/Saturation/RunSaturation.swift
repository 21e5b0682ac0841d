/// Code saturation by base, run and threshold (Guest, Namey & Chen 2020, PLoS ONE 15(5): e0232076).
///
/// The base is the number of different codes in the first interviews. A run is a number of interviews in a row after
/// them, sliding by one. Saturation is reached with the first run whose new codes are at most the threshold of the
/// base. The comparison is of unrounded numbers: 2 of 37 codes, 5.4 %, is more than 5 %.
package struct RunSaturation: Sendable {
  package struct Setting: Hashable, Sendable {
    /// How many interviews the base is made of.
    package let base: Int
    /// How many interviews a run is made of.
    package let run: Int
    /// Percent of the base.
    package let threshold: Double

    package init(base: Int, run: Int, threshold: Double) {
      precondition(base > 0 && run > 0 && threshold >= 0, "base and run have interviews")
      self.base = base
      self.run = run
      self.threshold = threshold
    }

    /// What the authors propose: 4 to 6 interviews as base, runs of 2 or 3, 5 % or none.
    package static let proposed: [Setting] = [4, 5, 6].flatMap { base in
      [2, 3].flatMap { run in
        [5, 0].map { Setting(base: base, run: run, threshold: $0) }
      }
    }
  }

  package struct Run: Equatable, Sendable {
    /// The interviews of the run, from 1.
    package let interviews: ClosedRange<Int>
    package let newCodes: Int
    /// Of the base; `nil` where the base has no codes.
    package let share: Double?
  }

  package let setting: Setting
  /// Different codes in the base, or in all interviews where there are fewer.
  package let baseCodes: Int
  /// Every run there is, in order; none where the interviews are too few for one.
  package let runs: [Run]
  /// The first run at or below the threshold; `nil` where there is none, or the base has no codes.
  package let reached: Run?

  /// - Parameter counts: New codes by interview.
  /// - Complexity: O(interviews × run).
  package init(_ counts: [Int], _ setting: Setting) {
    self.setting = setting
    let baseCodes = counts.prefix(setting.base).reduce(0, +)
    self.baseCodes = baseCodes
    let starts = stride(from: setting.base, through: counts.count - setting.run, by: 1)
    runs = starts.map { start in
      let new = counts[start..<start + setting.run].reduce(0, +)
      return Run(
        interviews: start + 1...start + setting.run, newCodes: new,
        share: baseCodes > 0 ? Double(new) / Double(baseCodes) : nil)
    }
    reached =
      baseCodes > 0
      ? runs.first { Double($0.newCodes) * 100 <= setting.threshold * Double(baseCodes) } : nil
  }

  /// As the authors write it, `6+2`: interviews before the run, and those of the run; `nil` where it is not reached.
  package var reported: String? {
    reached.map { "\($0.interviews.lowerBound - 1)+\($0.interviews.count)" }
  }
}
