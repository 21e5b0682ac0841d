import DocumentPackaging

/// The points a transcription's events begin and end at, in order; many have no time.
struct EXMARaLDATimeline: Sendable {
  private var points: [String: (position: Int, time: Double?)] = [:]

  mutating func take(_ element: XMLElement) {
    guard let id = element["id"], points[id] == nil else { return }
    // An interpolated time was worked out by the editor, not heard by anybody.
    let isMeasured = element["type"] != "intp"
    points[id] = (points.count, isMeasured ? element["time"].flatMap(Double.init) : nil)
  }

  /// Where a point stands among the others; `nil` for one that is not there.
  func position(of id: String) -> Int? { points[id]?.position }
  /// In seconds; `nil` where nobody measured it.
  func time(of id: String) -> Double? { points[id]?.time }
}
