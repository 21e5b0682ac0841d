import QualitativeData

/// A codebook's rules held against what people coded, coder by coder or several together.
///
/// What counts:
/// - *Transcripts.* Those in which the coder judged anything by this codebook, a rejection included. Where a coder
///   judged nothing, nobody knows what they would have coded, so the transcript is no evidence.
/// - *Units.* Sentences (or turns, or transcripts) with at least one word, said by a respondent; said by anybody where
///   one of the rules looks at interviewers. A unit is proposed, or judged, for a code when a segment touches it.
///   With `segment` the segments themselves are counted, whoever speaks.
/// - *Codes.* A code's figures are its theme's: with the codes below it, and those a derived code takes over. Codes
///   without a rule of their own or below them are left out.
/// - *Micro average.* The sums over the codes that have rules, each as it was coded, so that no parent is added to its
///   child. *Macro average*: the mean over the same codes of each measure where it is defined.
package struct RuleTest: Sendable {
  package struct Question: Sendable {
    package var unit = ComparedUnit.sentence
    /// Codes, coders and conditions; what it says of suggestions does not matter.
    package var selection = SegmentSelection()
    package var combination = CoderCombination.each
    /// The depth from 1 at which codes are told apart: deeper ones count as the code above them; `nil` for all.
    package var level: Int?
    /// A coder whose segments take the place of what the rules propose.
    package var standIn: String?

    package init() {}
  }

  /// The figures of one code's theme.
  package struct CodeFigures: Sendable {
    package let code: CodePath
    package let retrieval: Retrieval
  }

  /// What was proposed and not judged, or judged and not proposed.
  package struct Miss: Sendable, Hashable {
    package let code: CodePath
    /// The position of the transcript in the material.
    package let transcript: Int
    package let range: TextRange
    /// The positions of the rules that proposed it.
    package let rules: [Int]
    /// Who coded it.
    package let coders: [String]
  }

  /// What came of one coder, or of several taken together.
  package struct Comparison: Sendable {
    /// As in `Ida`, `Ida or Mikkel`, `Ida and Mikkel`.
    package let coders: String
    /// How many transcripts were compared, and of how many.
    package let transcripts: Int
    package let of: Int
    package let codes: [CodeFigures]
    package let micro: Retrieval
    package let macroPrecision: MacroAverage
    package let macroRecall: MacroAverage
    package let macroF1: MacroAverage
    /// By code in the codebook's order; within a code, the rule that costs most precision first.
    package let rules: [RuleFigures]
    package let falsePositives: [Miss]
    package let missed: [Miss]
  }

  package let question: Question
  package let comparisons: [Comparison]
  /// Codes of the selection that no rule proposes, with how many judged segments lie under them.
  package let codesWithoutRules: [CodePath]
  package let segmentsWithoutRules: Int
  /// Whether interviewers' words count, too.
  package let countsInterviewers: Bool
  /// The material it is about.
  package let material: RuleTestMaterial

  /// - Throws: `AnalysisError` for a code, coder, variable or value that is not there, and where nobody has judged.
  package init(_ question: Question, of material: RuleTestMaterial) throws {
    let frame = try RuleTestFrame(question, material)
    self.question = question
    self.material = material
    countsInterviewers = frame.units.countsInterviewers
    codesWithoutRules = frame.codes.withoutRules
    let silent = Set(codesWithoutRules)
    segmentsWithoutRules = material.judged.count { mark in
      guard silent.contains(mark.code), case .coder(let name) = mark.source else { return false }
      return question.selection.wants(.person(name))
    }
    comparisons = frame.panels.map { frame.comparison(with: $0) }
  }
}
