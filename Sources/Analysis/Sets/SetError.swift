import QualitativeData

/// Why cases cannot be compared as sets as it was asked.
package struct SetError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case tooFewCases(Int)
    case noConditions
    case tooManyConditions(Int)
    case nameTwice
    case noMembership(case: String)
    case exactlyHalf(case: String, isGiven: Bool)
    case noValue(case: String, why: String)
    case notADefinition
    case unknownSource
    case noNumbers
    case anchorsUnordered
    case shareAnchors
    case nameHolds
    case negatedCondition
    case unknownExpectation(known: [String])
    case expectationTwice
    case unknownTerm(known: [String])
    case nothingToPlot
  }

  /// What was typed, or the set's name.
  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .tooFewCases(let count):
      count == 0 ? "there is no case" : "one case alone leaves nothing to compare"
    case .noConditions: "there is no condition"
    case .tooManyConditions(let count):
      "\(count) conditions make \(1 << min(count, 40)) combinations, which no study can fill"
    case .nameTwice: "two sets have this name"
    case .noMembership(let name): "the value of \(name) is no membership from 0 to 1"
    case .exactlyHalf(let name, _):
      "\(name) has a membership of exactly 0.5, neither more in than out, so it belongs to no row"
    case .noValue(let name, let why): "\(name) has no value: \(why)"
    case .notADefinition: "this does not say what a set is made of"
    case .unknownSource: "this is no way of counting"
    case .noNumbers: "this does not say from which value on a case belongs to the set"
    case .anchorsUnordered: "the three anchors neither rise nor fall"
    case .shareAnchors: "a share lies between 0 and 1, or 0 % and 100 %"
    case .nameHolds: "a set's name holds none of * + ~ = and no comma"
    case .negatedCondition: "a condition is asked for by its absence"
    case .unknownExpectation: "no condition has this name"
    case .expectationTwice: "this condition is expected both present and absent"
    case .unknownTerm: "this names no condition"
    case .nothingToPlot: "no combination leads to the outcome, so there is none to draw"
    }
  }

  package var remedy: String {
    switch reason {
    case .tooFewCases: "Name what tells cases apart with --by, or give a table of cases with --from"
    case .noConditions:
      "Add --condition for each, as in --condition 'trust = practice/trust: share 0.2 0.5 0.8'"
    case .tooManyConditions:
      "Take at most \(CaseSets.mostConditions), and for 10 to 20 cases not more than 4"
    case .nameTwice: "Give each its own: --condition 'NAME = …'"
    case .noMembership:
      "Give three anchors or a threshold behind the colon, as in 'value 400 550 900', to calibrate raw values"
    case .exactlyHalf(_, let isGiven):
      isGiven
        ? "Decide from what you know of the case whether it is more in or more out, and write 0.51 or 0.49"
        : "Move the crossover to a value between those that occur, with a reason from what you know of the cases"
    case .noValue: "Fill it in, or leave the case out"
    case .notADefinition:
      "Write a code or a column, a colon, and a rule, as in 'practice/trust: share 0.2 0.5 0.8' or 'GNP: value 400 550 900'"
    case .unknownSource:
      "Use one of: \(SetDefinition.Source.allCases.map(\.rawValue).joined(separator: ", "))"
    case .noNumbers:
      "Write one number for a crisp set, as in 0.5 or below 10, or three for a fuzzy one: full non-membership, crossover, full membership"
    case .anchorsUnordered:
      "Write full non-membership, crossover and full membership, as in 0.2 0.5 0.8, or falling where less means more"
    case .shareAnchors: "Write anchors such as 0.2 0.5 0.8, or 20% 50% 80%"
    case .nameHolds: "Give it a short one before an equals sign: 'NAME = …'"
    case .negatedCondition:
      "Leave out the ~: presence and absence of each condition are both looked at"
    case .unknownExpectation(let known), .unknownTerm(let known):
      "Use one of: \(known.joined(separator: ", ")), with ~ before it for absence"
    case .nothingToPlot: "Say which to draw with --plot-of, as in --plot-of 'NAME*~OTHER'"
    case .expectationTwice: "Name it once, or not at all where nothing is expected"
    }
  }
}
