import Analysis
import Exports
import QualitativeData

extension Project {
  /// A table of quotes, with what their author and readers must know.
  package struct QuotesAnswer: Sendable {
    package let table: Table
    package let notices: [Notice]
  }

  /// The passages behind a selection: by transcript and place, or for papers code by code.
  ///
  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there.
  package func quotations(_ request: QuoteRequest) throws -> QuotesAnswer {
    let study = try CodedStudy(self, request.selection)
    let material = study.material
    let codebook = try combinedCodebook()
    try request.selection.check(against: material, codebook)
    let selection = request.selection.takingOverUnions(of: codebook)
    let wanted = material.places(wantedBy: selection)
    let parts = study.parts.map { part in
      part.segments.filter {
        selection.wants($0.code, by: $0.coder, $0.judgement) && wanted.contains(Place($0))
      }
      .sorted { ($0.range, $0.code) < ($1.range, $1.code) }
    }
    var quotes = QuotePool(study.parts, chosen: parts, codebook: codebook, request).quotes
    let total = quotes.count
    if let limit = request.atMost { quotes = QuotePool.spread(quotes, atMost: limit) }
    if request.layout == .paper { quotes = QuotePool.byCode(quotes, codebook: codebook) }
    var notices = [try advice(request.selection, study)].compactMap(\.self)
    if request.layout == .paper || request.atMost != nil {
      let warnings = QuoteWarnings(study.parts.map(\.transcript), role: request.role)
      notices += warnings.findings(
        for: quotes.map { ($0.person, $0.speaker, $0.part.transcript) }
      ).map { Notice(path, $0) }
    }
    return QuotesAnswer(table: table(quotes, of: total, request), notices: notices)
  }

  private func table(_ quotes: [QuotePool.Quote], of total: Int, _ request: QuoteRequest) -> Table {
    let notes =
      quotes.count == total
      ? []
      : [
        "\(quotes.count) of \(counted(total, "quote")): at most \(request.atMost ?? 0) of each code, spread over speakers."
      ]
    switch request.layout {
    case .list:
      return Table(quotes.map(\.quotation), title: "Quotes: \(quotes.count)", notes: notes)
    case .paper:
      let role = request.role.isEmpty ? "" : ", \(request.role)"
      return Table(
        paperQuotes: quotes.map {
          PaperQuote($0.quotation, heading: $0.heading, source: $0.source)
        }, title: "Quotes by Code",
        notes: notes + ["Speaker: pseudonym\(role) and turn. Place: transcript, turn and sentence."]
      )
    }
  }

  /// What was said at a reference, and how it was coded.
  ///
  /// - Throws: `WorkflowError` for what is no reference, or names a place that is not there.
  package func passage(_ reference: String) throws -> Table {
    guard let place = QuoteReference(reference) else {
      throw WorkflowError(place: reference, reason: .notAReference)
    }
    var everything = SegmentSelection()
    everything.suggestions = .with
    let study = try CodedStudy(self, everything)
    guard let part = study.parts.first(where: { $0.transcript.name == place.transcript }) else {
      throw WorkflowError(
        place: reference,
        reason: .unknownTranscript(line: nil, known: study.parts.map(\.transcript.name)))
    }
    guard let range = part.units.range(of: place) else {
      throw WorkflowError(place: reference, reason: .noSuchReference)
    }
    let offsets = CodePointOffsets(part.transcript.text)
    let coded = part.segments.filter { $0.judgement != .rejected && $0.range.overlaps(range) }
      .sorted { ($0.range, $0.code) < ($1.range, $1.code) }
      .map { Quotation($0, of: part.transcript, offsets: offsets, units: part.units) }
    return Table(
      passage: place, range, of: part.transcript, offsets: offsets, coded: coded)
  }
}

extension Project.Place {
  init(transcript: String, code: CodePath, range: TextRange) {
    self.transcript = transcript
    self.code = code
    self.range = range
  }
}
