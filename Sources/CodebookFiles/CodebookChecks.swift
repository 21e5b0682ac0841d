/// Every check of a codebook by itself. A new one is one file in `Checks` and one line here.
package enum CodebookChecks {
  package static let all: [any CodebookCheck] = [
    ConflictingExample(),
    ConfusableName(),
    DuplicateCode(),
    IdenticalDefinition(),
    LanguageTagOfRules(),
    MissingDefinition(),
    UnionCycle(),
    UnknownUnionMember(),
    UnlistedValue(),
    UntestedExamples(),
  ]
}
