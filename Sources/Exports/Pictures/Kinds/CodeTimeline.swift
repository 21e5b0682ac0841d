/// When codes are spoken of: a strip a transcript, a row a code, a mark a coded stretch, from beginning to end.
///
/// All strips have one scale, so that a longer interview is longer. Each coder has a lane and a hatching of their own.
/// Grey bands are an interviewer's turns. A turn's number stands below the middle of its turn.
package struct CodeTimeline: Picture {
  package let name = "timeline"
  package let shows = "where in each transcript the codes stand, from beginning to end"

  private static let mostStrips = 40
  private static let mostCodes = 40
  private static let mostCoders = 6
  private static let plotWidth = 460.0
  private static let lane = 9.0
  private static let leastMark = 2.0

  package init() {}

  package func drawing(of subject: PictureSubject) throws -> SVGDrawing? {
    guard case .timelines(let timelines) = subject else { return nil }
    guard timelines.strips.contains(where: { !$0.marks.isEmpty }) else {
      throw PictureError(place: "--picture \(name)", reason: .nothing("coded segments"))
    }
    try PictureError.check(timelines.strips.count, most: Self.mostStrips, of: "transcripts", name)
    try PictureError.check(timelines.codes.count, most: Self.mostCodes, of: "codes", name)
    try PictureError.check(timelines.coders.count, most: Self.mostCoders, of: "coders", name)
    let labels = timelines.codes.map {
      WrappedText($0, size: PictureGrid.textSize, width: 200)
    }
    let left = max(60, labels.map(\.width).max() ?? 0) + 10
    let longest = max(timelines.strips.map(\.length).max() ?? 0, 1)
    let plot = Plot(
      timelines: timelines, labels: labels, left: left, scale: Self.plotWidth / longest)
    var drawing = SVGDrawing(
      title: timelines.title,
      description: "Timeline of \(timelines.codes.count) codes in \(timelines.strips.count) "
        + "transcripts, in \(timelines.unit). Each mark is a coded stretch.")
    let title = WrappedText(
      timelines.title, size: 13, isBold: true, width: left + Self.plotWidth)
    drawing.text(title, x: 0, top: 0)
    var y = title.height + 8
    for strip in timelines.strips { y = plot.draw(strip, top: y, in: &drawing) + 10 }
    y = plot.drawLegend(top: y, in: &drawing)
    PictureGrid.draw(
      notes: timelines.notes, top: y + 4, width: left + Self.plotWidth, in: &drawing)
    return drawing
  }

  private struct Plot {
    let timelines: CodeTimelines
    let labels: [WrappedText]
    let left: Double
    /// Pixels for one unit.
    let scale: Double

    private var rowHeights: [Double] {
      labels.map { max($0.height + 2, Double(timelines.coders.count) * lane + 5) }
    }

    /// Returns where it ends.
    func draw(_ strip: CodeTimelines.Strip, top: Double, in drawing: inout SVGDrawing) -> Double {
      drawing.text(
        strip.name, x: 0, y: top + 11, .init(size: PictureGrid.textSize).with { $0.isBold = true })
      let begin = top + 16
      let heights = rowHeights
      let end = heights.reduce(begin, +)
      let width = strip.length * scale
      for question in strip.questions {
        drawing.rectangle(
          x: left + question.lowerBound * scale, y: begin,
          width: (question.upperBound - question.lowerBound) * scale, height: end - begin,
          fill: .grey(Grey(232)))
      }
      var y = begin
      for (code, height) in heights.enumerated() {
        drawing.text(labels[code], x: 0, top: y + (height - labels[code].height) / 2)
        for mark in strip.marks where mark.code == code {
          draw(mark, of: strip, top: y, height: height, in: &drawing)
        }
        y += height
        drawing.line([(left, y), (left + width, y)], stroke: Stroke(.light, width: 0.7))
      }
      drawing.rectangle(
        x: left, y: begin, width: width, height: end - begin, fill: .none, stroke: Stroke(.dark))
      return drawAxis(length: strip.length, top: end, in: &drawing)
    }

    private func draw(
      _ mark: CodeTimelines.Mark, of strip: CodeTimelines.Strip, top: Double, height: Double,
      in drawing: inout SVGDrawing
    ) {
      let lanes = Double(timelines.coders.count) * lane
      let y = top + (height - lanes) / 2 + Double(mark.coder) * lane
      let start = left + mark.start * scale
      let width = max(leastMark, (mark.end - mark.start) * scale)
      let explanation =
        "\(timelines.codes[mark.code]): \(mark.reference), \(timelines.coders[mark.coder])"
      drawing.group(title: explanation) {
        $0.rectangle(
          x: min(start, left + strip.length * scale - width), y: y + 0.5, width: width,
          height: lane - 1, fill: CodeTimeline.fill(ofCoder: mark.coder),
          stroke: Stroke(.black, width: 0.6))
      }
    }

    /// Returns where it ends.
    private func drawAxis(length: Double, top: Double, in drawing: inout SVGDrawing) -> Double {
      let setting = SVGDrawing.Setting(size: PictureGrid.noteSize).with { $0.anchor = .middle }
      for tick in ticks(length) {
        let x = left + (tick - 0.5) * scale
        drawing.line([(x, top), (x, top + 4)], stroke: Stroke(.dark))
        drawing.text(AxisTicks.text(tick), x: x, y: top + 14, setting)
      }
      return top + 16
    }

    /// The numbers of units that are named: the first, and round ones.
    private func ticks(_ length: Double) -> [Double] {
      let round = AxisTicks.between(0, length, most: max(1, Int(length * scale / 45)))
        .filter { $0 > 1 && $0 == $0.rounded() }
      return length < 1 ? [] : [1] + round.filter { ($0 - 1) * scale > 20 }
    }

    /// Returns where it ends.
    func drawLegend(top: Double, in drawing: inout SVGDrawing) -> Double {
      let setting = SVGDrawing.Setting(size: PictureGrid.noteSize)
      var x = left
      var y = top
      func place(_ text: String, _ fill: Fill, outlined: Bool) {
        let width = 26 + TextWidth.of(text, size: PictureGrid.noteSize)
        if x > left, x + width > left + plotWidth {
          x = left
          y += 16
        }
        drawing.rectangle(
          x: x, y: y, width: 20, height: 9, fill: fill,
          stroke: outlined ? Stroke(.black, width: 0.6) : nil)
        drawing.text(text, x: x + 25, y: y + 8, setting)
        x += width + 16
      }
      for (index, coder) in timelines.coders.enumerated() {
        place(coder, CodeTimeline.fill(ofCoder: index), outlined: true)
      }
      if timelines.strips.contains(where: { !$0.questions.isEmpty }) {
        place("interviewer speaks", .grey(Grey(232)), outlined: false)
      }
      place("axis: \(timelines.unit)", .none, outlined: false)
      return y + 18
    }
  }

  /// Solid for the first coder, then hatchings.
  static func fill(ofCoder coder: Int) -> Fill {
    let fills: [Fill] = [
      .grey(Grey(60)), .white, .pattern(.rising), .pattern(.dots), .pattern(.upright),
      .pattern(.crossed),
    ]
    return fills[coder % fills.count]
  }
}
