import Analysis
import TestSupport
import Testing

@testable import Exports

/// Labels of points can all be read, and a plot says what it shows.
@Suite struct XYPlotTests {
  @Test(arguments: 0..<30)
  func `labels stand beside their points and never on one another`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let points = (0..<16).map { index in
      PointLabels.Point(
        x: Double.random(in: 100...300, using: &generator),
        y: Double.random(in: 100...300, using: &generator), label: "C\(index)")
    }
    let places = PointLabels(points, within: (0, 0, 500, 500)).places
    for one in places.indices {
      for other in places.indices where other > one {
        let across = abs(places[one].x - places[other].x)
        let down = abs(places[one].y - places[other].y)
        #expect(across > 13 || down > 12, "\(one) and \(other)")
      }
    }
  }

  private func comparison() throws -> SetComparison {
    func set(_ name: String, _ raw: [Double]) -> CalibratedSet {
      CalibratedSet(name: name, rule: "", calibration: .given, raw: raw)
    }
    return SetComparison(
      try CaseSets(
        cases: ["P & Q", "R", "S"],
        conditions: [set("A", [0.9, 0.8, 0.1]), set("B", [0.2, 0.9, 0.6])],
        outcome: set("Y", [0.9, 0.3, 0.2])), .init())
  }

  @Test func `a case with the combination and without the outcome is white, and names are escaped`()
    throws
  {
    let svg = try XYPlot(comparison(), of: "a * B").svg
    #expect(svg.contains("<title>Y by A*B</title>") && svg.contains("P &amp; Q"))
    #expect(svg.matches(of: /fill="white" stroke="black"><title>R:/).count == 1)
    #expect(svg.matches(of: /fill="black" stroke="black"><title>/).count == 2)
  }

  @Test func `a combination of names that are no conditions is refused`() throws {
    let comparison = try comparison()
    for text in ["A*C", "", "A+", "A B"] {
      #expect(throws: SetError.self) { try XYPlot(comparison, of: text) }
    }
  }
}
