import Exports
import ProjectStorage
import QualitativeData

extension Project {
  /// How many segments people have judged, accepted and rejected.
  package func segmentCount() throws -> Int { try store.counts().segments }

  /// What the project holds, in a few lines.
  package func status() throws -> Table {
    let counts = try store.counts()
    let info = try store.info()
    let last = try store.lastEntry()
    var rows: [(String, Table.Content)] = [
      ("project", .text(info.name)), ("made", .text(info.created)),
      ("transcripts", .count(counts.transcripts)),
    ]
    rows += try store.codebookSources().map {
      ("codebook", .text("\($0.name), version \($0.version)"))
    }
    let declared = try combinedCodebook()?.variables ?? [:]
    let variables = try store.variables().sorted { $0.key < $1.key }.map { name, values in
      (Variable(name: name, values: values, declared: declared[name]), values)
    }
    rows += variables.map {
      ("variable \($0.name)", .text(Self.description(of: $0, with: $1, declared[$0.name])))
    }
    rows += try coderRows()
    let older = try judgedUnderOlderText().count
    if older > 0 { rows.append(("judged under an older text", .count(older))) }
    if counts.adjudications > 0 {
      rows.append(("disagreements decided", .count(counts.adjudications)))
    }
    rows.append(("suggestions", .count(counts.suggestions)))
    let stale = try StaleSuggestions(self)
    if let sentence = stale.sentence { rows.append(("stale suggestions", .text(sentence))) }
    if counts.summaries > 0 { rows.append(("summaries in charts", .count(counts.summaries))) }
    rows.append(("changes in the log", .count(counts.entries)))
    rows.append(("last change", .text("\(last.at) \(last.actor): \(last.summary)")))
    return Table(
      title: store.path, rowHeading: "what", columns: ["how much"],
      rows: rows.map { Table.Row(key: $0.0, title: $0.0, cells: [.init($0.1)]) },
      notes: Self.next(counts, isStale: !stale.codes.isEmpty),
      shape: StatusShape(
        project: info.name, guid: info.guid, created: info.created,
        transcripts: try store.transcriptNames(),
        codebooks: try store.codebookSources().map { ["name": $0.name, "version": $0.version] },
        segments: counts.segments, accepted: counts.accepted, suggestions: counts.suggestions,
        staleCodes: stale.codes.map(\.description),
        summaries: counts.summaries,
        adjudications: counts.adjudications,
        entries: counts.entries,
        variables: Dictionary(uniqueKeysWithValues: variables.map { ($0.0.name, $0.0.kind) })))
  }

  /// A variable's type, how many values it has, which of them do not fit the type, and which are perhaps one.
  private static func description(
    of variable: Variable, with values: Set<String>, _ declared: Variable.Declaration?
  ) -> String {
    let numbers = values.count { Double($0)?.isFinite == true }
    let strays =
      switch variable.kind {
      case .ordered: values.subtracting(declared?.values ?? []).count
      case .number: values.count - numbers
      case .date, .text: 0
      }
    var text = "\(variable.kind.rawValue)\(declared == nil ? "" : ", as the codebook says"), "
    text += counted(values.count, "value")
    if strays > 0 {
      text += variable.kind == .ordered ? "; \(strays) not in its order" : "; \(strays) no numbers"
    } else if variable.kind == .text, numbers > 0 {
      text += "; \(numbers) of them \(numbers == 1 ? "is a number" : "are numbers")"
    }
    let alike = values.count - Set(values.map(Self.withoutCapitals)).count
    if alike > 0 {
      text +=
        "; \(alike) \(alike == 1 ? "differs" : "differ") from another only in capitals or spaces"
    }
    return text
  }

  private static func withoutCapitals(_ value: String) -> String {
    value.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func coderRows() throws -> [(String, Table.Content)] {
    let counts = try store.judgementCounts()
    return try store.coders().map { coder in
      let (accepted, rejected) = counts[coder] ?? (0, 0)
      return ("coder \(coder)", .text("\(accepted) accepted, \(rejected) rejected"))
    }
  }

  /// The step that comes next.
  private static func next(_ counts: ProjectCounts, isStale: Bool) -> [String] {
    if counts.transcripts == 0 {
      return ["Next: verbatim import INTERVIEWS… --attributes attributes.csv"]
    }
    if counts.codebooks == 0 { return ["Next: verbatim codebook adopt CODEBOOK.yaml"] }
    if counts.suggestions == 0, counts.segments == 0 { return ["Next: verbatim autocode"] }
    if isStale {
      return ["Next: verbatim autocode, since suggestions are stale; no judgement is touched"]
    }
    let whose = counts.accepted == 0 ? " --suggestions-only" : ""
    return ["Next: verbatim matrix\(whose) --columns VARIABLE, and verbatim quotes\(whose)"]
  }
}

private struct StatusShape: Encodable, Sendable {
  let project: String
  let guid: String
  let created: String
  let transcripts: [String]
  let codebooks: [[String: String]]
  let segments: Int
  let accepted: Int
  let suggestions: Int
  /// The codes whose suggestions rest on rules, transcripts or variables as they no longer are.
  let staleCodes: [String]
  let summaries: Int
  let adjudications: Int
  let entries: Int
  let variables: [String: Variable.Kind]
}
