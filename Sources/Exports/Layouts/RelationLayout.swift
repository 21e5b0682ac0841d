import Analysis
import QualitativeData

/// An answer on how codes stand to each other.
package protocol CodeRelation {
  /// What its numbers of codes mean.
  var codes: [CodePath] { get }
}

extension Cooccurrence: CodeRelation {}
extension CodeSequences: CodeRelation {}

/// A relation between codes to be laid out, with the material its segments stand in.
package struct RelationLayout<Answer: CodeRelation> {
  let answer: Answer
  let material: CodedMaterial
  let selection: SegmentSelection
  let quotes: [Int: Table.Quote]
  /// Pairs of codes that are related less often are not listed.
  let least: Int

  package init(
    _ answer: Answer, of material: CodedMaterial, _ selection: SegmentSelection,
    quotes: [Int: Table.Quote] = [:], least: Int = 1
  ) {
    self.answer = answer
    self.material = material
    self.selection = selection
    self.quotes = quotes
    self.least = least
  }

  func name(_ code: Int) -> String { answer.codes[code].description }

  func cell(_ content: Table.Content, _ segments: [Int]) -> Table.Cell {
    Table.Cell(content, references: material.references(of: segments), segments: segments)
  }
}
