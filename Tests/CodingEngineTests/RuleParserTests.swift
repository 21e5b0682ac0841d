import CodingEngine
import QualitativeData
import Testing

struct RuleParserTests {
  private let parser = RuleParser(
    terms: [Codebook.Term(name: "help", entries: ["help*"])], language: "en")

  private func refusal(_ rule: String) -> RuleSyntaxError? {
    #expect(throws: RuleSyntaxError.self, "\(rule.prefix(80))") { try parser.expression(rule) }
  }

  /// The column is the one under the mark `^`; where there is none, it is the first.
  @Test(arguments: [
    ("^\"work together", "never closed"), ("help AND ^\"work together", "never closed"),
    ("^{help", "never closed"),
    ("a ^}", "} without its {"), ("a OR ^{helping}", "no list {helping}"), ("^{}", "no list"),
    ("a ^NEAR b", "distance"),
    ("a ^NEAR/ b", "distance"), ("a ^NEAR/0 b", "distance"), ("a ^NEAR/x b", "distance"),
    ("a ^NEAR/-1 b", "distance"),
    ("a ^NEAR/8x b", "distance"), ("a ^BEFORE b", "distance"), ("a ^AFTER/１ b", "distance"),
    ("a ^near/8 b", "upper case"),
    ("a ^Before/2 b", "upper case"), ("^~help*", "do not mix"), ("a AND ^~h?lp", "do not mix"),
    ("^\"~help me\"", "phrase"),
    ("^he~lp", "phrase"), ("^~co-produce", "one word"), ("a ^~help", "side by side"),
    ("~help ^me", "side by side"),
    ("^AND a", "operator stands"), ("^NOT a", "operator stands"), ("a OR ^OR b", "operator stands"),
    ("a AND^", "ends where"),
    ("a NEAR/3^", "ends where"), ("(a OR ^)", ") stands"), ("(^)", ") stands"),
    ("a AND (^)", ") stands"), ("(a^", "not closed"),
    ("(a OR (b)^", "not closed"), ("a^)", ") without its ("), ("^)a", ") stands"),
    ("{help} ^{help}", "side by side"),
    ("a ^(b)", "side by side"), ("(a) ^b", "side by side"), ("\"a b\" ^c", "side by side"),
    ("{help} ^a", "side by side"),
    ("^*", "only *"), ("^\"*\"", "only *"), ("^(*)", "only *"), ("^* *", "only *"),
    ("^**", "only *"), ("^", "ends where"), ("  ^", "ends where"),
    ("^\"\"", "no word"), ("^!", "no word"), ("^👍", "no word"), ("a AND ^…", "no word"),
    ("é👍 ^NEAR b", "distance"),
    ("^\0", "no word"), ("^\u{1}\u{7F}", "no word"),
  ])
  func `a rule that cannot be read names the column and what was expected`(
    marked: String, problem: String
  ) throws {
    let column = try #require(
      marked.firstIndex(of: "^").map { marked.distance(from: marked.startIndex, to: $0) + 1 })

    let error = try #require(refusal(marked.replacing("^", with: "")))

    #expect(error.column == column)
    #expect(error.problem.contains(problem), "\(error.problem)")
    #expect(!error.remedy.isEmpty && !error.remedy.hasSuffix("."))
  }

  @Test func `an unknown list is answered with those there are`() throws {
    #expect(try #require(refusal("{helping}")).remedy.hasSuffix("help"))
  }

  @Test(arguments: [
    ("civic AND\u{A0}duty", "civic  AND  duty"), ("a b", "\"a b\""), ("“a b”", "\"a b\""),
    ("co-prod*", "\"co prod*\""),
    ("a OR b OR c", "(a OR b) OR c"), ("a AND b NOT c", "a AND (b NOT c)"),
    ("a OR b AND c", "a OR (b AND c)"),
    ("a NOT b NEAR/2 c", "a NOT (b NEAR/2 c)"),
    ("a NEAR/2 b BEFORE/3 c", "(a NEAR/2 b) BEFORE/3 c"),
    ("a AFTER/3 b", "b BEFORE/3 a"), ("((a))", "a"), ("work and play", "\"work and play\""),
    ("a\0b", "a b"),
    ("\"rest NEAR 8\"", "rest near 8"), ("a\nOR\tb", "a OR b"),
    ("a NOT b NOT c", "a NOT (b OR c)"),
  ])
  func `two ways to write one rule`(one: String, other: String) throws {
    #expect(try parser.expression(one) == parser.expression(other))
  }

  @Test(arguments: ["a OR b", "a NEAR/2 b", "{help}", "(a)", "*", "", "a \"b c\"", "~a b", "~a*"])
  func `an entry of a list is one word, wildcard, phrase or stem`(entry: String) {
    #expect(throws: RuleSyntaxError.self) { try parser.entry(entry) }
  }

  @Test(arguments: [
    "help", "help*", "civil society", "\"civil society\"", "~helping", "co-production", "and",
  ])
  func `and each of those may be one`(entry: String) throws {
    _ = try parser.entry(entry)
  }

  @Test func `stems need a language that Snowball knows`() {
    for language in [nil, "zh", ""] {
      let parser = RuleParser(terms: [], language: language)
      #expect(throws: RuleSyntaxError.self) { try parser.expression("~help") }
    }
  }

  @Test(arguments: ["(", "((a) AND ", "(a NEAR/1 "])
  func `ten thousand parentheses are refused, not fallen over`(open: String) throws {
    let rule = String(repeating: open, count: 10_000) + "a" + String(repeating: ")", count: 10_000)

    #expect(try #require(refusal(rule)).problem.contains("nested"))
  }

  @Test(arguments: [" ", " OR ", " AND ", " NOT ", "-"])
  func `a rule of tens of thousands of words is read`(between: String) throws {
    _ = try RuleTrial(Array(repeating: "a*", count: 30_000).joined(separator: between))
  }

  @Test func `a rule with thousands of NEAR is refused, not fallen over`() throws {
    let rule = Array(repeating: "a", count: 20_000).joined(separator: " NEAR/1 ")

    #expect(try #require(refusal(rule)).problem.contains("more than 1000"))
  }
}
