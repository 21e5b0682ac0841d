import Exports
import TestSupport
import Testing

@Suite struct CooccurrenceNetworkTests {
  private func network(_ count: Int, seed: UInt64, share: Double) -> CodeNetwork {
    var generator = SeededGenerator(seed: seed)
    let nodes = (0..<count).map {
      CodeNetwork.Node(
        title: "A code of some length \($0)", count: Int.random(in: 0...60, using: &generator))
    }
    var links: [CodeNetwork.Link] = []
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1)
      where Double.random(in: 0..<1, using: &generator) < share {
        let number = Int.random(in: 1...30, using: &generator)
        links.append(.init(first, second, strength: Double(number), shown: String(number)))
      }
    }
    return CodeNetwork(title: "Codes that meet", nodes: nodes, links: links)
  }

  /// Seeds 1 to 8; one node up to thirty, from no links to a third of all.
  @Test(arguments: [(1, 0.0), (2, 1.0), (3, 0.5), (8, 0.3), (12, 0.3), (20, 0.12), (30, 0.08)])
  func `no name covers another, and every number is there`(count: Int, share: Double) throws {
    for seed in 1...8 {
      let network = network(count, seed: UInt64(seed), share: share)
      let drawing = try #require(try CooccurrenceNetwork().drawing(of: .network(network)))
      #expect(drawing.file == (try CooccurrenceNetwork().drawing(of: .network(network)))?.file)
      let read = try SVGReading(drawing.file)
      let names = read.texts.filter { !$0.setting.isBold }
      for (index, first) in names.enumerated() {
        #expect(read.canvas.holds(first.bounds), "seed \(seed)")
        for second in names[(index + 1)...] {
          #expect(!first.letters.overlaps(second.letters), "seed \(seed)")
        }
      }
      let words = read.texts.map(\.words)
      for link in network.links { #expect(words.contains(link.shown)) }
      for node in network.nodes {
        #expect(words.contains { $0 == "\(node.count)" || $0.hasSuffix("(\(node.count))") })
      }
    }
  }

  @Test func `codes that meet more often stand nearer`() throws {
    let network = CodeNetwork(
      title: "T",
      nodes: ["A", "B", "C"].map { .init(title: $0, count: 50) },
      links: [
        .init(0, 1, strength: 30, shown: "30"), .init(1, 2, strength: 1, shown: "1"),
        .init(0, 2, strength: 1, shown: "1"),
      ])
    let read = try SVGReading(
      try #require(try CooccurrenceNetwork().drawing(of: .network(network))).file)
    func place(_ name: String) throws -> (x: Double, y: Double) {
      let text = try #require(read.texts.first { $0.words == name })
      return (text.x, text.y)
    }
    func distance(_ first: String, _ second: String) throws -> Double {
      let (one, other) = (try place(first), try place(second))
      return ((one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y))
        .squareRoot()
    }
    #expect(try distance("A", "B") < distance("B", "C"))
    #expect(try distance("A", "B") < distance("A", "C"))
  }

  @Test func `too many pairs are refused`() {
    let nodes = (0..<30).map { CodeNetwork.Node(title: "\($0)", count: 1) }
    let links = (0..<30).flatMap { first in
      ((first + 1)..<30).map { CodeNetwork.Link(first, $0, strength: 1, shown: "1") }
    }
    #expect(throws: PictureError.self) {
      try CooccurrenceNetwork().drawing(
        of: .network(CodeNetwork(title: "T", nodes: nodes, links: links)))
    }
  }
}
