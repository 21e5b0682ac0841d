import DocumentPackaging

/// A drawing in the making: shapes on a white ground, written as one SVG file.
///
/// Lengths are in CSS pixels, of which 96 make an inch; x goes right, y down. The canvas becomes as large as what is
/// drawn, with a margin, so that nothing is cut off. The same calls give the same bytes: numbers are rounded to a tenth,
/// and there is no script, no clock and nothing from outside.
package struct SVGDrawing: Sendable {
  /// How a text is set.
  package struct Setting: Sendable {
    package enum Anchor: String, Sendable { case start, middle, end }

    package var size: Double
    package var isBold = false
    package var grey = Grey.black
    package var anchor = Anchor.start
    /// Whether it runs upwards, its start below.
    package var isUpright = false
    /// Whether white is laid under the letters, so that lines behind do not disturb.
    package var hasHalo = false

    package init(size: Double = 11) { self.size = size }

    package func with(_ change: (inout Setting) -> Void) -> Setting {
      var copy = self
      change(&copy)
      return copy
    }
  }

  package static let fonts = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
  package static let margin = 12.0

  package let title: String
  /// What a reader is told who does not see it.
  package let description: String
  private var shapes: [SVGShape] = []
  private var patterns: Set<Fill.Pattern> = []
  private(set) var bounds: SVGBounds

  package init(title: String, description: String) {
    self.title = title
    self.description = description
    bounds = SVGBounds()
  }

  package mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Fill, stroke: Stroke? = nil
  ) {
    note(fill)
    bounds.add(x, y)
    bounds.add(x + width, y + height)
    shapes.append(.rectangle(x: x, y: y, width: width, height: height, fill: fill, stroke: stroke))
  }

  package mutating func circle(
    x: Double, y: Double, radius: Double, fill: Fill, stroke: Stroke? = nil
  ) {
    note(fill)
    bounds.add(x - radius, y - radius)
    bounds.add(x + radius, y + radius)
    shapes.append(.circle(x: x, y: y, radius: radius, fill: fill, stroke: stroke))
  }

  /// A line through points.
  package mutating func line(_ points: [(x: Double, y: Double)], stroke: Stroke = Stroke()) {
    for point in points { bounds.add(point.x, point.y) }
    shapes.append(.line(points.map { [$0.x, $0.y] }, stroke: stroke))
  }

  /// One line of text; y is where its letters stand.
  package mutating func text(_ text: String, x: Double, y: Double, _ setting: Setting = Setting()) {
    let text = PrintableText.oneLine(text)
    guard !text.isEmpty else { return }
    bounds.add(SVGBounds(of: text, x: x, y: y, setting))
    shapes.append(.text(text, x: x, y: y, setting))
  }

  /// Text of several lines; y is the top of the first.
  package mutating func text(
    _ text: WrappedText, x: Double, top y: Double, _ setting: Setting = Setting()
  ) {
    let setting = setting.with {
      $0.size = text.size
      $0.isBold = text.isBold
    }
    let step = text.size * TextWidth.lineHeight
    for (index, line) in text.lines.enumerated() {
      self.text(line, x: x, y: y + Double(index) * step + text.size * 0.95, setting)
    }
  }

  /// Shapes that belong together; pointing at them shows the title.
  package mutating func group(title: String, _ draw: (inout SVGDrawing) -> Void) {
    var inner = SVGDrawing(title: title, description: "")
    draw(&inner)
    patterns.formUnion(inner.patterns)
    bounds.add(inner.bounds)
    shapes.append(.group(title: PrintableText.oneLine(title), inner.shapes))
  }

  /// Another drawing, moved so that its upper left corner comes to a place.
  package mutating func add(_ other: SVGDrawing, x: Double, y: Double) {
    patterns.formUnion(other.patterns)
    bounds.add(x, y)
    bounds.add(
      x + other.bounds.right - other.bounds.left, y + other.bounds.bottom - other.bounds.top)
    shapes.append(
      .moved(x: x - other.bounds.left, y: y - other.bounds.top, other.shapes))
  }

  private mutating func note(_ fill: Fill) {
    if case .pattern(let pattern) = fill { patterns.insert(pattern) }
  }

  /// The whole file.
  package var file: [UInt8] {
    let left = bounds.left - Self.margin
    let top = bounds.top - Self.margin
    let width = SVGNumber.text((bounds.right + Self.margin - left).rounded(.up))
    let height = SVGNumber.text((bounds.bottom + Self.margin - top).rounded(.up))
    let (x, y) = (SVGNumber.text(left), SVGNumber.text(top))
    var writer = XMLWriter()
    writer.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": width, "height": height,
        "viewBox": "\(x) \(y) \(width) \(height)", "role": "img",
        "aria-labelledby": "picture-title picture-description", "font-family": Self.fonts,
      ]
    ) { writer in
      writer.element("title", ["id": "picture-title"], text: PrintableText.oneLine(title))
      writer.element(
        "desc", ["id": "picture-description"], text: PrintableText.oneLine(description))
      if !patterns.isEmpty {
        writer.element("defs") { writer in
          for pattern in Fill.Pattern.allCases where patterns.contains(pattern) {
            pattern.define(in: &writer)
          }
        }
      }
      writer.element(
        "rect", ["x": x, "y": y, "width": width, "height": height, "fill": Grey.white.css])
      for shape in shapes {
        writer.text("\n")
        shape.write(to: &writer)
      }
      writer.text("\n")
    }
    return Array((writer.document + "\n").utf8)
  }
}
