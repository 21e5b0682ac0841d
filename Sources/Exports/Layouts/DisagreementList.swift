import Analysis
import QualitativeData

/// A disagreement with the words of both sides, and what was decided of it.
package struct ShownDisagreement: Sendable {
  package let disagreement: CodingDisagreement
  package let first: Quotation?
  package let second: Quotation?
  package let decision: Adjudication?

  package init(
    _ disagreement: CodingDisagreement, first: Quotation?, second: Quotation?,
    decision: Adjudication?
  ) {
    self.disagreement = disagreement
    self.first = first
    self.second = second
    self.decision = decision
  }

  /// What a reader calls it: `other code`, or who alone coded.
  package var kind: String {
    guard disagreement.kind == .onlyOne else { return disagreement.kind.rawValue }
    return "only \(disagreement.coders[first == nil ? 1 : 0])"
  }

  package var decisionShown: String {
    guard let decision else { return "" }
    let what =
      switch decision.decision {
      case .first: decision.subject.coders[0]
      case .second: decision.subject.coders[1]
      case .both, .neither, .other: decision.decision.rawValue
      }
    return "\(what), decided by \(decision.adjudicator)"
  }
}

/// Disagreements as a report to read, and as a table, to fill in if wanted.
package struct DisagreementList: Sendable {
  /// What two coders share, beside where they differ.
  package struct Pair: Sendable {
    package let coders: [String]
    /// How many transcripts both coded, and how often they gave the same words the same code.
    package let transcripts: Int
    package let same: Int

    package init(coders: [String], transcripts: Int, same: Int) {
      self.coders = coders
      self.transcripts = transcripts
      self.same = same
    }
  }

  package let shown: [ShownDisagreement]
  private let pairs: [Pair]
  private let notes: [String]

  package init(_ shown: [ShownDisagreement], pairs: [Pair], notes: [String] = []) {
    self.shown = shown
    self.pairs = pairs
    self.notes = notes
  }

  private var title: String { counted(shown.count, "disagreement") }

  /// - Parameter asSheet: Whether it has the columns that a person fills in and hands back.
  package func table(asSheet: Bool) -> Table {
    let decided = shown.contains { $0.decision != nil } && !asSheet
    return Table(
      title: title, rowHeading: "disagreement",
      columns: [
        "kind", "first coder", "first code", "first reference", "first quote", "second coder",
        "second code", "second reference", "second quote",
      ] + (asSheet ? ["decision", "code", "quote", "reason"] : [])
        + (decided ? ["decision", "reason"] : []),
      rows: shown.map { shown in
        var cells = [shown.kind]
        for (coder, quotation) in zip(shown.disagreement.coders, [shown.first, shown.second]) {
          cells += [
            coder, quotation?.segment.code.description ?? "", quotation.map(Self.place) ?? "",
            quotation?.words ?? "",
          ]
        }
        if decided { cells += [shown.decisionShown, shown.decision?.reason ?? ""] }
        return Table.Row(
          key: shown.disagreement.name, title: shown.disagreement.name,
          cells: cells.map { Table.Cell($0.isEmpty ? .empty : .text($0)) }
            + (asSheet ? Array(repeating: Table.Cell(.empty), count: 4) : []))
      }, notes: notes, shape: DisagreementsShape(shown, pairs))
  }

  package var report: Report {
    var parts: [Report.Part] = [.list(sums + notes)]
    if let confusion { parts.append(.table(confusion)) }
    if let byCode { parts.append(.table(byCode)) }
    var transcript: String?
    for shown in shown {
      if transcript != shown.disagreement.transcript {
        transcript = shown.disagreement.transcript
        parts.append(.heading(shown.disagreement.transcript))
      }
      parts += Self.parts(of: shown)
    }
    return Report(title: title, parts: parts, shape: DisagreementsShape(shown, pairs))
  }

  private static func parts(of shown: ShownDisagreement) -> [Report.Part] {
    let names = shown.disagreement.coders
    var parts: [Report.Part] = [.paragraph("\(shown.disagreement.name): \(shown.kind)")]
    for (coder, quotation) in zip(names, [shown.first, shown.second]) {
      guard let quotation else { continue }
      parts.append(
        .quotation(
          words: quotation.words,
          source: "\(coder): \(quotation.segment.code), \(place(of: quotation))"))
    }
    if let decision = shown.decision {
      parts.append(
        .paragraph(
          "  → \(shown.decisionShown)" + (decision.reason.isEmpty ? "" : ": \(decision.reason)")))
    }
    return parts
  }

  private var sums: [String] {
    pairs.map { pair in
      let mine = shown.filter { $0.disagreement.coders == pair.coders }
      func count(_ test: (ShownDisagreement) -> Bool) -> Int { mine.count(where: test) }
      let decided = count { $0.decision != nil }
      return
        "\(pair.coders[0]) and \(pair.coders[1]): \(counted(pair.transcripts, "transcript")) that both coded. Same code on the same words: \(pair.same). "
        + "Other code: \(count { $0.disagreement.kind == .otherCode }). "
        + "Other extent: \(count { $0.disagreement.kind == .otherExtent }). "
        + "Only \(pair.coders[0]): \(count { $0.second == nil }). Only \(pair.coders[1]): \(count { $0.first == nil })."
        + (decided > 0 ? " Of those listed \(decided) are decided." : "")
    }
  }

  /// Which codes stand for each other.
  private var confusion: Table? {
    var counts: [[String]: Int] = [:]
    for shown in shown {
      guard shown.disagreement.kind == .otherCode, let first = shown.first,
        let second = shown.second
      else { continue }
      counts[
        [first.segment.code.description, second.segment.code.description]
          + shown.disagreement.coders, default: 0] += 1
    }
    guard !counts.isEmpty else { return nil }
    let rows = counts.sorted {
      (-$0.value, $0.key.joined(separator: "\n")) < (-$1.value, $1.key.joined(separator: "\n"))
    }
    return Table(
      title: "Codes given in place of each other", rowHeading: "first code",
      columns: ["by", "second code", "by", "times"],
      rows: rows.map { key, count in
        Table.Row(
          key: key.joined(separator: " "), title: key[0],
          cells: [
            .init(.text(key[2])), .init(.text(key[1])), .init(.text(key[3])), .init(.count(count)),
          ])
      }, notes: [], shape: DisagreementsShape(shown, pairs))
  }

  private var byCode: Table? {
    var counts: [CodePath: [Int]] = [:]
    for shown in shown {
      let column =
        switch shown.disagreement.kind {
        case .otherCode: 0
        case .otherExtent: 1
        case .onlyOne: 2
        }
      for code in Set([shown.first, shown.second].compactMap { $0?.segment.code }) {
        counts[code, default: [0, 0, 0]][column] += 1
      }
    }
    guard !counts.isEmpty else { return nil }
    return Table(
      title: "Disagreements by code", rowHeading: "code",
      columns: ["other code", "other extent", "only one coder", "all"],
      rows: counts.sorted { (-$0.value.reduce(0, +), $0.key) < (-$1.value.reduce(0, +), $1.key) }
        .map { code, counts in
          Table.Row(
            key: code.description, title: code.description,
            cells: (counts + [counts.reduce(0, +)]).map { Table.Cell(.count($0)) })
        },
      notes: ["A disagreement about two codes stands in the rows of both."],
      shape: DisagreementsShape(shown, pairs))
  }

  private static func place(of quotation: Quotation) -> String {
    quotation.reference?.description ?? quotation.segment.transcript
  }
}

/// Disagreements as JSON.
private struct DisagreementsShape: Encodable, Sendable {
  private struct Pair: Encodable {
    let coders: [String]
    let transcripts: Int
    let same: Int
  }

  private struct Entry: Encodable {
    let disagreement: String
    let kind: String
    let transcript: String
    let coders: [String]
    let first: OrNull<SegmentShape>
    let second: OrNull<SegmentShape>
    let decision: OrNull<Decision>
  }

  private struct Decision: Encodable {
    let decision: String
    let reason: String
    let adjudicator: String
  }

  private let pairs: [Pair]
  private let disagreements: [Entry]

  init(_ shown: [ShownDisagreement], _ pairs: [DisagreementList.Pair]) {
    self.pairs = pairs.map {
      Pair(coders: $0.coders, transcripts: $0.transcripts, same: $0.same)
    }
    disagreements = shown.map { shown in
      Entry(
        disagreement: shown.disagreement.name, kind: shown.disagreement.kind.rawValue,
        transcript: shown.disagreement.transcript, coders: shown.disagreement.coders,
        first: OrNull(value: shown.first?.shape), second: OrNull(value: shown.second?.shape),
        decision: OrNull(
          value: shown.decision.map {
            Decision(
              decision: $0.decision.rawValue, reason: $0.reason, adjudicator: $0.adjudicator)
          }))
    }
  }
}

/// What is written as `null` where there is none.
private struct OrNull<Wrapped: Encodable & Sendable>: Encodable, Sendable {
  let value: Wrapped?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
