import Analysis
import Exports
import ProjectStorage
import QualitativeData

/// A list of what a report of qualitative research should say, in our own words.
package struct ReportingStandard: Sendable {
  package struct Item: Sendable {
    /// As the standard numbers it.
    package let number: String
    /// What is asked for, shared between standards: what is stated for one serves the others.
    package let topic: String
    package let asks: String
    /// The part of the list it stands in.
    package let domain: String
  }

  package let name: String
  package let title: String
  package let source: String
  package let items: [Item]

  /// The topic of an item, by its number or the topic itself; `nil` for neither.
  package func topic(of name: String) -> String? {
    items.first { $0.number == name || $0.topic == name }?.topic
  }

  /// - Parameter domains: Each with its items: number, topic, what is asked for.
  init(
    name: String, title: String, source: String,
    domains: [(String, [(String, String, String)])]
  ) {
    self.name = name
    self.title = title
    self.source = source
    items = domains.flatMap { domain, items in
      items.map { Item(number: $0.0, topic: $0.1, asks: $0.2, domain: domain) }
    }
  }
}

extension ReportingStandard {
  /// The standard's items with what the project knows and the researcher stated.
  func report(_ facts: StudyFacts, _ manner: ReportManner) -> Report {
    let known = KnownFacts(facts, manner)
    let answers = items.map { item in
      Answer(
        item: item, stated: facts.statements[item.topic]?.text, known: known.answer(on: item.topic))
    }
    let open = answers.count { $0.isOpen }
    let notes = [
      "\(items.count - open) of \(items.count) items are answered, \(answers.count { $0.stated != nil }) of them as "
        + "stated; \(open) are not stated.",
      "Items in our own words after \(source)",
      "State an item with: verbatim report \(name) --set NUMBER='…'.",
    ]
    let shape = answers.map(AnswerShape.init)
    switch manner.page {
    case .screen: return Report(title: title, parts: lists(answers, notes), shape: shape)
    case .paper:
      return Report(
        table(
          columns: ["asks for", "answer", "from"],
          rows: answers.map { [$0.item.asks, $0.shown, $0.origin] }, notes: notes, shape: shape))
    case .sheet:
      return Report(
        table(
          columns: ["topic", "asks for", "the project knows", "stated", "state"],
          rows: answers.map {
            [
              $0.item.topic, $0.item.asks, $0.known ?? "", $0.stated ?? "",
              ChartSheet.state(of: $0.stated),
            ]
          }, notes: notes, shape: shape))
    }
  }

  private func lists(_ answers: [Answer], _ notes: [String]) -> [Report.Part] {
    var parts = notes.map(Report.Part.paragraph)
    for domain in items.map(\.domain).uniqued {
      parts.append(.heading(domain))
      parts.append(
        .list(
          answers.filter { $0.item.domain == domain }.map {
            "\($0.item.number). \($0.item.asks): \($0.shown)"
              + ($0.isOpen ? "" : " (\($0.origin))")
          }))
    }
    return parts
  }

  private func table(
    columns: [String], rows: [[String]], notes: [String], shape: [AnswerShape]
  ) -> Table {
    Table(
      title: title, rowHeading: "item", columns: columns,
      rows: zip(items, rows).map { item, cells in
        Table.Row(
          key: item.number, title: item.number,
          cells: cells.map { Table.Cell($0.isEmpty ? .empty : .text($0)) })
      },
      notes: notes, shape: shape)
  }
}

/// One item with what there is to say.
private struct Answer {
  let item: ReportingStandard.Item
  let stated: String?
  let known: String?

  var isOpen: Bool { stated == nil && known == nil }

  /// What is stated first, then what the project knows.
  var shown: String {
    let texts = [stated, known].compactMap(\.self)
    return texts.isEmpty ? "not stated" : texts.joined(separator: " ")
  }

  var origin: String {
    switch (stated, known) {
    case (nil, nil): ""
    case (_?, nil): "stated"
    case (nil, _?): "the project"
    case (_?, _?): "stated; the project"
    }
  }
}

private struct AnswerShape: Encodable, Sendable {
  let item: String
  let topic: String
  let domain: String
  let asks: String
  let stated: Nullable<String>
  let known: Nullable<String>

  init(_ answer: Answer) {
    item = answer.item.number
    topic = answer.item.topic
    domain = answer.item.domain
    asks = answer.item.asks
    stated = Nullable(answer.stated)
    known = Nullable(answer.known)
  }
}

extension [String] {
  /// Each once, in order.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
