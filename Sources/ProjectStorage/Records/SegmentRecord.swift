import Foundation
import GRDB
import QualitativeData

/// A row of `segment`: one coder's judgement of one span for one code.
struct SegmentRecord {
  /// What two judgements may not have in common.
  struct Place: Hashable {
    let transcript: String
    let range: TextRange
    let code: String
    let coder: String
  }

  var guid: String
  /// The transcript's identifier.
  let transcript: String
  let code: String
  let range: TextRange
  let coder: String
  let judgement: CodedSegment.Judgement
  /// JSON, or `nil` where no rule gave a reason.
  let reason: String?
  /// Name and version of the codebook it was judged under.
  let codebook: String?
  let quoteDigest: String

  /// Conditions that tell two halves of a project's segments: identities are drawn by chance.
  static let halves = ["guid < '8'", "guid >= '8'"]

  var place: Place { Place(transcript: transcript, range: range, code: code, coder: coder) }

  var cells: [Cell] {
    [
      .text(guid), .text(transcript), .text(code), .integer(range.start), .integer(range.end),
      .text(coder), .text(judgement.rawValue), Cell(reason), Cell(codebook), .text(quoteDigest),
    ]
  }

  /// `nil` for a row no version of ours writes.
  init?(_ row: Row) {
    let start: Int = row[3]
    let end: Int = row[4]
    guard 0 <= start, start < end, let judgement = CodedSegment.Judgement(rawValue: row[6]) else {
      return nil
    }
    guid = row[0]
    transcript = row[1]
    code = row[2]
    range = TextRange(start, end)
    coder = row[5]
    self.judgement = judgement
    reason = row[7]
    codebook = row[8]
    quoteDigest = row[9]
  }

  init(
    _ segment: CodedSegment, guid: String, transcript: String, quoteDigest: String,
    codebook: String?
  ) throws {
    self.guid = guid
    self.transcript = transcript
    code = segment.code.description
    range = segment.range
    coder = segment.coder.description
    judgement = segment.judgement
    reason = try segment.reason.map { try JSON.text(ReasonRecord($0)) }
    self.codebook = codebook
    self.quoteDigest = quoteDigest
  }
}

/// A reason as JSON: `{"matches":[[820,833]],"rules":["collaborat*"]}`, in UTF-8 offsets.
struct ReasonRecord: Codable {
  let rules: [String]
  let matches: [[Int]]

  init(_ reason: CodedSegment.Reason) {
    rules = reason.rules
    matches = reason.matches.map { [$0.start, $0.end] }
  }

  var reason: CodedSegment.Reason {
    CodedSegment.Reason(
      rules: rules,
      matches: matches.compactMap {
        $0.count == 2 && 0 <= $0[0] && $0[0] < $0[1] ? TextRange($0[0], $0[1]) : nil
      })
  }

  /// Many reasons at once: one run of the decoder costs as much as a hundred reasons.
  static func decode(_ texts: [String?]) throws -> [CodedSegment.Reason?] {
    let joined = "[" + texts.map { $0 ?? "null" }.joined(separator: ",") + "]"
    return try JSONDecoder().decode([ReasonRecord?].self, from: Data(joined.utf8)).map {
      $0?.reason
    }
  }
}
