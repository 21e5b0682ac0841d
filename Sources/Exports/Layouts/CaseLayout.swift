import Analysis
import QualitativeData

/// A comparison of cases to be laid out, with the words of its segments.
package struct CaseLayout {
  let comparison: CaseComparison
  let material: CodedMaterial
  let quotes: [Int: Table.Quote]
  /// The cases whose briefs are wanted, by position.
  let briefs: [Int]
  /// How many quotes stand under each code.
  let most: Int

  package init(
    _ comparison: CaseComparison, of material: CodedMaterial, quotes: [Int: Table.Quote],
    briefs: [Int], most: Int
  ) {
    self.comparison = comparison
    self.material = material
    self.quotes = quotes
    self.briefs = briefs
    self.most = most
  }

  /// The first quotes of different interviews, then further ones, each passage once.
  func quotes(of mention: CaseComparison.Mention) -> [Table.Quote] {
    let all = material.segments
    let sorted = mention.segments.sorted {
      (all[$0].transcript, all[$0].range) < (all[$1].transcript, all[$1].range)
    }
    var places: Set<QuoteReference> = []
    var interviews: Set<Int> = []
    var first: [Int] = []
    var further: [Int] = []
    for segment in sorted where places.insert(all[segment].reference).inserted {
      if interviews.insert(all[segment].transcript).inserted {
        first.append(segment)
      } else {
        further.append(segment)
      }
    }
    return (first + further).prefix(most).compactMap { quotes[$0] }
  }

  var hasTimes: Bool { comparison.cases.contains { $0.timed.seconds > 0 } }

  /// Whether any variable says who was asked about what.
  var saysWhoWasAsked: Bool {
    comparison.mentions.contains { $0.contains { !$0.silent.isEmpty || !$0.notAsked.isEmpty } }
  }
}
