import QualitativeData

/// How much of what compared coders coded began as suggestions of rules.
///
/// Coders who judge the same suggestion have seen the same passage with the same code before them: they do not judge
/// independently of the rules, nor of each other, and agree more often than coders who each read for themselves.
package struct SuggestionsJudged: Sendable {
  package struct Share: Sendable {
    package let coder: String
    /// How many accepted segments with compared codes the coder has in the compared transcripts.
    package let segments: Int
    /// How many of them the coder accepted from what rules proposed.
    package let fromRules: Int
  }

  /// A suggestion as judgements name it.
  struct Place: Hashable, Sendable {
    let code: CodePath
    let range: TextRange
  }

  /// What one coder did with suggestions in one transcript.
  struct Judged: Sendable {
    let coder: String
    let places: Set<Place>
    let accepted: Int
    let fromRules: Int
  }

  /// By coder, in their order.
  package let shares: [Share]
  /// How many suggestions at least two of the coders judged, accepted or rejected.
  package let judgedByTwo: Int

  /// Whether any of the coders accepted a suggestion.
  package var isNeeded: Bool { shares.contains { $0.fromRules > 0 } || judgedByTwo > 0 }

  /// - Parameter transcripts: Of each compared transcript what its coders did.
  init(_ coders: [String], _ transcripts: [[Judged]]) {
    let all = transcripts.joined()
    shares = coders.map { coder in
      let own = all.filter { $0.coder == coder }
      return Share(
        coder: coder, segments: own.reduce(0) { $0 + $1.accepted },
        fromRules: own.reduce(0) { $0 + $1.fromRules })
    }
    let chosen = Set(coders)
    judgedByTwo = transcripts.reduce(0) { sum, transcript in
      var counts: [Place: Int] = [:]
      for judged in transcript where chosen.contains(judged.coder) {
        for place in judged.places { counts[place, default: 0] += 1 }
      }
      return sum + counts.values.count { $0 > 1 }
    }
  }
}
