/// Codes and how often they meet: what a network draws.
package struct CodeNetwork: Sendable {
  package struct Node: Sendable, Equatable {
    package let title: String
    package let count: Int

    package init(title: String, count: Int) {
      self.title = title
      self.count = count
    }
  }

  /// Two codes that meet, by their positions among the nodes.
  package struct Link: Sendable, Equatable {
    package let first: Int
    package let second: Int
    /// How strongly they are tied, above 0.
    package let strength: Double
    /// The number as the table shows it.
    package let shown: String

    package init(_ first: Int, _ second: Int, strength: Double, shown: String) {
      self.first = first
      self.second = second
      self.strength = strength
      self.shown = shown
    }
  }

  package let title: String
  package let nodes: [Node]
  package let links: [Link]
  /// What the numbers of nodes and links are, and what was left out.
  package let notes: [String]

  /// - Precondition: Links join two different nodes that are there, and are stronger than 0.
  package init(title: String, nodes: [Node], links: [Link], notes: [String] = []) {
    precondition(
      links.allSatisfy {
        $0.first != $0.second && nodes.indices.contains($0.first)
          && nodes.indices.contains($0.second) && $0.strength > 0
      }, "a link joins two codes of the network")
    self.title = title
    self.nodes = nodes
    self.links = links
    self.notes = notes
  }
}
