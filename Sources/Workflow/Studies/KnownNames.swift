import Analysis
import ProjectStorage
import QualitativeData

/// What a study has of variables, values, codes, coders and transcripts: outputs may ask for nothing else.
struct KnownNames {
  private let values: [String: Set<String>]
  private let codes: [String]
  private let coders: [String]
  private let transcripts: [String]
  /// What stands for a missing value.
  private static let missing = "(none)"

  /// - Complexity: O(attributes + segments); no text is read.
  init(_ project: Project) throws {
    var values: [String: Set<String>] = [:]
    for (_, described) in try project.store.transcriptVariables() {
      for (variable, value) in described.values.values.joined() {
        values[variable, default: []].insert(value)
      }
    }
    self.values = values
    let listed = try project.combinedCodebook()?.entries.map(\.path.description) ?? []
    let judged = try project.store.judgedPlaces()
    codes = listed + Set(judged.codes.map(\.description)).subtracting(listed).sorted()
    coders = judged.coders.map(\.description).sorted()
    transcripts = try project.store.transcriptNames()
  }

  /// Checks everything that outputs name, before any of them is made.
  ///
  /// - Parameter study: The study file's name.
  /// - Throws: `ExplainedErrors` with every name the study does not have, in the order of the file.
  static func check(_ outputs: [StudyRun.Output], study: String, of path: String) throws {
    let named = outputs.flatMap { output in
      // Speakers are known only once the transcripts are read.
      let isOfSpeakers = output.names.contains { $0.kind == .axis && $0.text == "speakers" }
      return output.names.filter { !isOfSpeakers || $0.kind != .order }
        .map { (file: output.file, name: $0, beside: output.names) }
    }
    guard !named.isEmpty else { return }
    let project = try Project.open(at: path)
    defer { try? project.store.close() }
    let known = try KnownNames(project)
    let faults = named.flatMap { file, name, beside in
      known.faults(name, beside).map { fault in
        StudyError(
          place: study,
          reason: .fault(
            line: name.place?.line, column: name.place?.column,
            problem: "\(file): \(fault.problem)", remedy: fault.remedy))
      }
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
  }

  private typealias Fault = (problem: String, remedy: String)

  /// - Parameter beside: What the same output names.
  private func faults(_ name: StudyName, _ beside: [StudyName]) -> [Fault] {
    let text = name.text
    switch name.kind {
    case .variable: return axis(text, fixed: false)
    case .variableOrNone: return text.isEmpty || text == "none" ? [] : axis(text, fixed: false)
    case .axis: return axis(text, fixed: true)
    case .condition: return condition(text)
    case .value:
      let variables = beside.filter { $0.kind == .variable }.compactMap { try? MatrixAxis($0.text) }
      let known = Set(
        variables.flatMap { axis -> [String] in
          if case .variables(let names) = axis { names.flatMap { values[$0] ?? [] } } else { [] }
        })
      return Self.parts(of: text).filter { $0 != Self.missing }
        .flatMap { fault("case", $0, known.sorted()) }
    case .order: return order(text)
    case .code: return fault("code", text, codes)
    case .coder: return fault("coder", text, coders)
    case .transcript: return fault("transcript", text, transcripts)
    case .chartAxis:
      let bare = ["code:", "variable:"].first(where: text.hasPrefix).map {
        String(text.dropFirst($0.count))
      }
      return codes.contains(bare ?? text) ? [] : axis(bare ?? text, fixed: true, or: codes)
    case .themesCodeOrVariable:
      return codes.contains(text) ? [] : axis(text, fixed: true, or: codes)
    }
  }

  /// - Parameters:
  ///   - fixed: Whether it may be an axis that every study has, as `themes`.
  ///   - codes: What else it may be.
  private func axis(_ text: String, fixed: Bool, or codes: [String] = []) -> [Fault] {
    guard let axis = try? MatrixAxis(text), case .variables(let names) = axis else { return [] }
    let known = values.keys.sorted()
    return names.flatMap {
      fault("variable", $0, known, others: (fixed ? MatrixAxis.fixedNames : []) + codes)
    }
  }

  private func condition(_ text: String) -> [Fault] {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return [] }
    let (variable, value) = (String(parts[0]), String(parts[1]))
    guard let found = values[variable] else {
      return fault("variable", variable, values.keys.sorted())
    }
    return value == Self.missing
      ? [] : fault("value of \(variable)", value, found.sorted())
  }

  /// The values that are crossed in one.
  private static func parts(of text: String) -> [String] {
    text.replacing(" × ", with: "\u{0}").split(separator: "\u{0}").map(String.init)
  }

  /// What may be sorted by is a variable, or what stands on the other axis.
  private func order(_ text: String) -> [Fault] {
    let variables = values.keys.sorted()
    let standing = codes + coders + transcripts + Set(values.values.joined()).sorted()
    let known = Set(["name", "count", Self.missing] + variables + standing)
    let last = codes.compactMap { $0.split(separator: "/").last.map(String.init) }
    if known.union(last).contains(text) || Self.parts(of: text).allSatisfy(known.contains)
      || text.split(separator: "/").map(String.init).allSatisfy(known.contains)
    {
      return []
    }
    let names = ["name", "count"] + variables
    let meant = NearestName.of(text, among: names + standing).map { "Did you mean \($0)? " } ?? ""
    return [
      (
        "there is nothing '\(text)' to sort by",
        "\(meant)Give \(names.joined(separator: ", ")), or what stands on the other axis"
      )
    ]
  }

  /// - Parameter others: What would do as well, but is not listed.
  private func fault(
    _ what: String, _ name: String, _ known: [String], others: [String] = []
  ) -> [Fault] {
    guard !known.contains(name) else { return [] }
    let meant = NearestName.of(name, among: known + others).map { "Did you mean \($0)? " } ?? ""
    let list = known.prefix(20).joined(separator: ", ")
    let more = known.count > 20 ? " and \(known.count - 20) more" : ""
    return [
      (
        "the study has no \(what) '\(name)'",
        known.isEmpty ? "It has none at all" : "\(meant)It has: \(list)\(more)"
      )
    ]
  }
}
