import QualitativeData

extension CodedMaterial {
  /// The places of segments in the order of the text, each once.
  ///
  /// - Parameter positions: Positions in the list of segments.
  package func references(of positions: [Int]) -> [QuoteReference] {
    let segments = segments
    var seen: Set<QuoteReference> = []
    return positions.map { segments[$0] }
      .sorted { ($0.transcript, $0.range) < ($1.transcript, $1.range) }
      .map(\.reference).filter { seen.insert($0).inserted }
  }
}
