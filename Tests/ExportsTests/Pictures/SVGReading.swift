import DocumentPackaging
import Exports
import Foundation

/// A picture read back by libxml2: its texts with the room they take up, and what it is made of.
final class SVGReading: XMLHandler {
  struct Text: CustomStringConvertible {
    var words: String
    let size: Double
    let x: Double
    let y: Double
    let setting: SVGDrawing.Setting

    /// With all their room above and below.
    var bounds: SVGBounds { SVGBounds(of: words, x: x, y: y, setting) }

    /// From the line to the top of small letters, which is where two texts would be seen to touch.
    var letters: SVGBounds {
      let full = bounds
      var inner = SVGBounds()
      inner.add(full.left + size * 0.2, full.top + size * 0.25)
      inner.add(full.right - size * 0.2, full.bottom - size * 0.25)
      return inner
    }

    var description: String { "\(words) at \(x), \(y)" }
  }

  private(set) var texts: [Text] = []
  private(set) var titles: [String] = []
  private(set) var description: String?
  private(set) var role: String?
  private(set) var canvas = SVGBounds()
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var colors: Set<String> = []
  private(set) var fills: [String] = []
  private var open: [String] = []
  private var moves: [(x: Double, y: Double)] = []

  var title: String? { titles.first }

  init(_ file: [UInt8]) throws { try XMLEvents().read(Data(file), into: self) }

  func start(_ tag: XMLStartTag) throws {
    let name = tag.name.local
    elements.insert(name)
    open.append(name)
    let values = Dictionary(
      tag.element.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    attributes.formUnion(values.keys)
    func value(_ key: String) -> String? { values[key] }
    func number(_ key: String) -> Double { value(key).flatMap(Double.init) ?? 0 }
    for key in ["fill", "stroke"] {
      if let color = value(key), color.hasPrefix("#") { colors.insert(color) }
    }
    let shift = value("transform").flatMap(Self.translation) ?? (0, 0)
    let before = moves.last ?? (0, 0)
    moves.append((before.x + shift.0, before.y + shift.1))
    switch name {
    case "svg":
      role = value("role")
      let box = (value("viewBox") ?? "").split(separator: " ").compactMap { Double($0) }
      canvas.add(box[0], box[1])
      canvas.add(box[0] + box[2], box[1] + box[3])
    case "title": titles.append("")
    case "desc": description = ""
    case "rect": fills.append(value("fill") ?? "")
    case "text":
      var setting = SVGDrawing.Setting(size: number("font-size"))
      setting.isBold = value("font-weight") == "bold"
      setting.anchor = value("text-anchor").flatMap { .init(rawValue: $0) } ?? .start
      setting.isUpright = value("transform")?.hasPrefix("rotate") == true
      texts.append(
        Text(
          words: "", size: setting.size, x: number("x") + before.x, y: number("y") + before.y,
          setting: setting))
    default: break
    }
  }

  func end(_ name: XMLName) {
    open.removeLast()
    moves.removeLast()
  }

  func characters(_ text: XMLText) {
    switch open.last {
    case "title": titles[titles.count - 1] += text.string
    case "desc": description! += text.string
    case "text": texts[texts.count - 1].words += text.string
    default: break
    }
  }

  private static func translation(_ text: String) -> (Double, Double)? {
    guard text.hasPrefix("translate(") else { return nil }
    let numbers = text.dropFirst(10).dropLast().split(separator: " ").compactMap { Double($0) }
    return (numbers[0], numbers[1])
  }
}

extension SVGBounds {
  func holds(_ other: SVGBounds) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}
