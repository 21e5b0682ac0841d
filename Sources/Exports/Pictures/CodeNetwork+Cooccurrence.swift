import Analysis
import QualitativeData

extension CodeNetwork {
  /// The codes that meet, with the numbers of the table: how often each was coded, and how often two meet.
  ///
  /// Codes that meet no other stand alone.
  ///
  /// - Parameters:
  ///   - layout: The answer, and from how often pairs are shown.
  ///   - table: The same laid out, whose title the picture has.
  package init(_ layout: CooccurrenceLayout, as table: Table) {
    let answer = layout.answer
    let pairs = answer.pairs.filter { $0.together >= max(layout.least, 1) }
    self.init(
      title: table.title,
      nodes: zip(answer.codes, answer.counts).map { Node(title: Self.title($0), count: $1) },
      links: pairs.map {
        Link($0.first, $0.second, strength: Double($0.together), shown: String($0.together))
      },
      notes: layout.notesOfNetwork)
  }

  /// The last two steps of a path, which mostly tell it apart.
  private static func title(_ code: CodePath) -> String {
    code.steps.suffix(2).joined(separator: "/")
  }
}
