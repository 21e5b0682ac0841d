import Analysis
import QualitativeData

/// Cases by their membership in a combination (across) and in the outcome (up), as a drawing that stands alone.
///
/// Cases above the diagonal are as the combination being enough for the outcome says; those below it speak against it,
/// most of all in the lower right quarter, where a case has the combination and not the outcome (Schneider & Rohlfing 2013).
package struct XYPlot: Sendable {
  private let comparison: SetComparison
  private let terms: [Conjunction]

  /// - Parameter combination: As in `DEV*~URB + STB`; `nil` for the first model of the most careful solution there is.
  /// - Throws: `SetError` for a name no condition has, and where there is no solution to draw.
  package init(_ comparison: SetComparison, of combination: String?) throws {
    self.comparison = comparison
    if let combination {
      terms = try Self.terms(combination, of: comparison.sets)
    } else if let model = comparison.solutions.solutions.lazy.compactMap(\.models.first).first {
      terms = model.terms
    } else {
      throw SetError(place: "--plot", reason: .nothingToPlot)
    }
  }

  private static func terms(_ text: String, of sets: CaseSets) throws -> [Conjunction] {
    let names = sets.conditions.map(\.name)
    return try text.split(separator: "+", omittingEmptySubsequences: false).map { term in
      var literals: [Bool?] = Array(repeating: nil, count: names.count)
      for part in term.split(separator: "*", omittingEmptySubsequences: false) {
        let literal = part.trimmingWhiteSpace
        let name = (literal.hasPrefix("~") ? String(literal.dropFirst()) : literal).lowercased()
        guard let condition = names.firstIndex(where: { $0.lowercased() == name }) else {
          throw SetError(place: literal, reason: .unknownTerm(known: names))
        }
        literals[condition] = !literal.hasPrefix("~")
      }
      return Conjunction(literals)
    }
  }

  // MARK: drawing

  private static let side = 360.0
  private static let left = 70.0
  private static let top = 60.0
  /// Room for labels to the right of the square.
  private static let margin = 150.0

  private func x(_ value: Double) -> Double { Self.left + value * Self.side }
  private func y(_ value: Double) -> Double { Self.top + (1 - value) * Self.side }

  /// The drawing; the same comparison gives the same bytes.
  package var svg: String {
    let across = comparison.sets.scores(inAnyOf: terms)
    let up = comparison.sets.outcome.scores
    let relation = SetRelation.sufficiency(of: across, for: up)
    let name = comparison.sets.text(of: terms)
    let outcome = comparison.sets.outcome.name
    let heading = "\(outcome) by \(name)"
    let width = max(Self.left + Self.side + Self.margin, Self.left + Double(heading.count) * 8.5)
    let height = Self.top + Self.side + 60
    func shown(_ value: Double?) -> String {
      value.map { Table.Content.coefficient($0, decimals: 3).shown } ?? "–"
    }
    let lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(number(width))" height="\#(number(height))" viewBox="0 0 \#(number(width)) \#(number(height))" role="img" font-family="sans-serif" font-size="12">"#,
      "<title>\(escaped(outcome)) by \(escaped(name))</title>",
      "<desc>Each point is a case: its membership in \(escaped(name)) across, in \(escaped(outcome)) up.</desc>",
      #"<rect width="100%" height="100%" fill="white"/>"#,
      text(heading, x: Self.left, y: 24, size: 14),
      text(
        "consistency \(shown(relation.consistency)), PRI \(shown(relation.pri)), coverage \(shown(relation.coverage))",
        x: Self.left, y: 44),
      #"<rect x="\#(number(x(0)))" y="\#(number(y(1)))" width="\#(number(Self.side))" height="\#(number(Self.side))" fill="none" stroke="black"/>"#,
      line(0, 0, 1, 1, ""), line(0.5, 0, 0.5, 1, "4 3"), line(0, 0.5, 1, 0.5, "4 3"),
      text("membership in \(name)", x: x(0.5), y: y(0) + 42, anchor: "middle"),
      #"<g transform="translate(24 \#(number(y(0.5)))) rotate(-90)">\#(text("membership in \(outcome)", x: 0, y: 0, anchor: "middle"))</g>"#,
    ]
    let ticks = [0, 0.5, 1].flatMap { value in
      [
        text(label(value), x: x(value), y: y(0) + 18, anchor: "middle"),
        text(label(value), x: x(0) - 8, y: y(value) + 4, anchor: "end"),
      ]
    }
    return (lines + ticks + points(across, up) + ["</svg>", ""]).joined(separator: "\n")
  }

  private func label(_ value: Double) -> String { value == 0.5 ? "0.5" : value == 0 ? "0" : "1" }

  /// Cases at the same place share one point and one label.
  private func points(_ across: [Double], _ up: [Double]) -> [String] {
    struct Place: Hashable {
      let x: Int
      let y: Int
    }
    var order: [Place] = []
    var cases: [Place: [Int]] = [:]
    for index in across.indices {
      let place = Place(
        x: Int((across[index] * 100).rounded()), y: Int((up[index] * 100).rounded()))
      if cases[place] == nil { order.append(place) }
      cases[place, default: []].append(index)
    }
    let points = order.map { place in
      let names = cases[place]!.map { comparison.sets.cases[$0] }
      return PointLabels.Point(
        x: x(Double(place.x) / 100), y: y(Double(place.y) / 100),
        label: names.prefix(4).joined(separator: ", ")
          + (names.count > 4 ? " +\(names.count - 4)" : ""))
    }
    let labels = PointLabels(
      points,
      within: (Self.left, Self.top - 14, Self.left + Self.side + Self.margin, y(0))
    )
    return order.indices.flatMap { index -> [String] in
      let (place, point, label) = (order[index], points[index], labels.places[index])
      let names = cases[place]!.map { comparison.sets.cases[$0] }.joined(separator: ", ")
      let isAgainst = cases[place]!.contains { across[$0] > 0.5 && up[$0] < 0.5 }
      let leader =
        #"<line x1="\#(number(point.x))" y1="\#(number(point.y))" x2="\#(number(label.x))" y2="\#(number(label.y - 4))" stroke="grey" stroke-width="0.5"/>"#
      return (label.isFar ? [leader] : []) + [
        #"<circle cx="\#(number(point.x))" cy="\#(number(point.y))" r="4" fill="\#(isAgainst ? "white" : "black")" stroke="black"><title>\#(escaped(names)): \#(place.x)/100 across, \#(place.y)/100 up</title></circle>"#,
        text(point.label, x: label.x, y: label.y, size: Int(PointLabels.size)),
      ]
    }
  }

  private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ dashes: String)
    -> String
  {
    #"<line x1="\#(number(x(x1)))" y1="\#(number(y(y1)))" x2="\#(number(x(x2)))" y2="\#(number(y(y2)))" stroke="grey"\#(dashes.isEmpty ? "" : #" stroke-dasharray="\#(dashes)""#)/>"#
  }

  private func text(
    _ words: String, x: Double, y: Double, size: Int = 12, anchor: String = "start"
  ) -> String {
    #"<text x="\#(number(x))" y="\#(number(y))" font-size="\#(size)" text-anchor="\#(anchor)">\#(escaped(words))</text>"#
  }

  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }

  private func escaped(_ text: String) -> String { HTMLFormat.escaped(text) }
}
