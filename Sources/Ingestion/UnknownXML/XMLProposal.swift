import QualitativeData

/// What the elements of an XML document of unknown making are taken for.
struct XMLProposal {
  let entries: [MappingEntry]

  /// As it would be typed: `--map turn=segment --map speaker=@who --map text=gword`.
  var spelling: String { entries.map(XMLMapping.spelling).joined(separator: " ") }

  /// - Returns: `nil` where nothing looks like turns of speech.
  /// - Complexity: O(names) for each of a hundred elements; the survey bounds them.
  init?(_ survey: XMLSurvey) {
    // The elements with most text: turns hold much of it, and a flood of names must not take long.
    let likely = survey.elements.sorted {
      ($1.value.allText, $0.key) < ($0.value.allText, $1.key)
    }.prefix(100)
    let candidates = likely.compactMap { XMLTurnCandidate($0.key, in: survey) }
    let best = candidates.max { $0.score < $1.score }
    if let written = Self.written(survey), best.map({ $0.share < 0.5 }) ?? true {
      entries = [MappingEntry(.text, written)] + Self.variables(survey, besides: [written])
    } else if let best {
      entries = best.entries + Self.variables(survey, besides: best.names)
    } else {
      return nil
    }
  }

  /// An element that holds a whole transcript as plain text, line after line.
  private static func written(_ survey: XMLSurvey) -> String? {
    survey.elements.filter { name, element in
      element.leaves == element.count && element.ownText > 1_000
        && element.lineBreaks >= 5 * element.count && element.ownText * 2 > survey.allText
        && name.utf8.count <= 60
    }.max { ($0.value.ownText, $1.key) < ($1.value.ownText, $0.key) }?.key
  }

  /// Short elements that stand only once: title, date and the like.
  private static func variables(_ survey: XMLSurvey, besides names: Set<String>) -> [MappingEntry] {
    survey.elements.filter { name, element in
      element.count == 1 && element.leaves == 1 && element.ownText > 0 && element.words <= 12
        && element.values.areFew && !names.contains(name) && name.utf8.count <= 60
    }.keys.sorted().prefix(100).filter { !survey.stands($0, inside: names) }.prefix(8).map {
      MappingEntry(.variable, $0)
    }
  }
}
