import Analysis
import QualitativeData

/// What a reader must know of the segments behind an answer: how many, whose, of what part of the study.
package enum StudySentences {
  /// - Parameters:
  ///   - asked: What was asked for, where the matrix was counted over a part of it.
  ///   - all: How many segments and whose, where several matrices were counted.
  package static func of(
    _ matrix: ThemeMatrix, _ asked: SegmentSelection, all: (segments: Int, coders: [String])? = nil
  ) -> [String] {
    let (segments, coders) = all ?? (matrix.segmentCount, matrix.coders)
    var sentences = [Self.segments(segments, of: coders, asked.suggestions)]
    for (variable, values) in asked.conditions.sorted(by: { $0.key < $1.key }) {
      sentences.append("Only where \(variable) is \(values.joined(separator: " or ")).")
    }
    if !asked.codes.isEmpty {
      sentences.append("Only \(asked.codes.map(\.description).joined(separator: ", ")).")
    }
    if let codebook = matrix.codebook {
      sentences.append("Codebook: \(codebook.name), version \(codebook.version).")
    }
    return sentences
  }

  private static func segments(
    _ number: Int, of coders: [String], _ suggestions: SegmentSelection.Suggestions
  ) -> String {
    let people = coders.filter { $0 != Coder.codebook.description }
    let names = people.isEmpty ? "nobody" : people.joined(separator: " and ")
    let count = counted(number, "segment")
    switch suggestions {
    case .only: return "\(count) proposed by the codebook's rules; nobody has judged them."
    case .with:
      return "\(count): judged by \(names), together with what the codebook's rules propose."
    case .none:
      let together =
        people.count > 1
        ? " What either of them saw counts." : ""
      return "\(count) judged by \(names).\(together)"
    }
  }
}
