import Analysis
import QualitativeData

extension CodeNetwork {
  /// The codes that meet, with the numbers of the table: how often each was coded, and how often two meet.
  ///
  /// Codes that meet no other stand alone.
  ///
  /// - Parameters:
  ///   - least: Pairs that meet less often are left out.
  ///   - table: The answer laid out, whose title and notes the picture has.
  package init(_ answer: Cooccurrence, least: Int = 1, as table: Table) {
    let pairs = answer.pairs.filter { $0.together >= max(least, 1) }
    self.init(
      title: table.title,
      nodes: zip(answer.codes, answer.counts).map { Node(title: Self.title($0), count: $1) },
      links: pairs.map {
        Link($0.first, $0.second, strength: Double($0.together), shown: String($0.together))
      },
      notes: ["Circle: how often a code was coded. Line: how often two codes meet."] + table.notes)
  }

  /// The last two steps of a path, which mostly tell it apart.
  private static func title(_ code: CodePath) -> String {
    code.steps.suffix(2).joined(separator: "/")
  }
}
