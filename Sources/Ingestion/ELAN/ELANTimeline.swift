import DocumentPackaging

/// A document's points in time, in order; some have none.
struct ELANTimeline: Sendable {
  /// How many of what the points are counted in make a second.
  var rate = 1000.0
  private var slots: [String: (order: Double, value: Double?)] = [:]
  private var last = 0.0

  mutating func take(_ element: XMLElement) {
    guard let id = element["TIME_SLOT_ID"] else { return }
    let value = element["TIME_VALUE"].flatMap(Double.init)
    // A point without a time lies after the one before it.
    if let value { last = value }
    slots[id] = (last, value)
  }

  /// In seconds; `nil` where the file gives no time.
  func time(of id: String?) -> Double? {
    id.flatMap { slots[$0]?.value }.map { $0 / rate }
  }

  /// What puts points in order, with a time or without; `nil` for one that is not there.
  func order(of id: String?) -> Double? { id.flatMap { slots[$0]?.order } }

  static func rate(of unit: String?) -> Double {
    switch unit {
    case "PAL-frames"?: 25
    case "NTSC-frames"?: 30_000 / 1001.0
    default: 1000
    }
  }
}
