import Analysis
import CodingEngine
import Exports
import QualitativeData

extension Project {
  /// What to learn about a code, and from whom.
  package struct LearningQuestion: Sendable {
    package var code: CodePath
    /// Whose judgements count; empty for everybody's.
    package var coders: [String] = []
    package var keepsStopWords = false
    /// In how many passages a term must stand.
    package var leastPassages = 2
    /// How many terms of each use to propose at most.
    package var most = 12

    package init(code: CodePath) { self.code = code }
  }

  /// Terms that would find more of what people coded, or less of what they did not. Nothing is changed.
  ///
  /// - Throws: `AnalysisError` for a code or coder that is not there; `LearningError` where there is too little.
  package func learn(_ question: LearningQuestion) throws -> Learning {
    let material = try LearningMaterial(self, code: question.code, coders: question.coders)
    let missed = LearningPassages.missed(in: material, keepsStopWords: question.keepsStopWords)
    let wrong = LearningPassages.wrong(in: material, keepsStopWords: question.keepsStopWords)
    let least = Learning.leastPassages
    guard max(missed.passages.count, wrong.passages.count) >= least else {
      throw LearningError(
        code: question.code, missed: missed.passages.count, wrong: wrong.passages.count)
    }
    var proposals: [TermProposal] = []
    for (use, passages) in [(TermProposal.Use.rules, missed), (.unless, wrong)]
    where passages.passages.count >= least {
      proposals += try Self.proposals(use, from: passages, material, question)
    }
    return Learning(
      code: question.code, coders: question.coders, transcripts: material.parts.count,
      figures: material.retrieval, missed: missed.passages.count, wrong: wrong.passages.count,
      proposals: proposals, rulesStandByLanguage: material.rules.contains { $0.language != nil },
      notices: Self.notices(material, question))
  }

  private static func proposals(
    _ use: TermProposal.Use, from passages: LearningPassages, _ material: LearningMaterial,
    _ question: LearningQuestion
  ) throws -> [TermProposal] {
    let candidates = passages.counter.candidates(inAtLeast: question.leastPassages)
    let ranked = ranked(candidates.filter { material.canStem($0.term) })
    // Some of those that stand out turn out to add nothing; so more are tried than are shown.
    let tried = Array(distinct(ranked).prefix(question.most * 3))
    let trial = LearningTrial(material)
    let terms = tried.map(\.candidate.term)
    let figures = use == .rules ? try trial.adding(terms) : try trial.excluding(terms)
    let before = material.retrieval
    return zip(tried, figures).filter { _, after in
      use == .rules ? after.found > before.found : after.wrong < before.wrong
    }
    .prefix(question.most)
    .map { found, after in
      let standing = found.candidate.passages.map { passages.passages[$0] }
      return TermProposal(
        use: use, term: found.candidate.term, z: found.z, inside: found.candidate.inside,
        outside: found.candidate.outside, passages: standing.compactMap(material.reference(of:)),
        transcripts: Set(standing.map(\.part)).count,
        speakers: Set(standing.map { [String($0.part), $0.speaker ?? ""] }).count, figures: after,
        examples: standing.prefix(2).map(material.example(of:)))
    }
  }

  /// Those that stand out, most first.
  private static func ranked(
    _ candidates: [TermCounter.Candidate]
  ) -> [(candidate: TermCounter.Candidate, z: Double)] {
    candidates.compactMap { candidate in
      // A prior larger than what was said would leave no word standing out in a small study.
      let smaller = Double(min(candidate.allInside, candidate.allOutside))
      return LogOddsRatio(
        .init(candidate.inside, of: candidate.allInside),
        .init(candidate.outside, of: candidate.allOutside),
        prior: min(LogOddsRatio.usualPrior, smaller)
      ).map { (candidate, $0.z) }
    }
    .filter { $0.1 > Learning.leastZ }
    .sorted { ($1.1, $0.0.term.rule) < ($0.1, $1.0.term.rule) }
  }

  /// Of terms that stand in exactly the same passages, and as often elsewhere, the shortest: it finds most beyond them.
  private static func distinct(
    _ ranked: [(candidate: TermCounter.Candidate, z: Double)]
  ) -> [(candidate: TermCounter.Candidate, z: Double)] {
    var places: [[Int]: Int] = [:]
    var kept: [(candidate: TermCounter.Candidate, z: Double)] = []
    for one in ranked {
      let key = [one.candidate.outside] + one.candidate.passages
      if let place = places[key] {
        if one.candidate.term.length < kept[place].candidate.term.length { kept[place] = one }
      } else {
        places[key] = kept.count
        kept.append(one)
      }
    }
    return kept.sorted { ($1.z, $0.candidate.term.rule) < ($0.z, $1.candidate.term.rule) }
  }

  private static func notices(
    _ material: LearningMaterial, _ question: LearningQuestion
  ) -> [Notice] {
    let place = question.code.description
    var findings: [Finding] = []
    if !material.parts.contains(where: \.isCodedByHand) {
      findings.append(
        Finding(
          .warning,
          "nobody has coded by hand, only judged suggestions; so what the rules miss cannot be known"
        ))
    }
    let without = material.parts.count {
      !question.keepsStopWords && $0.language.flatMap(StopWords.init(language:)) == nil
    }
    if without > 0 {
      findings.append(
        Finding(
          .warning,
          "there is no list of stop words for the language of \(counted(without, "transcript")); "
            + "there are lists for \(StopWords.languages.joined(separator: ", "))"))
    }
    return findings.map { Notice(place, $0) }
  }
}

extension LearningMaterial {
  /// Whether a rule of the code can look for it: `~` stems in the language of the codebook, or of the rules' list.
  fileprivate func canStem(_ term: Term) -> Bool {
    guard case .stem(_, let language) = term else { return true }
    let languages =
      rules.isEmpty ? [codebook.language] : rules.map { $0.language ?? codebook.language }
    return languages.contains { $0.map(Language.primary) == language }
  }

  fileprivate func reference(of passage: LearningPassages.Passage) -> QuoteReference? {
    let part = parts[passage.part]
    return part.units.reference(to: passage.range, in: part.transcript.name)
  }

  fileprivate func example(
    of passage: LearningPassages.Passage
  ) -> (reference: QuoteReference?, speaker: String?, words: String) {
    (
      reference(of: passage), passage.speaker, parts[passage.part].transcript.quote(passage.range)
    )
  }
}
