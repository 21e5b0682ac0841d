import Analysis
import CodingEngine
import Exports
import QualitativeData

/// A term that would raise recall as a rule, or precision under `unless`.
package struct TermProposal: Sendable {
  package enum Use: String, Sendable, CaseIterable {
    case rules, unless
  }

  package let use: Use
  package let term: Term
  /// The log-odds ratio's z-score.
  package let z: Double
  /// How often it is said in the passages looked at, and in the talk they are held against.
  package let inside: Int
  package let outside: Int
  package let passages: [QuoteReference]
  package let transcripts: Int
  package let speakers: Int
  /// What the rules find with it.
  package let figures: Retrieval
  /// The first passages with their words.
  let examples: [(reference: QuoteReference?, speaker: String?, words: String)]
}

/// What there is to learn about a code from what people made of it.
package struct Learning: Sendable {
  package let code: CodePath
  let coders: [String]
  let transcripts: Int
  package let figures: Retrieval
  /// How many passages no rule found, and how many suggestions are wrong.
  package let missed: Int
  package let wrong: Int
  package let proposals: [TermProposal]
  /// Whether the code has one list of rules for each language.
  let rulesStandByLanguage: Bool
  package let notices: [Notice]

  /// Below this many passages, what they have in common is chance.
  package static let leastPassages = 5
  /// Beyond this the difference is unlikely to be chance (two-sided, 5 %).
  package static let leastZ = 1.96
}
