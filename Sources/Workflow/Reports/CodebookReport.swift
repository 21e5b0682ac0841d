import Analysis
import Exports
import QualitativeData

/// The codebook as the appendix of a paper: every code with its text, where it comes from and how often it was used.
struct CodebookReport: StudyReport {
  let name = "codebook"
  let abstract =
    "every code with its definition, limits, example, origin, and how often it was used"

  func report(of facts: StudyFacts, as manner: ReportManner) throws -> Report {
    guard let codebook = facts.study.codebook else {
      throw WorkflowError(place: facts.place, reason: .noCodebook)
    }
    let isWanted = { (path: CodePath) in
      facts.selection.codes.isEmpty || facts.selection.codes.contains(where: path.isWithin)
    }
    let lines = codebook.entries.filter { isWanted($0.path) }.map {
      CodebookLine($0, facts, counts: !manner.isReflexive)
    }
    let title =
      "Codebook: "
      + facts.codebooks.map { "\($0.name), version \($0.version)" }.joined(separator: "; ")
    let shape = CodebookShape(title: title, codes: lines.map(\.shape))
    guard manner.page == .screen else {
      return Report(table(lines, title, facts, manner, shape: shape))
    }
    var parts: [Report.Part] = notes(facts, manner).map(Report.Part.paragraph)
    for line in lines {
      parts.append(.heading(line.heading))
      if !line.items.isEmpty { parts.append(.list(line.items)) }
    }
    return Report(title: title, parts: parts, shape: shape)
  }

  private func table(
    _ lines: [CodebookLine], _ title: String, _ facts: StudyFacts, _ manner: ReportManner,
    shape: CodebookShape
  ) -> Table {
    Table(
      title: title, rowHeading: "code",
      columns: [
        "label", "parent", "definition", "include", "exclude", "example", "origin", "source",
      ]
        + (manner.isReflexive ? [] : ["transcripts", "segments"]),
      rows: lines.map { line in
        Table.Row(
          key: line.path.description, title: line.path.steps.last ?? "",
          depth: line.path.steps.count - 1,
          cells: line.texts.map { Table.Cell($0.isEmpty ? .empty : .text($0)) }
            + (line.counts.map { [.count($0.transcripts), .count($0.segments)] } ?? []).map {
              Table.Cell($0)
            })
      },
      notes: notes(facts, manner), shape: shape)
  }

  private func notes(_ facts: StudyFacts, _ manner: ReportManner) -> [String] {
    guard !manner.isReflexive else { return [] }
    return [
      "transcripts and segments count a code with the codes below it, "
        + (facts.selection.suggestions == .none
          ? "as people judged them." : "with what the rules propose.")
    ]
  }
}

/// One code as the appendix prints it.
private struct CodebookLine {
  let path: CodePath
  let code: Code
  let counts: (transcripts: Int, segments: Int)?

  init(_ entry: Codebook.Entry, _ facts: StudyFacts, counts: Bool) {
    path = entry.path
    code = entry.code
    let segments = counts ? facts.segments(under: entry.path) : []
    self.counts =
      counts
      ? (Set(segments.map { facts.material.segments[$0].transcript }).count, segments.count) : nil
  }

  var heading: String { "\(path) — \(code.title)" }

  /// In the order of the table's columns.
  var texts: [String] {
    [
      code.title, path.steps.dropLast().joined(separator: "/"), code.definition ?? "",
      code.include.joined(separator: "; "), code.exclude.joined(separator: "; "),
      code.examples.first ?? "", code.origin ?? "", code.source ?? "",
    ]
  }

  var items: [String] {
    var items: [String] = []
    if let definition = code.definition { items.append("Definition: \(definition)") }
    if !code.include.isEmpty {
      items.append("Include: " + code.include.joined(separator: "; "))
    }
    if !code.exclude.isEmpty {
      items.append("Exclude: " + code.exclude.joined(separator: "; "))
    }
    if let example = code.examples.first { items.append("Example: “\(example)”") }
    let origin = [code.origin.map { "Origin: \($0)" }, code.source.map { "Source: \($0)" }]
      .compactMap(\.self)
    if !origin.isEmpty { items.append(origin.joined(separator: ". ")) }
    if let counts {
      items.append(
        "Used in \(counted(counts.transcripts, "transcript")), \(counted(counts.segments, "segment"))"
      )
    }
    return items
  }

  var shape: CodebookShape.Code {
    CodebookShape.Code(
      code: path.description, label: code.title, definition: Nullable(code.definition),
      include: code.include, exclude: code.exclude, examples: code.examples,
      origin: Nullable(code.origin), source: Nullable(code.source),
      transcripts: Nullable(counts?.transcripts), segments: Nullable(counts?.segments))
  }
}

private struct CodebookShape: Encodable, Sendable {
  struct Code: Encodable, Sendable {
    let code: String
    let label: String
    let definition: Nullable<String>
    let include: [String]
    let exclude: [String]
    let examples: [String]
    let origin: Nullable<String>
    let source: Nullable<String>
    let transcripts: Nullable<Int>
    let segments: Nullable<Int>
  }

  let title: String
  let codes: [Code]
}
