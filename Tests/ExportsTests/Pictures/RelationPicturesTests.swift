import Analysis
import Exports
import QualitativeData
import Testing

/// Pictures of how codes meet and follow hold the numbers that were counted.
@Suite struct RelationPicturesTests {
  private static let trust = CodePath("a/trust")!
  private static let power = CodePath("a/power")!
  private static let care = CodePath("a/care")!

  private func coding(_ segments: [(code: Int, characters: Range<Int>, turn: Int)])
    -> PlacedSegments
  {
    PlacedSegments(
      codes: [Self.trust, Self.power, Self.care],
      codings: [
        PlacedSegments.Coding(
          transcript: 0, coder: "Ida",
          segments: segments.enumerated().map { position, segment in
            PlacedSegments.Segment(
              position: position, code: segment.code, characters: segment.characters,
              turns: segment.turn...segment.turn)
          })
      ])
  }

  @Test func `a network has the counts of codes and of pairs`() throws {
    let placed = coding([(0, 0..<10, 1), (1, 5..<15, 1), (1, 8..<12, 1), (2, 40..<50, 3)])
    let table = Table(
      title: "Codes whose segments overlap", rowHeading: "code", columns: [], rows: [],
      notes: ["A note."], shape: [1])
    let network = CodeNetwork(Cooccurrence(placed, level: .overlap), as: table)
    #expect(network.nodes.map(\.title) == ["a/trust", "a/power", "a/care"])
    #expect(network.nodes.map(\.count) == [1, 2, 1])
    #expect(network.links == [.init(0, 1, strength: 2, shown: "2")])
    #expect(network.title == table.title && network.notes.last == "A note.")
    #expect(CodeNetwork(Cooccurrence(placed, level: .overlap), least: 3, as: table).links.isEmpty)
  }
}
