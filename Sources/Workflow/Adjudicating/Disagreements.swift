import Analysis
import Exports
import ProjectStorage
import QualitativeData

/// The disagreements of a project's coders, beside the transcripts they stand in.
struct Disagreements {
  let study: CodedStudy
  let coders: [String]
  /// By transcript, then by place.
  let all: [CodingDisagreement]
  let pairs: [DisagreementList.Pair]
  /// What all of the coders coded alike, as the first of them did, in transcripts that all coded.
  let alike: [CodedSegment]
  /// What was decided, by the place that was.
  let decisions: [Adjudication.Subject: Adjudication]

  /// - Throws: `AnalysisError` for a variable, value, code or coder that is not there; `AgreementError` for fewer than
  ///   two coders.
  ///
  /// - Parameter outsider: Somebody who is not looked at unless named.
  init(
    _ project: Project, _ selection: SegmentSelection, notAmong outsider: String? = nil
  ) throws {
    let segments = try project.store.segments()
    let adjudications = try project.store.adjudications()
    study = try CodedStudy(project, segments: segments)
    guard !study.parts.isEmpty else {
      throw WorkflowError(place: project.store.path, reason: .noTranscripts)
    }
    let codebook = try project.combinedCodebook(for: selection.codes)
    let material = study.material
    var selection = selection
    try selection.check(against: material, codebook)
    selection = selection.takingOverUnions(of: codebook)
    let coders = try Self.coders(
      selection, segments,
      notAmong: try project.store.adjudicators().union([outsider].compactMap(\.self)))
    self.coders = coders
    let wanted = material.places(wantedBy: selection)
    var all: [CodingDisagreement] = []
    var pairs: [DisagreementList.Pair] = []
    for pair in CodedContinuum.pairs(of: coders.count) {
      let names = [coders[pair.0], coders[pair.1]]
      var transcripts = 0
      var same = 0
      for part in study.parts {
        let judged = names.map { name in part.segments.filter { $0.coder == .person(name) } }
        guard judged.allSatisfy({ !$0.isEmpty }) else { continue }
        transcripts += 1
        let open = judged.map {
          $0.filter { $0.judgement == .accepted && wanted.contains(Project.Place($0)) }
        }
        let found = CodingDisagreement.all(between: names, open[0], open[1])
        same += open[0].count - found.count { $0.first != nil }
        all += found
      }
      pairs.append(.init(coders: names, transcripts: transcripts, same: same))
    }
    let order = Dictionary(
      uniqueKeysWithValues: study.parts.enumerated().map { ($1.transcript.name, $0) })
    self.all = all.enumerated().sorted {
      (order[$0.element.transcript]!, $0.element.range, $0.offset)
        < (order[$1.element.transcript]!, $1.element.range, $1.offset)
    }.map(\.element)
    self.pairs = pairs
    alike = Self.alike(study, coders).filter { wanted.contains(Project.Place($0)) }
    decisions = Dictionary(adjudications.map { ($0.subject, $0) }) { _, later in later }
  }

  private static func alike(_ study: CodedStudy, _ coders: [String]) -> [CodedSegment] {
    study.parts.flatMap { part in
      let accepted = part.segments.filter { $0.judgement == .accepted }
      let places = coders.dropFirst().map { name in
        Set(accepted.filter { $0.coder == .person(name) }.map(Project.Place.init))
      }
      return accepted.filter { segment in
        segment.coder == .person(coders[0])
          && places.allSatisfy { $0.contains(Project.Place(segment)) }
      }
    }
  }

  /// Those named, else all who coded without deciding for others.
  private static func coders(
    _ selection: SegmentSelection, _ segments: [CodedSegment], notAmong judges: Set<String>
  ) throws -> [String] {
    var named: [String] = []
    for coder in selection.coders where !named.contains(coder) { named.append(coder) }
    let known = Set(segments.map(\.coder.description)).subtracting(judges).sorted()
    // Always in one order, so that a disagreement keeps its name however coders are named.
    let coders = named.isEmpty ? known : named.sorted()
    guard coders.count > 1 else {
      throw AgreementError(
        place: coders.first ?? "the study", reason: .oneCoder(known: known, isNamed: !named.isEmpty)
      )
    }
    return coders
  }

  func shown(_ disagreements: [CodingDisagreement]) -> [ShownDisagreement] {
    let parts = Dictionary(uniqueKeysWithValues: study.parts.map { ($0.transcript.name, $0) })
    var offsets: [String: CodePointOffsets] = [:]
    return disagreements.map { disagreement in
      let part = parts[disagreement.transcript]!
      let known = offsets[disagreement.transcript] ?? CodePointOffsets(part.transcript.text)
      offsets[disagreement.transcript] = known
      func quotation(_ segment: CodedSegment?) -> Quotation? {
        segment.map { Quotation($0, of: part.transcript, offsets: known, units: part.units) }
      }
      return ShownDisagreement(
        disagreement, first: quotation(disagreement.first),
        second: quotation(disagreement.second), decision: decisions[disagreement.subject])
    }
  }
}

extension CodingDisagreement {
  /// What a decision on it refers to.
  var subject: Adjudication.Subject {
    Adjudication.Subject(
      transcript: transcript, coders: coders, first: first?.identifier, second: second?.identifier)
  }
}

extension Project {
  /// Where coders disagree, with the words of both.
  ///
  /// - Throws: `AnalysisError` and `AgreementError` for a question that has no answer.
  package func disagreements(_ question: DisagreementQuestion) throws -> DisagreementList {
    let found = try Disagreements(self, question.selection)
    let listed = found.all.filter {
      question.includesDecided || found.decisions[$0.subject] == nil
    }
    let decided = found.all.count - listed.count
    return DisagreementList(
      found.shown(listed), pairs: found.pairs,
      notes: decided == 0
        ? [] : ["\(counted(decided, "disagreement")) not listed, since decided; --all lists them."])
  }
}
