import Analysis
import Exports
import ProjectStorage
import QualitativeData

/// A methods paragraph with the study's own numbers, and what it cannot say.
struct MethodsReport: StudyReport {
  let name = "methods"
  let abstract =
    "a methods paragraph with the study's own numbers, and what the project does not know"

  func report(of facts: StudyFacts, as manner: ReportManner) throws -> Report {
    let known = KnownFacts(facts, manner)
    let sections = [
      ("Material", known.material), ("Codebook", known.codebook), ("Coding", known.coding),
      ("Rules", known.rules), ("Charts", known.charts), ("Software", [known.software]),
    ].filter { !$0.1.isEmpty }
    let stated = CoreqReport.standard.items.compactMap { item in
      facts.statements[item.topic].map { "\(item.asks): \($0.text)" }
    }
    let unknown = CoreqReport.standard.items.filter {
      facts.statements[$0.topic] == nil && known.answer(on: $0.topic) == nil
    }
    var parts: [Report.Part] = [
      .paragraph(sections.flatMap(\.1).joined(separator: " "))
    ]
    if manner.isReflexive {
      parts.append(
        .paragraph(
          "No coefficient of agreement and no prevalence is given: in reflexive thematic analysis coding is one reading, "
            + "and differences between readers are no error (Braun & Clarke)."))
    } else if facts.transcriptsByCoder.count > 1 {
      parts.append(
        .paragraph(
          "How far the coders agree is not said here: it depends on the unit, and 'verbatim agreement' gives it with unit and n."
        ))
    }
    if !stated.isEmpty {
      parts += [.heading("As the researchers state"), .list(stated)]
    }
    parts += [
      .heading("What the project does not know"),
      .list(
        unknown.map { "\($0.number). \($0.asks)" }),
      .paragraph("State it with: verbatim report coreq --set NUMBER='…'."),
    ]
    let shape = MethodsShape(
      sections: sections.map { .init(title: $0.0, sentences: $0.1) }, stated: stated,
      unknown: unknown.map(\.topic))
    guard manner.page != .sheet else {
      return Report(Self.table(sections, stated, unknown.map(\.asks), shape: shape))
    }
    return Report(title: "Methods", parts: parts, shape: shape)
  }

  /// A sentence a row, for programs that take tables.
  private static func table(
    _ sections: [(String, [String])], _ stated: [String], _ unknown: [String],
    shape: MethodsShape
  ) -> Table {
    let rows = sections + [("Stated", stated), ("Not known", unknown)]
    return Table(
      title: "Methods", rowHeading: "section", columns: ["sentence"],
      rows: rows.flatMap { title, sentences in
        sentences.map { Table.Row(key: title, title: title, cells: [Table.Cell(.text($0))]) }
      },
      notes: [], shape: shape)
  }
}

private struct MethodsShape: Encodable, Sendable {
  struct Section: Encodable, Sendable {
    let title: String
    let sentences: [String]
  }

  let sections: [Section]
  let stated: [String]
  let unknown: [String]
}
