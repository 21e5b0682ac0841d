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
    func layout(_ least: Int) -> CooccurrenceLayout {
      CooccurrenceLayout(
        Cooccurrence(placed, level: .overlap), of: CodedMaterial(),
        SegmentSelection(), least: least)
    }
    let network = CodeNetwork(layout(1), as: table)
    #expect(network.nodes.map(\.title) == ["a/trust", "a/power", "a/care"])
    #expect(network.nodes.map(\.count) == [1, 2, 1])
    #expect(network.links == [.init(0, 1, strength: 2, shown: "2")])
    #expect(network.title == table.title)
    // What the picture shows is explained, and none of the table's coefficients.
    #expect(network.notes[0].hasPrefix("Circle: how many segments a code has."))
    #expect(!network.notes.joined().contains("n1") && !network.notes.joined().contains("Jaccard"))
    #expect(CodeNetwork(layout(3), as: table).links.isEmpty)
  }

  @Test func `turns are numbered from 1, each below the middle of its turn`() throws {
    let timelines = CodeTimelines(
      title: "T", unit: "turns", codes: ["Trust"], coders: ["Ida"],
      strips: [
        .init(
          name: "P1", length: 4,
          marks: [.init(code: 0, coder: 0, start: 1, end: 2, reference: "P1:2.1")])
      ])
    let drawing = try #require(try CodeTimeline().drawing(of: .timelines(timelines)))
    let texts = try SVGReading(drawing.file).texts
    let places = (1...4).compactMap { turn in texts.first { $0.words == String(turn) }?.x }
    #expect(places.count == 4 && !texts.contains { $0.words == "0" })
    for (before, after) in zip(places, places.dropFirst()) {
      #expect(abs(after - before - 115) < 0.01)
    }
  }
}
