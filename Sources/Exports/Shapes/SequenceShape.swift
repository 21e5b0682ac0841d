import Analysis
import QualitativeData

/// Steps from code to code, as JSON.
struct SequenceShape: Encodable, Sendable {
  private struct Step: Encodable {
    let from: String
    let to: String
    let count: Int
    let references: [String]
  }

  private struct Code: Encodable {
    let code: String
    let segments: Int
    /// How many steps lead to it from any code.
    let followsAny: Int
  }

  private let kind: String
  private let within: Nullable<Int>
  private let coders: [String]
  private let selection: SelectionShape
  private let codes: [Code]
  private let steps: [Step]

  init(
    _ layout: SequenceLayout, kind: String, within: Cooccurrence.Reach?,
    steps: [CodeSequences.Step], bases: [Int: Int]
  ) {
    self.kind = kind
    switch within {
    case .turns(let most), .characters(let most): self.within = Nullable(most)
    case nil: self.within = Nullable(nil)
    }
    coders = layout.answer.coders
    selection = SelectionShape(layout.selection)
    codes = layout.answer.codes.indices.map {
      Code(
        code: layout.name($0), segments: layout.answer.counts[$0], followsAny: bases[$0] ?? 0)
    }
    self.steps = steps.map { step in
      Step(
        from: layout.name(step.from), to: layout.name(step.to), count: step.count,
        references: layout.material.references(of: step.segments).map(\.description))
    }
  }
}
