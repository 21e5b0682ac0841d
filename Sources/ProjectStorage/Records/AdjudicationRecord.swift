import GRDB
import QualitativeData

/// A row of `adjudication`: what somebody decided where two coders disagreed.
struct AdjudicationRecord {
  /// A segment that follows, and whether this decision made it.
  struct Made: Hashable {
    let guid: String
    let isNew: Bool
  }

  let guid: String
  /// The transcript's identifier.
  let transcript: String
  let adjudicator: String
  let coders: [String]
  let first: String?
  let second: String?
  let decision: Adjudication.Decision
  let reason: String
  let made: [Made]
  let codebook: String?

  init(
    _ decision: NewAdjudication, transcript: String, adjudicator: String, made: [Made],
    codebook: String?
  ) {
    let subject = decision.subject
    self.transcript = transcript
    self.adjudicator = adjudicator
    coders = subject.coders
    first = subject.first?.description
    second = subject.second?.description
    self.decision = decision.decision
    reason = decision.reason
    self.made = made
    self.codebook = codebook
    guid = Self.guid(of: subject, in: transcript, by: adjudicator)
  }

  /// One adjudicator decides a place once; deciding it anew changes the row.
  static func guid(
    of subject: Adjudication.Subject, in transcript: String, by adjudicator: String
  ) -> String {
    Identifier<Adjudication>(of: [
      transcript, subject.first?.description ?? "", subject.second?.description ?? "",
      subject.coders[0], subject.coders[1], adjudicator,
    ]).description
  }

  /// `nil` for a row no version of ours writes.
  init?(_ row: [Cell]) {
    guard let guid = row[0].text, let transcript = row[1].text, let adjudicator = row[2].text,
      let firstCoder = row[3].text, let secondCoder = row[4].text,
      let decision = row[7].text.flatMap(Adjudication.Decision.init), let reason = row[8].text,
      let segments = row[9].text
    else { return nil }
    self.guid = guid
    self.transcript = transcript
    self.adjudicator = adjudicator
    coders = [firstCoder, secondCoder]
    first = row[5].text
    second = row[6].text
    self.decision = decision
    self.reason = reason
    made = segments.split(separator: " ").map {
      Made(guid: String($0.drop { $0 == "+" }), isNew: $0.first == "+")
    }
    codebook = row[10].text
  }

  var cells: [Cell] {
    [
      .text(guid), .text(transcript), .text(adjudicator), .text(coders[0]), .text(coders[1]),
      Cell(first), Cell(second), .text(decision.rawValue), .text(reason),
      .text(made.map { ($0.isNew ? "+" : "") + $0.guid }.joined(separator: " ")), Cell(codebook),
    ]
  }

  func value(transcript name: String) -> Adjudication? {
    let (first, second) = (
      first.flatMap(Identifier<CodedSegment>.init), second.flatMap(Identifier<CodedSegment>.init)
    )
    guard first != nil || second != nil else { return nil }
    return Adjudication(
      subject: .init(transcript: name, coders: coders, first: first, second: second),
      decision: decision, reason: reason, adjudicator: adjudicator,
      segments: made.compactMap { Identifier($0.guid) })
  }

  static func all(_ db: Database) throws -> [AdjudicationRecord] {
    try Row.fetchAll(db, sql: ProjectTable.adjudication.selectAll)
      .compactMap { AdjudicationRecord($0.cells) }
  }
}
