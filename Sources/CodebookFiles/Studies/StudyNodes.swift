import QualitativeData
import Yams

/// The keys of a study file: what goes in, and what comes out.
struct StudyNodes {
  static let keys = [
    "study", "interviews", "attributes", "codebooks", "codings", "judgements", "adjudications",
    "charts", "statements", "autocode", "encoding", "map", "interviewer", "respondent", "outputs",
  ]

  private let reader: NodeReader

  init(_ reader: NodeReader) { self.reader = reader }

  /// `nil` where the node is no mapping.
  func plan(_ node: Node) -> StudyPlan? {
    guard let fields = reader.fields(of: node, in: "a study", known: Self.keys) else { return nil }
    let name = reader.text(fields["study"], "study")
    if name == nil { reader.note(at: node, "the study has no name. Add study: and its name") }
    var plan = StudyPlan(name: name ?? "")
    plan.interviews = entries(fields["interviews"], "interviews")
    if plan.interviews.isEmpty {
      reader.note(
        at: fields["interviews"] ?? node,
        "the study has no interviews. Add interviews: and files, a folder or a pattern")
    }
    plan.attributes = entries(fields["attributes"], "attributes").first
    plan.codebooks = entries(fields["codebooks"], "codebooks")
    plan.codings = codings(fields["codings"], "codings")
    plan.judgements = codings(fields["judgements"], "judgements")
    plan.adjudications = codings(fields["adjudications"], "adjudications")
    for (key, lists) in [("judgements", plan.judgements), ("adjudications", plan.adjudications)]
    where lists.contains(where: { $0.coder == nil }) {
      reader.note(
        at: fields[key] ?? node,
        "\(key) do not say whose they are. Write the name before the file, as in {Ida: list.csv}")
    }
    plan.charts = entries(fields["charts"], "charts")
    plan.statements = statements(fields["statements"])
    plan.autocode = fields["autocode"].map { reader.flag($0, "autocode") } ?? true
    plan.encoding = reader.text(fields["encoding"], "encoding")
    plan.mapping = reader.texts(fields["map"], "map")
    plan.interviewers = reader.texts(fields["interviewer"], "interviewer")
    plan.respondents = reader.texts(fields["respondent"], "respondent")
    plan.outputs = reader.list(fields["outputs"], "outputs").compactMap(output)
    if reader.list(fields["outputs"], "outputs").isEmpty {
      reader.note(
        at: fields["outputs"] ?? node,
        "the study has no outputs. Add outputs: and a list with file: and a command in each entry")
    }
    return plan
  }

  private func entries(_ node: Node?, _ key: String) -> [StudyPlan.Entry] {
    zip(reader.texts(node, key), reader.placesOfTexts(node)).map { StudyPlan.Entry($0, place: $1) }
  }

  /// Files by coder, or files that name their coders themselves.
  private func codings(_ node: Node?, _ key: String) -> [StudyPlan.Coding] {
    guard let node else { return [] }
    guard case .mapping = node else {
      return entries(node, key).map { StudyPlan.Coding(coder: nil, file: $0) }
    }
    return reader.pairs(of: node, in: key).flatMap { place, coder, value in
      let files = entries(value, "\(key): \(coder)")
      if files.isEmpty { reader.note(at: place, "\(coder) has no file. Write its name behind it") }
      return files.map { StudyPlan.Coding(coder: coder, file: $0) }
    }
  }

  /// Files by the standard they are stated for.
  private func statements(_ node: Node?) -> [StudyPlan.Statements] {
    guard let node else { return [] }
    return reader.pairs(of: node, in: "statements").flatMap { place, standard, value in
      let files = entries(value, "statements: \(standard)")
      if files.isEmpty {
        reader.note(at: place, "\(standard) has no file. Write its name behind it")
      }
      return files.map {
        StudyPlan.Statements(
          standard: StudyPlan.Entry(standard, place: reader.place(of: place)), file: $0)
      }
    }
  }

  /// `file:`, and one command with its options.
  private func output(_ node: Node) -> StudyPlan.Output? {
    guard case .mapping = node else {
      reader.note(at: node, "an output is a mapping: file: and its name, and below it a command")
      return nil
    }
    var file: StudyPlan.Entry?
    var commands: [(key: Node, name: String, value: Node)] = []
    for pair in reader.pairs(of: node, in: "an output") {
      if pair.name == "file" {
        file = reader.text(pair.value, "file").map {
          StudyPlan.Entry($0, place: reader.place(of: pair.value))
        }
      } else {
        commands.append(pair)
      }
    }
    guard let file else {
      reader.note(at: node, "an output without a file. Add file: and its name")
      return nil
    }
    guard let command = commands.first else {
      reader.note(
        at: node, "\(file.text) has no command. Add one, such as matrix: with its options below it")
      return nil
    }
    for other in commands.dropFirst() {
      reader.note(
        at: other.key,
        "\(file.text) has two commands, \(command.name) and \(other.name). Indent what belongs to the first, or make an output of the second"
      )
    }
    return StudyPlan.Output(
      file: file,
      command: StudyPlan.Entry(command.name, place: reader.place(of: command.key)),
      settings: settings(command.value, of: command.name))
  }

  private func settings(_ node: Node, of command: String) -> [StudyPlan.Output.Setting] {
    guard case .mapping = node else {
      let values = reader.texts(node, command)
      return values.isEmpty
        ? [] : [.init(key: nil, values: values, place: reader.place(of: node))]
    }
    return reader.pairs(of: node, in: command).map { key, name, value in
      let values = values(value, name)
      if values.isEmpty {
        reader.note(at: key, "\(name) of \(command) has no value. Write one, or remove the line")
      }
      return .init(key: name, values: values, place: reader.place(of: key))
    }
  }

  /// One text, several, or `name=value` for each entry of a mapping.
  private func values(_ node: Node, _ key: String) -> [String] {
    guard case .mapping = node else { return reader.texts(node, key) }
    return reader.pairs(of: node, in: key).flatMap { place, name, value in
      let values = reader.texts(value, "\(key): \(name)")
      if values.isEmpty { reader.note(at: place, "\(name) has no value. Write one behind it") }
      return values.map { "\(name)=\($0)" }
    }
  }
}
