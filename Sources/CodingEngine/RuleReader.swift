import QualitativeData

/// One thing wrong with a rule or a list entry, with the place of the rule and the column inside it.
package struct RuleFault: Hashable, Sendable {
  /// The code the rule belongs to, or the list.
  package let owner: String
  package let place: CodingRuleText.Place?
  package let rule: String
  package let error: RuleSyntaxError

  /// As one finding of the codebook's file.
  package var finding: Finding {
    Finding(
      .error, line: place?.line, column: place?.column,
      "\(owner), rule \(rule), column \(error.column): \(error.problem). \(error.remedy)")
  }
}

/// Every fault of a codebook's rules, found together.
package struct RuleFaults: Error, Sendable {
  package let faults: [RuleFault]
}

/// Reads the rules of one codebook, each in its language.
package final class RuleReader {
  package struct Result {
    package let find: RuleExpression?
    package let unless: RuleExpression?
    package let faults: [RuleFault]
  }

  private let codebook: Codebook
  private var parsers: [String?: RuleParser] = [:]
  /// For each list, the languages of the rules that use it.
  private var languagesOfLists: [String: Set<String?>] = [:]

  package init(_ codebook: Codebook) { self.codebook = codebook }

  /// The codebook's, without its country.
  var language: String? { codebook.language.map(Language.primary) }

  package func read(_ rule: CodingRuleText, of code: CodePath) -> Result {
    let language = rule.language ?? codebook.language
    let parser = parser(for: language)
    var faults: [RuleFault] = []
    func expression(_ text: String) -> RuleExpression? {
      do {
        let expression = try parser.expression(text)
        for list in expression.lists { languagesOfLists[list, default: []].insert(language) }
        return expression
      } catch let error as RuleSyntaxError {
        faults.append(
          RuleFault(owner: code.description, place: rule.place, rule: text, error: error))
      } catch {
        preconditionFailure("a rule is refused only for its syntax")
      }
      return nil
    }
    let find = expression(rule.find)
    let unless = rule.unless.flatMap(expression)
    return Result(find: find, unless: unless, faults: faults)
  }

  /// The entries of lists that cannot be read in the languages of the rules read so far.
  package var termFaults: [RuleFault] {
    codebook.terms.flatMap { term in
      let languages = languagesOfLists[term.name] ?? [codebook.language]
      return term.entries.compactMap { entry in
        languages.sorted { ($0 ?? "") < ($1 ?? "") }.lazy.compactMap {
          self.fault(of: entry, in: term, $0)
        }.first
      }
    }
  }

  private func fault(of entry: String, in term: Codebook.Term, _ language: String?) -> RuleFault? {
    do {
      _ = try parser(for: language).entry(entry)
      return nil
    } catch let error as RuleSyntaxError {
      return RuleFault(owner: "terms, {\(term.name)}", place: term.place, rule: entry, error: error)
    } catch {
      preconditionFailure("an entry is refused only for its syntax")
    }
  }

  private func parser(for language: String?) -> RuleParser {
    if let parser = parsers[language] { return parser }
    let parser = RuleParser(terms: codebook.terms, language: language)
    parsers[language] = parser
    return parser
  }
}
