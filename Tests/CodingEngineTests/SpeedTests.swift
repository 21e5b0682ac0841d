import CodingEngine
import QualitativeData
import TestSupport
import Testing

/// Texts made to be slow: sixteen times the text may take sixty times as long, never 256 times.
@Suite(.serialized)
struct SpeedTests {
  @Test(arguments: [
    ("a NEAR/3 b", "a b "), ("a AND b", "a b "), ("a OR b", "a b "), ("a NOT c", "a b "),
    ("a b NEAR/9 b a", "a b "), ("a", "a. B! "),
    ("a", "a.\n\n"), ("*a*a*c", "aaaaaaaa "), ("a", "a."), ("a", "我们一起"), ("a", "-"),
  ])
  func `time grows with the text, not with its square`(rule: String, repeated: String) throws {
    var trial = try RuleTrial(CodingRuleText(find: rule, within: .turn, extent: .sentence))
    let short = MarkedTranscript(String(repeating: repeated, count: 2_000))
    let long = MarkedTranscript(String(repeating: repeated, count: 32_000))
    let clock = ContinuousClock()

    let forShort = clock.measure { _ = trial.spans(in: short) }
    let forLong = clock.measure { _ = trial.spans(in: long) }

    #expect(
      forLong < forShort * 60 + .milliseconds(500),
      "\(forShort), then \(forLong) for 16 times as much")
  }
}
