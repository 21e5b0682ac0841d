import QualitativeData

/// Coders' spans on the text that all of them coded, and how it was chosen.
package struct SpanComparison: Sendable {
  /// What one coder contributes.
  package struct Share: Sendable {
    package let coder: String
    /// How many transcripts the coder coded, of those the question is about.
    package let transcripts: Int
    /// How many accepted segments with compared codes lie in the compared text.
    package let segments: Int
  }

  package let question: AgreementQuestion
  package let codebook: Codebook?
  package let coders: [String]
  /// The codes that one of the coders gave, in the codebook's order, then those it does not have.
  package let codes: [CodePath]
  /// The transcripts all of the coders coded.
  package let transcripts: [String]
  package let transcriptsInQuestion: Int
  /// How many characters are compared, and how many there are in the transcripts in question.
  package let characters: Int
  package let charactersInQuestion: Int
  package let shares: [Share]
  /// How much of it began as suggestions.
  package let suggestions: SuggestionsJudged
  private let markings: [[SpanMaterial.Marking]]
  private let parts: [(characters: Int, sentences: Int)]

  /// - Throws: `AnalysisError` for a variable, value, code or coder the study does not have; `AgreementError` where
  ///   fewer than two coders coded, or no transcript in common.
  package init(_ material: SpanMaterial) throws {
    question = material.question
    codebook = material.codebook
    try question.selection.check(against: material.coded, material.codebook)
    let inQuestion = material.parts.filter { $0.length > 0 }
    let chosen = try ComparedCoders.coders(question, judges: inQuestion.map(\.judges))
    let compared = inQuestion.filter { part in chosen.allSatisfy(part.judges.contains) }
    guard !compared.isEmpty else {
      throw AgreementError(place: chosen.joined(separator: ", "), reason: .nothingInCommon(.all))
    }
    coders = chosen
    transcripts = compared.map(\.name)
    transcriptsInQuestion = inQuestion.count
    characters = compared.reduce(0) { $0 + $1.length }
    charactersInQuestion = inQuestion.reduce(0) { $0 + $1.length }
    let wanted = Set(chosen)
    markings = compared.map { $0.markings.filter { wanted.contains($0.coder) } }
    parts = compared.map { ($0.length, $0.sentences) }
    let given = Set(markings.joined().map(\.code))
    let listed = (material.codebook?.entries ?? []).map(\.path).filter(given.contains)
    codes = listed + given.subtracting(listed).sorted()
    suggestions = SuggestionsJudged(chosen, compared.map(\.suggestions))
    let all = markings
    shares = chosen.map { coder in
      Share(
        coder: coder, transcripts: inQuestion.count { $0.judges.contains(coder) },
        segments: all.joined().count { $0.coder == coder })
    }
  }

  /// The spans of some of the codes, numbered in the order given; those of one code that overlap become one.
  ///
  /// - Parameter codes: Without them, all codes.
  /// - Complexity: O(n log n) in the number of segments.
  package func spans(of codes: [CodePath]? = nil) -> SpanEvidence {
    let codes = codes ?? self.codes
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let positions = Dictionary(uniqueKeysWithValues: coders.enumerated().map { ($1, $0) })
    var spans: [[CodedContinuum.Span]] = coders.map { _ in [] }
    var texts: [Segmentations.Text] = []
    var before = 0
    for (marked, part) in zip(markings, parts) {
      var cuts: [Set<Int>] = coders.map { _ in [] }
      for marking in marked {
        guard let code = numbers[marking.code], let coder = positions[marking.coder] else {
          continue
        }
        spans[coder].append(
          .init(before + marking.span.lowerBound, before + marking.span.upperBound, code: code))
        cuts[coder].formUnion(
          [marking.sentences.lowerBound, marking.sentences.upperBound].filter {
            0 < $0 && $0 < part.sentences
          })
      }
      texts.append(.init(units: part.sentences, boundaries: cuts.map(Array.init)))
      before += part.characters
    }
    let continuum = CodedContinuum(textLengths: parts.map(\.characters), coders: spans)
    return SpanEvidence(
      codes.count == 1 ? continuum.only(0) : continuum, codes: codes.count,
      cuts: Segmentations(coders: coders.count, texts: texts))
  }

  /// Two of the coders alone, on what both coded of the compared text.
  package func pair(_ first: Int, _ second: Int) -> SpanEvidence {
    let all = spans()
    return SpanEvidence(
      all.continuum.ofPair(first, second), codes: all.codes,
      cuts: Segmentations(
        coders: 2,
        texts: all.cuts.texts.map {
          .init(units: $0.units, boundaries: [$0.boundaries[first], $0.boundaries[second]])
        }))
  }

  /// Codes of which a segment can have only one, by the code above them: its children exclude each other.
  package var exclusiveGroups: [(parent: CodePath, codes: [CodePath])] {
    (codebook?.entries ?? []).filter(\.code.exclusive).compactMap { entry in
      let group = codes.filter {
        $0.steps.count == entry.path.steps.count + 1 && $0.isWithin(entry.path)
      }
      return group.count > 1 ? (entry.path, group) : nil
    }
  }
}
