/// Which codes meet: circles for codes, their area by how often each was coded; lines for pairs, their breadth by the
/// number that stands on them.
///
/// Codes that meet often stand near each other (`NetworkLayout`); codes that meet no other stand below.
package struct CooccurrenceNetwork: Picture {
  package let name = "network"
  package let shows = "codes as circles, and lines between codes that meet"

  private static let mostNodes = 60
  private static let mostLinks = 150
  private static let largestRadius = 24.0
  private static let leastRadius = 4.0
  private static let broadest = 7.0
  private static let labelWidth = 110.0
  /// Where along its line a number may stand, the middle first, and how far beside it.
  private static let shares: [Double] = (0...40).map { (step: Int) -> Double in
    let off = Double((step + 1) / 2) / 50
    return step.isMultiple(of: 2) ? 0.5 - off : 0.5 + off
  }
  private static let aside: [Double] = [0.0, 8, -8, 14, -14]

  package init() {}

  package func drawing(of subject: PictureSubject) throws -> SVGDrawing? {
    guard case .network(let network) = subject else { return nil }
    guard !network.nodes.isEmpty else {
      throw PictureError(place: "--picture \(name)", reason: .nothing("codes"))
    }
    try PictureError.check(network.nodes.count, most: Self.mostNodes, of: "codes", name)
    try PictureError.check(
      network.links.count, most: Self.mostLinks, of: "pairs of codes", name,
      remedy: "Leave out pairs that meet seldom with --at-least, or narrow with --codes")
    let nodes = Self.placed(network)
    var drawing = SVGDrawing(
      title: network.title,
      description: "Network of \(network.nodes.count) codes and \(network.links.count) pairs. "
        + "The number of each code and each pair is written in it.")
    for link in network.links { draw(link, of: network, nodes, in: &drawing) }
    for (index, node) in nodes.enumerated() {
      node.draw(network.nodes[index], in: &drawing)
    }
    drawNumbers(of: network, nodes, in: &drawing)
    let left = drawing.bounds.left
    let width = drawing.bounds.right - left
    var framed = SVGDrawing(title: network.title, description: drawing.description)
    let title = WrappedText(network.title, size: 13, isBold: true, width: max(360, width))
    framed.text(title, x: 0, top: 0)
    framed.add(drawing, x: 0, y: title.height + 14)
    PictureGrid.draw(
      notes: network.notes, top: framed.bounds.bottom + 14, width: width, in: &framed)
    return framed
  }

  /// A code with its place on the page.
  private struct Placed {
    var x: Double
    var y: Double
    let radius: Double
    let label: WrappedText
    /// The count, where it does not stand in the circle.
    let count: String
    let countIsInside: Bool

    init(_ node: CodeNetwork.Node, most: Int) {
      x = 0
      y = 0
      count = String(node.count)
      let share = most > 0 ? Double(node.count) / Double(most) : 0
      radius = max(leastRadius, largestRadius * share.squareRoot())
      countIsInside = TextWidth.of(count, size: PictureGrid.textSize) < radius * 2 - 4
      label = WrappedText(
        countIsInside ? node.title : "\(node.title) (\(count))", size: PictureGrid.textSize,
        width: labelWidth)
    }

    var circle: SVGBounds {
      var bounds = SVGBounds()
      bounds.add(x - radius - 3, y - radius - 3)
      bounds.add(x + radius + 3, y + radius + 3)
      return bounds
    }

    var text: SVGBounds {
      var bounds = SVGBounds()
      bounds.add(x - label.width / 2 - 3, y + radius)
      bounds.add(x + label.width / 2 + 3, y + radius + label.height + 5)
      return bounds
    }

    func overlaps(_ other: Placed) -> Bool {
      [circle, text].contains { $0.overlaps(other.circle) || $0.overlaps(other.text) }
    }

    func draw(_ node: CodeNetwork.Node, in drawing: inout SVGDrawing) {
      drawing.group(title: "\(node.title): \(count)") { drawing in
        drawing.circle(
          x: x, y: y, radius: radius, fill: .grey(Grey(225)), stroke: Stroke(.black, width: 1.2))
        if countIsInside {
          drawing.text(
            count, x: x, y: y + 4,
            .init(size: PictureGrid.textSize).with { $0.anchor = .middle })
        }
        drawing.text(
          label, x: x, top: y + radius + 2,
          .init().with {
            $0.anchor = .middle
            $0.hasHalo = true
          })
      }
    }
  }

  /// Spread until nothing covers anything else; codes without a link stand in rows below.
  private static func placed(_ network: CodeNetwork) -> [Placed] {
    let most = network.nodes.map(\.count).max() ?? 0
    var placed = network.nodes.map { Placed($0, most: most) }
    let linked = Set(network.links.flatMap { [$0.first, $0.second] }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: linked.enumerated().map { ($1, $0) })
    let layout = NetworkLayout(
      nodes: linked.count,
      links: network.links.map {
        CodeNetwork.Link(
          numbers[$0.first]!, numbers[$0.second]!, strength: $0.strength, shown: $0.shown)
      })
    var unit = 105.0
    for _ in 0..<60 {
      for (index, node) in linked.enumerated() {
        placed[node].x = layout.places[index].x * unit
        placed[node].y = layout.places[index].y * unit
      }
      let isClear = linked.indices.allSatisfy { first in
        linked.indices.dropFirst(first + 1).allSatisfy {
          !placed[linked[first]].overlaps(placed[linked[$0]])
        }
      }
      if isClear { break }
      unit *= 1.06
    }
    placeApart(network.nodes.indices.filter { !linked.contains($0) }, below: linked, in: &placed)
    return placed
  }

  private static func placeApart(_ alone: [Int], below linked: [Int], in placed: inout [Placed]) {
    let bottom = linked.map { placed[$0].text.bottom }.max() ?? 0
    let left = linked.map { min(placed[$0].text.left, placed[$0].circle.left) }.min() ?? 0
    let right = linked.map { max(placed[$0].text.right, placed[$0].circle.right) }.max() ?? 0
    let columns = max(4, Int((right - left) / (labelWidth + 12)))
    var top = bottom + 24
    for start in stride(from: 0, to: alone.count, by: columns) {
      let row = alone[start..<min(start + columns, alone.count)]
      let radius = row.map { placed[$0].radius }.max() ?? 0
      for (column, node) in row.enumerated() {
        placed[node].x = left + (Double(column) + 0.5) * (labelWidth + 12)
        placed[node].y = top + radius
      }
      top = (row.map { placed[$0].text.bottom }.max() ?? top) + 12
    }
  }

  private func draw(
    _ link: CodeNetwork.Link, of network: CodeNetwork, _ nodes: [Placed],
    in drawing: inout SVGDrawing
  ) {
    let strongest = network.links.map(\.strength).max() ?? 1
    let (first, second) = (nodes[link.first], nodes[link.second])
    let titles = [link.first, link.second].map { network.nodes[$0].title }
    drawing.group(title: "\(titles[0]) and \(titles[1]): \(link.shown)") {
      $0.line(
        [(first.x, first.y), (second.x, second.y)],
        stroke: Stroke(Grey(150), width: max(0.8, Self.broadest * link.strength / strongest)))
    }
  }

  /// The number of each pair on its line, where it covers nothing else if there is such a place.
  private func drawNumbers(
    of network: CodeNetwork, _ nodes: [Placed], in drawing: inout SVGDrawing
  ) {
    var taken = nodes.flatMap { [$0.circle, $0.text] }
    let setting = SVGDrawing.Setting(size: 10).with {
      $0.anchor = .middle
      $0.hasHalo = true
      $0.isBold = true
    }
    for link in network.links {
      let (first, second) = (nodes[link.first], nodes[link.second])
      let (across, down) = (second.x - first.x, second.y - first.y)
      let length = max((across * across + down * down).squareRoot(), 1e-9)
      func place(_ share: Double, _ aside: Double) -> (x: Double, y: Double, bounds: SVGBounds) {
        let x = first.x + across * share - down / length * aside
        let y = first.y + down * share + across / length * aside + 3.5
        return (x, y, SVGBounds(of: link.shown, x: x, y: y, setting))
      }
      // On the line from its middle outwards; then beside it.
      let places = Self.aside.flatMap { aside in Self.shares.map { place($0, aside) } }
      let chosen =
        places.first { place in !taken.contains { $0.overlaps(place.bounds) } }
        ?? places.min { left, right in
          taken.count { $0.overlaps(left.bounds) } < taken.count { $0.overlaps(right.bounds) }
        }!
      taken.append(chosen.bounds)
      drawing.text(link.shown, x: chosen.x, y: chosen.y, setting)
    }
  }
}
