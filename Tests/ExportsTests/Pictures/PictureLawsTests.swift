import Analysis
import DocumentPackaging
import Exports
import Foundation
import QualitativeData
import TestSupport
import Testing

/// What holds for every picture, so that a new one is tested before it has a test.
@Suite struct PictureLawsTests {
  static let timelines = CodeTimelines(
    title: "Where <codes> & themes stand", unit: "turns", codes: ["Trust", "A \"long\" <name>"],
    coders: ["Ida", "Mikkel"],
    strips: [
      .init(
        name: "P1", length: 40, questions: [0..<1, 2..<3],
        marks: [
          .init(code: 0, coder: 0, start: 1, end: 2, reference: "P1:2.1"),
          .init(code: 1, coder: 1, start: 39, end: 40, reference: "P1:40.1"),
        ]),
      .init(name: "P2", length: 12, marks: []),
    ], notes: ["Unit: turns."])

  static let network = CodeNetwork(
    title: "Codes that <meet>",
    nodes: [
      .init(title: "Trust & care", count: 40), .init(title: "Power", count: 9),
      .init(title: "A rather long name of a code", count: 1), .init(title: "Alone", count: 3),
      .init(title: "Time", count: 0),
    ],
    links: [
      .init(0, 1, strength: 7, shown: "7"), .init(1, 2, strength: 1, shown: "1"),
      .init(0, 2, strength: 0.5, shown: "0.5"), .init(2, 4, strength: 2, shown: "2"),
    ], notes: ["Unit: segments."])

  static let numbers = Table(
    title: "Themes by town: transcripts", rowHeading: "themes",
    columns: ["North & \"South\"", "A town with a name of many words", "all"],
    rows: [
      Table.Row(
        key: "n", title: "n (transcripts)",
        cells: [.init(.count(30)), .init(.count(4)), .init(.count(34))]),
      Table.Row(
        key: "a", title: "A <b>",
        cells: [
          .init(.count(21), references: [QuoteReference("P1:2.1")!]), .init(.count(0)),
          .init(.count(23)),
        ]),
      Table.Row(
        key: "a/b", title: "B\u{1}", depth: 1,
        cells: [.init(.blank(.notAsked)), .init(.blank(.undefined)), .init(.count(17))]),
    ], notes: ["Unit: transcripts."], shape: ["a": 3])

  static let subjects: [PictureSubject] = [
    .table(numbers), .timelines(timelines), .network(network),
  ]

  private static func drawing(_ picture: any Picture) throws -> SVGDrawing {
    try #require(try subjects.lazy.compactMap { try picture.drawing(of: $0) }.first)
  }

  @Test func `every picture file is registered`() throws {
    let registered = Pictures.all.map { String(describing: type(of: $0)) }
    #expect(try registered.sorted() == SourceFiles.types(in: "Sources/Exports/Pictures/Kinds"))
    #expect(Set(Pictures.all.map(\.name)).count == Pictures.all.count)
  }

  @Test(arguments: Pictures.all)
  func `the same subject gives the same bytes, which are XML`(picture: any Picture) throws {
    let file = try Self.drawing(picture).file
    #expect(file == (try Self.drawing(picture).file))
    let read = try SVGReading(file)
    #expect(
      read.role == "img" && read.title?.isEmpty == false && read.description?.isEmpty == false)
    #expect(file.last == UInt8(ascii: "\n"))
  }

  @Test(arguments: Pictures.all)
  func `a picture holds no script and asks for nothing from anywhere`(picture: any Picture) throws {
    let read = try SVGReading(try Self.drawing(picture).file)
    let known: Set = [
      "svg", "title", "desc", "defs", "pattern", "rect", "circle", "polyline", "path", "text", "g",
    ]
    #expect(read.elements.isSubset(of: known), "\(read.elements)")
    #expect(!read.attributes.contains { $0.hasPrefix("on") || $0 == "href" })
  }

  @Test(arguments: Pictures.all)
  func `all text stands inside the canvas`(picture: any Picture) throws {
    let read = try SVGReading(try Self.drawing(picture).file)
    #expect(!read.texts.isEmpty)
    for text in read.texts { #expect(read.canvas.holds(text.bounds), "\(text)") }
  }

  @Test(arguments: Pictures.all)
  func `no text covers another`(picture: any Picture) throws {
    let texts = try SVGReading(try Self.drawing(picture).file).texts
    for (index, first) in texts.enumerated() {
      for second in texts[(index + 1)...] {
        #expect(!first.letters.overlaps(second.letters), "\(first.words) and \(second.words)")
      }
    }
  }

  @Test(arguments: Pictures.all)
  func `a picture is drawn in greys alone`(picture: any Picture) throws {
    for color in try SVGReading(try Self.drawing(picture).file).colors {
      let digits = Array(color.dropFirst())
      #expect(digits.count == 6 && digits[0...1] == digits[2...3] && digits[2...3] == digits[4...5])
    }
  }

  @Test func `text on any shade of grey can be read`() {
    for level in 0...255 {
      let grey = Grey(level)
      #expect(grey.contrast(to: grey.ink) >= 4.5, "\(level)")
    }
  }

  @Test func `what no picture can draw is an error that names those that can`() throws {
    let error = #expect(throws: PictureError.self) {
      try Pictures.drawing(named: "network", of: [.table(Self.numbers)])
    }
    #expect(
      error?.sentence
        == "--picture network: this answer cannot be drawn so. Use one of: heat-map, bars.")
  }
}
