/// Places labels beside points so that none lies on another label or on a point, as near to its own as there is room.
///
/// The places are tried in a fixed order, so that the same points give the same places.
struct PointLabels {
  struct Point {
    let x: Double
    let y: Double
    let label: String
  }

  struct Place: Equatable {
    /// Where the letters begin, and the line they stand on.
    let x: Double
    let y: Double
    /// Whether it stands so far off that a line should lead to it.
    let isFar: Bool
  }

  private struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  static let size = 11.0
  private static let radius = 4.0
  private static let directions: [(x: Double, y: Double)] = [
    (1, 0), (-1, 0), (0.8, -0.8), (0.8, 0.8), (-0.8, -0.8), (-0.8, 0.8), (0, -1), (0, 1),
  ]
  private static let distances = [8.0, 18, 30, 44, 60, 80, 104]

  /// By point; a label without any room stands to the right of its point.
  let places: [Place]

  /// - Parameter bounds: What labels may not leave: left, top, right and bottom.
  /// - Complexity: O(points² × places tried).
  init(
    _ points: [Point], within bounds: (left: Double, top: Double, right: Double, bottom: Double)
  ) {
    let dots = points.map {
      Box(
        left: $0.x - Self.radius - 1, top: $0.y - Self.radius - 1, right: $0.x + Self.radius + 1,
        bottom: $0.y + Self.radius + 1)
    }
    var taken: [Box] = []
    places = points.map { point in
      for distance in Self.distances {
        for direction in Self.directions {
          let box = Self.box(of: point, direction, distance)
          guard box.left >= bounds.left, box.right <= bounds.right, box.top >= bounds.top,
            box.bottom <= bounds.bottom, !dots.contains(where: box.overlaps),
            !taken.contains(where: box.overlaps)
          else { continue }
          taken.append(box)
          return Place(x: box.left, y: box.bottom - 3, isFar: distance > Self.distances[0])
        }
      }
      return Place(x: point.x + Self.distances[0], y: point.y + 4, isFar: false)
    }
  }

  private static func box(
    of point: Point, _ direction: (x: Double, y: Double), _ distance: Double
  ) -> Box {
    let width = Double(point.label.count) * size * 0.6
    let height = size + 2
    let x = point.x + direction.x * distance
    let y = point.y + direction.y * distance
    let left = direction.x > 0 ? x : direction.x < 0 ? x - width : x - width / 2
    return Box(left: left, top: y - height / 2, right: left + width, bottom: y + height / 2)
  }
}
