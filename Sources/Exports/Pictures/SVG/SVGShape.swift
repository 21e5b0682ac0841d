import DocumentPackaging

/// One thing of a drawing.
indirect enum SVGShape: Sendable {
  case rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Fill, stroke: Stroke?)
  case circle(x: Double, y: Double, radius: Double, fill: Fill, stroke: Stroke?)
  case line([[Double]], stroke: Stroke)
  case text(String, x: Double, y: Double, SVGDrawing.Setting)
  case group(title: String, [SVGShape])
  case moved(x: Double, y: Double, [SVGShape])

  func write(to writer: inout XMLWriter) {
    switch self {
    case .rectangle(let x, let y, let width, let height, let fill, let stroke):
      let place = [("x", x), ("y", y), ("width", width), ("height", height)]
      writer.element("rect", attributes: Self.numbers(place) + Self.paint(fill, stroke))
    case .circle(let x, let y, let radius, let fill, let stroke):
      let place = [("cx", x), ("cy", y), ("r", radius)]
      writer.element("circle", attributes: Self.numbers(place) + Self.paint(fill, stroke))
    case .line(let points, let stroke):
      let path = points.map { $0.map(SVGNumber.text).joined(separator: ",") }
      writer.element(
        "polyline",
        attributes: [("points", path.joined(separator: " "))] + Self.paint(.none, stroke))
    case .text(let text, let x, let y, let setting):
      writer.element("text", attributes: Self.setting(setting, x, y)) { $0.text(text) }
    case .group(let title, let shapes):
      writer.element("g") { writer in
        writer.element("title", text: title)
        for shape in shapes { shape.write(to: &writer) }
      }
    case .moved(let x, let y, let shapes):
      let change = "translate(\(SVGNumber.text(x)) \(SVGNumber.text(y)))"
      writer.element("g", ["transform": change]) { writer in
        for shape in shapes { shape.write(to: &writer) }
      }
    }
  }

  private static func numbers(_ values: [(String, Double)]) -> [(String, String)] {
    values.map { ($0.0, SVGNumber.text($0.1)) }
  }

  private static func paint(_ fill: Fill, _ stroke: Stroke?) -> [(String, String)] {
    var attributes: [(String, String)]
    switch fill {
    case .none: attributes = [("fill", "none")]
    case .grey(let grey): attributes = [("fill", grey.css)]
    case .pattern(let pattern): attributes = [("fill", "url(#\(pattern.identity))")]
    }
    guard let stroke else { return attributes }
    attributes += [("stroke", stroke.grey.css), ("stroke-width", SVGNumber.text(stroke.width))]
    if stroke.isDashed { attributes.append(("stroke-dasharray", "3 2")) }
    return attributes
  }

  private static func setting(
    _ setting: SVGDrawing.Setting, _ x: Double, _ y: Double
  ) -> [(String, String)] {
    var attributes = numbers([("x", x), ("y", y), ("font-size", setting.size)])
    if setting.isBold { attributes.append(("font-weight", "bold")) }
    if setting.anchor != .start { attributes.append(("text-anchor", setting.anchor.rawValue)) }
    attributes.append(("fill", setting.grey.css))
    if setting.hasHalo {
      attributes += [
        ("stroke", Grey.white.css), ("stroke-width", "3"), ("stroke-linejoin", "round"),
        ("paint-order", "stroke"),
      ]
    }
    if setting.isUpright {
      attributes.append(("transform", "rotate(-90 \(SVGNumber.text(x)) \(SVGNumber.text(y)))"))
    }
    return attributes
  }
}

extension Fill.Pattern {
  var identity: String { "pattern-\(rawValue)" }

  /// The tile of which the hatching is made.
  func define(in writer: inout XMLWriter) {
    writer.element(
      "pattern",
      attributes: [
        ("id", identity), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"),
      ]
    ) { writer in
      writer.element("rect", ["width": "6", "height": "6", "fill": Grey.white.css])
      switch self {
      case .dots:
        writer.element("circle", ["cx": "3", "cy": "3", "r": "1.5", "fill": Grey.black.css])
      default:
        writer.element(
          "path", ["d": path, "fill": "none", "stroke": Grey.black.css, "stroke-width": "1.3"])
      }
    }
  }

  private var path: String {
    switch self {
    case .rising: "M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5"
    case .falling: "M-1,5 L1,7 M0,0 L6,6 M5,-1 L7,1"
    case .upright: "M3,0 L3,6"
    case .level: "M0,3 L6,3"
    case .crossed: "M3,0 L3,6 M0,3 L6,3"
    case .dots: ""
    }
  }
}

/// Numbers as SVG writes them.
enum SVGNumber {
  /// Rounded to a tenth, without a needless zero.
  static func text(_ value: Double) -> String {
    precondition(value.isFinite, "a picture has no infinite lengths")
    let tenths = Int((value * 10).rounded(.toNearestOrAwayFromZero))
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return sign + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }
}
