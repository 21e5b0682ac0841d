import DocumentPackaging
import Foundation
import QualitativeData

/// When a cue of a document of timed text is shown.
struct TimedTextTimes {
  private var frames = 30.0
  private var ticks = 1.0

  init() {}

  /// - Parameter root: what says how long a frame and a tick are.
  init(_ root: XMLElement) {
    func number(_ name: String) -> Double? {
      root.attributes.first { $0.name == name }.flatMap { Double($0.value) }.flatMap {
        $0.isFinite && $0 > 0 ? $0 : nil
      }
    }
    frames = number("frameRate") ?? 30
    ticks = number("tickRate") ?? 1
  }

  /// The time of `<p begin= end= dur=>`, `<p t= d=>` in milliseconds, or `<text start= dur=>` in seconds.
  func time(of element: XMLElement) -> Turn.Time? {
    if element.name == "text" {
      return Self.time(element["start"].flatMap(Self.number), element["dur"].flatMap(Self.number))
    }
    if let start = element["t"].flatMap(Self.number) {
      return Self.time(start / 1000, element["d"].flatMap(Self.number).map { $0 / 1000 })
    }
    guard let begin = element["begin"].flatMap(seconds) else { return nil }
    if let end = element["end"].flatMap(seconds) { return Turn.Time(start: begin, end: end) }
    return Self.time(begin, element["dur"].flatMap(seconds))
  }

  private static func time(_ start: Double?, _ length: Double?) -> Turn.Time? {
    start.map { start in Turn.Time(start: start, end: length.map { start + $0 }) }
  }

  private static func number(_ text: some StringProtocol) -> Double? {
    Double(text).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }

  /// `00:01:02.5`, `00:01:02:12` with frames, `62.5s`, `62500ms`, `1.5m`, `1h`, `120f`, `6250000t`.
  private func seconds(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 1 {
      let values = parts.map { Self.number($0.replacing(",", with: ".")) }
      guard (3...4).contains(parts.count), let hours = values[0], let minutes = values[1],
        let seconds = values[2]
      else { return nil }
      let frame = parts.count == 4 ? values[3].map { $0 / frames } : 0
      return frame.map { hours * 3600 + minutes * 60 + seconds + $0 }
    }
    let units = [
      ("ms", 0.001), ("h", 3600), ("m", 60), ("s", 1), ("f", 1 / frames), ("t", 1 / ticks),
    ]
    for (unit, scale) in units where text.hasSuffix(unit) {
      return Self.number(text.dropLast(unit.count)).map { $0 * scale }
    }
    return Self.number(text)
  }
}
