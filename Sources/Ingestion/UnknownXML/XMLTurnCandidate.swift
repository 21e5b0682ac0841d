import QualitativeData

/// An element that may be a turn, with what in it may be the speaker, the text and the time.
struct XMLTurnCandidate {
  let score: Double
  /// How much of the document's text it holds.
  let share: Double
  let entries: [MappingEntry]
  /// The elements it uses.
  let names: Set<String>

  private struct Speaker {
    let source: String
    let element: String?
    let weight: Double
  }

  init?(_ name: String, in survey: XMLSurvey) {
    guard let element = survey.elements[name], element.count > 1, element.allText > 0,
      element.children[name] == nil, name.utf8.count <= 60, survey.allText > 0
    else { return nil }
    let speaker = Self.speaker(of: name, element, survey)
    let text = Self.text(of: element, besides: speaker?.element, survey)
    let said = text.flatMap { survey.elements[$0] } ?? element
    let bytes = said.allText
    let words =
      Double(max(said.ownText == 0 ? said.allText / 5 : said.words, 1)) / Double(element.count)
    let start = Self.time(of: element, survey, \.isStart)
    let end = Self.time(of: element, survey, \.isEnd)
    let hasTextName = said.meaning.isText || element.meaning.isText
    guard speaker != nil || start != nil || (hasTextName && words >= 3) else { return nil }
    share = Double(bytes) / Double(survey.allText)
    guard share > 0.05, !element.meaning.isNoText else { return nil }
    score =
      share * (speaker?.weight ?? 1) * (start == nil ? 1 : 1.3) * (words < 1.5 ? 0.3 : 1)
      * (hasTextName ? 1.2 : 1)
      * (text == nil && survey.isMixture(element, besides: speaker?.element) ? 0.2 : 1)
    var entries = [MappingEntry(.turn, name)]
    if let speaker { entries.append(MappingEntry(.speaker, speaker.source)) }
    if let text { entries.append(MappingEntry(.text, text)) }
    if let start { entries.append(MappingEntry(.start, start)) }
    if let end, start != nil { entries.append(MappingEntry(.end, end)) }
    self.entries = entries
    names = Set(entries.map(\.source))
  }

  // MARK: Who speaks

  private static func speaker(
    of name: String, _ element: XMLSurvey.Element, _ survey: XMLSurvey
  ) -> Speaker? {
    var found: [Speaker] = []
    for (attribute, values) in element.attributes {
      let certainty = values.meaning.speaker
      if certainty > 0, tellsApart(values, of: element.count) {
        found.append(
          Speaker(source: "@" + attribute, element: nil, weight: Double(certainty) * 2))
      }
    }
    for (child, place) in element.children {
      guard let kind = survey.elements[child], kind.meaning.speaker > 0,
        place.parents * 2 >= element.count, kind.leaves == kind.count,
        tellsApart(kind.values, of: element.count)
      else { continue }
      found.append(Speaker(source: child, element: child, weight: Double(kind.meaning.speaker) * 2))
    }
    found += around(name, element, survey)
    return found.max { ($0.weight, $1.source) < ($1.weight, $0.source) }
  }

  /// Who speaks may stand on an element around the turn, or in one before it.
  private static func around(
    _ name: String, _ element: XMLSurvey.Element, _ survey: XMLSurvey
  ) -> [Speaker] {
    var found: [Speaker] = []
    for parent in element.parents {
      guard let kind = survey.elements[parent] else { continue }
      for (child, place) in kind.children where child != name {
        guard let before = survey.elements[child], before.meaning.speaker == 2,
          before.leaves == before.count,
          place.count * 2 >= element.count, place.count <= element.count * 2, place.count > 1,
          kind.count * 2 <= element.count, before.values.areFew
        else { continue }
        found.append(Speaker(source: child, element: child, weight: 3))
      }
    }
    var seen: Set<String> = [name]
    var next = element.parents
    for _ in 0..<16 where found.isEmpty && !next.isEmpty {
      var further: Set<String> = []
      for parent in next where seen.insert(parent).inserted {
        guard let kind = survey.elements[parent] else { continue }
        for (attribute, values) in kind.attributes where values.meaning.speaker == 2 {
          found.append(Speaker(source: "@" + attribute, element: nil, weight: 1.5))
        }
        further.formUnion(kind.parents)
      }
      next = further
    }
    return found
  }

  /// Names come again and again; identifiers of turns do not.
  private static func tellsApart(_ values: XMLSurvey.Values, of count: Int) -> Bool {
    values.count * 2 >= count && values.areFew && values.distinct > 0
      && (values.distinct * 2 <= values.count || values.distinct <= 6)
  }

  // MARK: What is said, and when

  /// The child that holds what is said; `nil` where that is the element itself with all that is in it.
  private static func text(
    of element: XMLSurvey.Element, besides speaker: String?, _ survey: XMLSurvey
  ) -> String? {
    guard element.ownText * 3 < element.allText else { return nil }
    var best: (name: String, score: Double)?
    for (child, place) in element.children.sorted(by: { $0.key < $1.key }) where child != speaker {
      guard let kind = survey.elements[child], child.utf8.count <= 60,
        kind.values.times * 2 <= kind.count
      else { continue }
      let isWhole = kind.meaning.isText && !survey.isMixture(child)
      let text = isWhole ? kind.allText : kind.ownText
      let name = kind.meaning.isText ? 3.0 : kind.meaning.isNoText ? 0.1 : 1
      let score = Double(text) * name * Double(place.count) / Double(max(kind.count, 1))
      if score > best?.score ?? 0 { best = (child, score) }
    }
    guard let best, let kind = survey.elements[best.name] else { return nil }
    // A name that can only mean text convinces beside much annotation.
    let share = kind.meaning.isText ? 20 : 5
    return kind.allText * share >= element.allText ? best.name : nil
  }

  private static func time(
    of element: XMLSurvey.Element, _ survey: XMLSurvey, _ fits: (XMLNameMeaning) -> Bool
  ) -> String? {
    for (attribute, values) in element.attributes.sorted(by: { $0.key < $1.key })
    where fits(values.meaning) && values.times * 5 >= element.count * 4 {
      return "@" + attribute
    }
    for child in element.children.keys.sorted() {
      if let kind = survey.elements[child], fits(kind.meaning),
        kind.values.times * 5 >= element.count * 4
      {
        return child
      }
    }
    return nil
  }
}
