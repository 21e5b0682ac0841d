import Analysis
import QualitativeData

/// What cases' interviews say of codes, counted for sets: one matrix for each way of counting.
struct CodedScores {
  /// The cases in the variable's order, without those that have no value.
  let cases: [String]
  /// Whether some of the material belongs to no case.
  let hasMissing: Bool
  private var matrices: [SetDefinition.Source: ThemeMatrix] = [:]
  private let columns: [Int]

  /// - Parameter definitions: The sets that are counted from codes; at least one.
  /// - Throws: `AnalysisError` for a variable or code that is not there.
  init(
    _ definitions: [SetDefinition], by axis: MatrixAxis, in looked: LookedAt, codebook: Codebook?
  ) throws {
    precondition(!definitions.isEmpty, "something is counted")
    for source in Set(definitions.map(\.source)) {
      var selection = looked.selection
      selection.codes = try definitions.filter { $0.source == source }.map { definition in
        guard let path = CodePath(definition.what) else {
          throw SetError(place: definition.text, reason: .notADefinition)
        }
        return path
      }
      matrices[source] = try ThemeMatrix(
        .init(
          rows: .themes, columns: axis, measure: source.measure,
          percent: source.isShare ? .column : nil, selection: selection),
        of: looked.material, codebook: codebook)
    }
    let columns = matrices.values.first!.columns
    self.columns = columns.indices.filter { !columns[$0].parts.contains("(none)") }
    cases = self.columns.map { columns[$0].title }
    hasMissing = self.columns.count < columns.count
  }

  /// A matrix that was counted, to say what codebook and part of the study it is of.
  var anyMatrix: ThemeMatrix { matrices.sorted { $0.key.rawValue < $1.key.rawValue }[0].value }

  /// Everybody whose segments were counted.
  var coders: [String] { Set(matrices.values.flatMap(\.coders)).sorted() }

  /// Whether several coders' segments on one passage add up in a score.
  var addsUpCoders: Bool {
    matrices.contains { source, matrix in !source.isShare && matrix.coders.count > 1 }
  }

  /// - Throws: `ExplainedErrors` with every case that has no value.
  func set(_ definition: SetDefinition) throws -> CalibratedSet {
    guard let matrix = matrices[definition.source],
      let row = matrix.rows.firstIndex(where: { $0.parts == [definition.what] })
    else { throw SetError(place: definition.text, reason: .notADefinition) }
    var faults: [SetError] = []
    var raw: [Double] = []
    var evidence: [CalibratedSet.Evidence] = []
    for (column, name) in zip(columns, cases) {
      let cell = matrix.cells[row][column]
      guard let value = cell.value else {
        let why =
          cell.blank == .notAsked
          ? "nobody was asked about it" : "its respondents say no word of their own"
        faults.append(
          SetError(place: definition.name, reason: .noValue(case: name, why: why)))
        continue
      }
      raw.append(definition.source.raw(value, of: cell.denominator))
      evidence.append(
        .init(
          segments: cell.segments, references: cell.references,
          of: definition.source.isShare ? cell.denominator.map { Int($0) } : nil))
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    return CalibratedSet(
      name: definition.name, rule: definition.sentence, calibration: definition.calibration,
      raw: raw, evidence: evidence)
  }
}

extension SetDefinition.Source {
  fileprivate var measure: Measure {
    switch self {
    case .share: .transcripts
    case .speakers: .speakers
    case .segments, .value: .segments
    case .per1000Words: .per1000Words
    }
  }

  /// A share from a percentage, as the quotient of two whole numbers, so that 1 of 2 is 0.5 exactly.
  fileprivate func raw(_ value: Double, of whole: Double?) -> Double {
    guard isShare, let whole, whole > 0 else { return value }
    return (value * whole / 100).rounded() / whole
  }
}

extension SetDefinition {
  /// How the scores come about, in words a reader can check.
  var sentence: String {
    let counted =
      switch source {
      case .share: "\(what), share of the case's interviews with the code"
      case .speakers: "\(what), share of the case's respondents with the code"
      case .segments: "\(what), coded segments of the case"
      case .per1000Words: "\(what), coded segments per 1,000 words of the case's respondents"
      case .value: "the column \(what)"
      }
    switch calibration {
    case .given: return "\(counted), membership scores as given"
    case .crisp(let threshold): return "\(counted); in from \(Self.shown(threshold)) on, else out"
    case .crispBelow(let threshold):
      return "\(counted); in below \(Self.shown(threshold)), else out"
    case .direct(let anchors, let convention):
      let odds =
        convention == .fsqca ? "±3 at the anchors, as fsQCA" : "±2.944 at the anchors, as R"
      return
        "\(counted); fully out at \(Self.shown(anchors.out)), crossover \(Self.shown(anchors.crossover)), "
        + "fully in at \(Self.shown(anchors.in)) (direct method, log odds \(odds))"
    }
  }

  private static func shown(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
