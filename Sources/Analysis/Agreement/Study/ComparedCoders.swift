import QualitativeData

/// Coders' codes on the units they share, and how these were chosen.
package struct ComparedCoders: Sendable {
  /// What one coder contributes.
  package struct Share: Sendable {
    package let coder: String
    /// How many transcripts the coder coded, of those the question is about.
    package let transcripts: Int
    /// How many of them are compared.
    package let compared: Int
    /// How many accepted segments with compared codes lie in the compared transcripts.
    package let segments: Int
    /// How many of these touch no unit, as where only an interviewer speaks.
    package let outside: Int
  }

  package let question: AgreementQuestion
  package let codebook: Codebook?
  package let coders: [String]
  /// Codes that one of the coders gave to a unit, in the codebook's order, then those it does not have.
  package let codes: [CodePath]
  /// Codes of the codebook in question that none of the coders gave to a unit.
  package let unusedCodes: [CodePath]
  package let units: CodedUnits
  package let shares: [Share]
  /// How much of it began as suggestions.
  package let suggestions: SuggestionsJudged
  /// Transcripts with a unit that the question is about, and the units and words in them.
  package let transcriptsInQuestion: Int
  package let unitsInQuestion: Int
  package let wordsInQuestion: Int
  /// The words in the units that are compared.
  package let words: Int

  /// - Throws: `AnalysisError` for a variable, value, code or coder the study does not have; `AgreementError` where
  ///   fewer than two coders coded, or no transcript in common.
  package init(_ material: AgreementMaterial) throws {
    let question = material.question
    try question.selection.check(against: material.coded, material.codebook)
    let inQuestion = material.parts.filter { !$0.words.isEmpty }
    coders = try Self.coders(question, judges: inQuestion.map(\.judges))
    let chosen = coders
    let compared = inQuestion.filter { part in
      let judges = chosen.count { part.judges.contains($0) }
      return question.transcripts == .all ? judges == chosen.count : judges > 1
    }
    guard !compared.isEmpty else {
      throw AgreementError(
        place: coders.joined(separator: ", "), reason: .nothingInCommon(question.transcripts))
    }
    let places = CodePlaces(material, compared, coders)
    var units = CodedUnits(
      coders: coders, codes: places.codes.map(\.description), isClustered: true)
    for part in compared { places.add(part, to: &units) }
    self.question = question
    codebook = material.codebook
    codes = places.codes
    unusedCodes = places.unused
    self.units = units
    shares = coders.map { coder in
      let givings = compared.flatMap(\.givings).filter { $0.coder == coder }
      return Share(
        coder: coder, transcripts: inQuestion.count { $0.judges.contains(coder) },
        compared: compared.count { $0.judges.contains(coder) }, segments: givings.count,
        outside: givings.count { $0.units.isEmpty })
    }
    suggestions = SuggestionsJudged(coders, compared.map(\.suggestions))
    transcriptsInQuestion = inQuestion.count
    unitsInQuestion = inQuestion.reduce(0) { $0 + $1.words.count }
    wordsInQuestion = inQuestion.reduce(0) { $0 + $1.words.reduce(0, +) }
    words = compared.reduce(0) { $0 + $1.words.reduce(0, +) }
  }

  /// The coders in question: those named, else all who judged anything in one of the transcripts.
  static func coders(
    _ question: AgreementQuestion, judges: [Set<String>]
  ) throws -> [String] {
    var named: [String] = []
    for coder in question.selection.coders where !named.contains(coder) { named.append(coder) }
    let known = judges.reduce(into: Set<String>()) { $0.formUnion($1) }.sorted()
    let coders = named.isEmpty ? known : named
    guard coders.count > 1 else {
      throw AgreementError(
        place: coders.first ?? "the study", reason: .oneCoder(known: known, isNamed: !named.isEmpty)
      )
    }
    return coders
  }
}

/// The codes that are compared, by position.
private struct CodePlaces {
  let codes: [CodePath]
  let unused: [CodePath]
  private let coders: [String: Int]
  private let positions: [CodePath: Int]

  init(_ material: AgreementMaterial, _ parts: [AgreementMaterial.Part], _ coders: [String]) {
    self.coders = Dictionary(uniqueKeysWithValues: coders.enumerated().map { ($1, $0) })
    let chosen = Set(coders)
    var given: Set<CodePath> = []
    for part in parts {
      for giving in part.givings where chosen.contains(giving.coder) && !giving.units.isEmpty {
        given.insert(giving.code)
      }
    }
    let question = material.question
    let entries = material.codebook?.entries ?? []
    var listed: [CodePath] = []
    for entry in entries where entry.path == question.compared(entry.path) {
      listed.append(entry.path)
    }
    codes = listed.filter(given.contains) + given.subtracting(listed).sorted()
    // Codes that only hold others together, and derived ones, are nothing a coder would give.
    let leaves = Set(
      entries.filter { $0.code.codes.isEmpty && $0.code.union.isEmpty }.map {
        question.compared($0.path)
      })
    unused = listed.filter {
      leaves.contains($0) && !given.contains($0) && question.selection.wants(code: $0)
    }
    positions = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
  }

  func add(_ part: AgreementMaterial.Part, to units: inout CodedUnits) {
    let cluster = units.addCluster(part.name, units: part.words.count)
    for coder in part.judges {
      if let number = coders[coder] { units.rate(coder: number, cluster: cluster) }
    }
    for giving in part.givings {
      guard let coder = coders[giving.coder], let code = positions[giving.code] else { continue }
      for unit in giving.units { units.give(code, coder: coder, cluster: cluster, unit: unit) }
    }
  }
}
