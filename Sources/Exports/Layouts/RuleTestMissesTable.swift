import Analysis
import QualitativeData

/// One place where rules and people part, with its words.
package struct MissedPassage: Sendable {
  package let miss: RuleTest.Miss
  package let transcript: String
  package let reference: QuoteReference?
  package let speaker: String?
  package let words: String
  /// The rules that proposed it, or the coders who judged it.
  package let by: [String]

  package init(
    _ miss: RuleTest.Miss, of transcript: Transcript, units: TextUnits, rules: [String]
  ) {
    let turn = transcript.firstTurn(endingAfterStartOf: miss.range)
    self.miss = miss
    self.transcript = transcript.name
    reference = units.reference(to: miss.range, in: transcript.name)
    words = transcript.quote(miss.range)
    speaker =
      turn < transcript.turns.count ? transcript.speakerName(of: transcript.turns[turn]) : nil
    by = miss.rules.map { rules[$0] } + miss.coders
  }
}

private struct MissedPassageShape: Encodable, Sendable {
  let coders: String
  let code: String
  let transcript: String
  let reference: Nullable<String>
  let speaker: Nullable<String>
  let quote: String
  let by: [String]
}

extension Table {
  /// What was proposed and not judged, or judged and not proposed: one row a place.
  ///
  /// - Parameter passages: For each comparison, its coders and the places.
  package init(
    _ passages: [(coders: String, passages: [MissedPassage])], title: String, by: String,
    of test: RuleTest, notes: [String] = []
  ) {
    let naming = passages.count > 1
    func place(_ passage: MissedPassage) -> String {
      passage.reference?.description ?? passage.transcript
    }
    self.init(
      title: "\(title): \(passages.reduce(0) { $0 + $1.passages.count })", rowHeading: "reference",
      columns: (naming ? ["compared with"] : []) + ["code", "speaker", by, "quote"],
      rows: passages.flatMap { coders, passages in
        passages.map { passage in
          let cells =
            (naming ? [coders] : []) + [
              passage.miss.code.description, passage.speaker ?? "",
              passage.by.joined(separator: "; "), passage.words,
            ]
          return Row(
            key: place(passage), title: place(passage), cells: cells.map { Cell(.text($0)) })
        }
      },
      notes: [RuleTestWords.unit(test)] + RuleTestWords.aboutMaterial(test) + notes,
      shape: passages.flatMap { coders, passages in
        passages.map { passage in
          MissedPassageShape(
            coders: coders, code: passage.miss.code.description, transcript: passage.transcript,
            reference: Nullable(passage.reference?.description), speaker: Nullable(passage.speaker),
            quote: passage.words, by: passage.by)
        }
      })
  }
}
