import Analysis
import QualitativeData

/// Sequences to be laid out, with the material their segments stand in.
package typealias SequenceLayout = RelationLayout<CodeSequences>

extension RelationLayout<CodeSequences> {
  /// Those that happen often enough, most often first.
  func listed(_ steps: [CodeSequences.Step]) -> [CodeSequences.Step] {
    steps.filter { $0.count >= least }.sorted {
      ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to)
    }
  }

  func notes(_ explanation: [String], hidden: Int) -> [String] {
    explanation
      + (hidden > 0
        ? ["\(counted(hidden, "row")) with fewer than \(least) not listed; --at-least 1 lists all."]
        : [])
      + RelationWords.notes(answer.coders)
      + SelectionNotes.notes(
        selection, segments: answer.counts.reduce(0, +), coders: answer.coders, codebook: nil)
  }
}

extension Table {
  /// One row for each code that another follows within reach.
  package init(followers layout: SequenceLayout, within reach: Cooccurrence.Reach) {
    let steps = layout.answer.followers(within: reach)
    let listed = layout.listed(steps)
    let all = layout.answer.counts.reduce(0, +)
    let base = steps.reduce(into: [Int: Int]()) { $0[$1.to, default: 0] += $1.count }
    self.init(
      title: "Codes followed by another \(RelationWords.reach(reach))", rowHeading: "code",
      columns: ["followed by", "segments", "followed", "share", "after any code"],
      rows: listed.map { step in
        Row(
          key: "\(layout.name(step.from)) → \(layout.name(step.to))", title: layout.name(step.from),
          cells: [
            Cell(.text(layout.name(step.to))), Cell(.count(layout.answer.counts[step.from])),
            Cell(
              .count(step.count), references: layout.material.references(of: step.segments),
              segments: step.segments),
            Cell(
              .coefficient(
                Double(step.count) / Double(layout.answer.counts[step.from]), decimals: 2)),
            Cell(.coefficient(Double(base[step.to]!) / Double(all), decimals: 2)),
          ])
      },
      notes: layout.notes(
        [
          "Unit: segments of the first code. followed: those with a segment of the other that begins after their end and \(RelationWords.behind(reach)); each counts once. \(RelationWords.questions)",
          "share: followed / segments. after any code: the same share over the segments of all codes together, for comparison; a share above it says that the one comes after the other more often than after what is said otherwise.",
        ], hidden: steps.count - listed.count),
      quotes: layout.quotes,
      shape: SequenceShape(layout, kind: "followers", within: reach, steps: listed, bases: base))
  }

  /// One row for each code and the code of the segment that begins next.
  package init(transitions layout: SequenceLayout) {
    let steps = layout.answer.transitions
    let listed = layout.listed(steps)
    let leaving = steps.reduce(into: [Int: Int]()) { $0[$1.from, default: 0] += $1.count }
    let arriving = steps.reduce(into: [Int: Int]()) { $0[$1.to, default: 0] += $1.count }
    let all = steps.reduce(0) { $0 + $1.count }
    self.init(
      title: "From each code to the next", rowHeading: "code",
      columns: ["next code", "times", "of", "share", "after any code"],
      rows: listed.map { step in
        Row(
          key: "\(layout.name(step.from)) → \(layout.name(step.to))", title: layout.name(step.from),
          cells: [
            Cell(.text(layout.name(step.to))),
            Cell(
              .count(step.count), references: layout.material.references(of: step.segments),
              segments: step.segments),
            Cell(.count(leaving[step.from]!)),
            Cell(.coefficient(Double(step.count) / Double(leaving[step.from]!), decimals: 2)),
            Cell(.coefficient(Double(arriving[step.to]!) / Double(all), decimals: 2)),
          ])
      },
      notes: layout.notes(
        [
          "Unit: steps from one segment to the one that begins next, overlapping or not, in one interview (lag 1); of two that begin together the shorter comes first. The last segment of an interview has no next.",
          "of: steps from the code. share: times / of. after any code: the share of all \(all) steps that lead to the next code.",
        ], hidden: steps.count - listed.count),
      quotes: layout.quotes,
      shape: SequenceShape(layout, kind: "transitions", within: nil, steps: listed, bases: arriving)
    )
  }
}
