/// One statistic of spans with its value, or the reason why it has none, and how far it would move if transcripts were
/// drawn again.
package struct SpanFigure: Sendable {
  package let statistic: any SpanStatistic
  package let result: SpanResult
  /// `nil` where none is made, or none can be.
  package let interval: AgreementInterval?
}

extension AgreementResampling {
  /// Statistics with intervals, all from the same drawn transcripts.
  ///
  /// - Complexity: O(resamples × statistics × transcripts).
  func figures(_ asked: [(statistic: any SpanStatistic, spans: SpanEvidence)]) -> [SpanFigure] {
    let results = asked.map { $0.statistic.result(for: $0.spans) }
    let texts = asked.first?.spans.continuum.textLengths.count ?? 0
    let functions = zip(asked, results).map { asked, result in
      way == .none || texts < 2 || result.value == nil
        ? nil : asked.statistic.ofCounts(asked.spans)
    }
    var values = functions.map { _ in [Double?]() }
    if functions.contains(where: { $0 != nil }) {
      var random = SplitMix64(seed: seed)
      for _ in 0..<resamples {
        var counts = Array(repeating: 0, count: texts)
        for _ in 0..<texts { counts[random.below(texts)] += 1 }
        for (index, function) in functions.enumerated() {
          if let function { values[index].append(function(counts)) }
        }
      }
    }
    return asked.indices.map { index in
      SpanFigure(
        statistic: asked[index].statistic, result: results[index],
        interval: AgreementInterval(values[index]))
    }
  }
}
