/// The edits of each text, to be added up as often as texts are drawn.
struct DrawnEdits {
  private let texts: [(edits: BoundaryEdits, cuts: [Int], places: Int)]
  private let coders: Int

  init(_ material: Segmentations) {
    coders = material.coders
    texts = material.texts.map { text in
      let alone = Segmentations(coders: material.coders, texts: [text])
      return (alone.edits, alone.cuts, alone.places)
    }
  }

  func sum(_ counts: [Int]) -> BoundaryEdits {
    zip(texts, counts).reduce(into: BoundaryEdits()) { $0.add($1.0.edits, $1.1) }
  }

  func cuts(_ counts: [Int]) -> [Int] {
    (0..<coders).map { coder in
      zip(texts, counts).reduce(0) { $0 + $1.0.cuts[coder] * $1.1 }
    }
  }

  func places(_ counts: [Int]) -> Int { zip(texts, counts).reduce(0) { $0 + $1.0.places * $1.1 } }
}

/// What windows find in each text. Each draw has a mean segment, and so a window, of its own; what a window found is kept.
struct DrawnWindows {
  private let material: Segmentations
  private let edits: DrawnEdits

  init(_ material: Segmentations) {
    self.material = material
    edits = DrawnEdits(material)
  }

  /// The mean over pairs of coders, each taken as the reference once.
  func mean(of error: KeyPath<WindowComparison, Double?>) -> ((_ counts: [Int]) -> Double?) {
    let pairs = CodedContinuum.pairs(of: material.coders).flatMap { [$0, ($0.1, $0.0)] }
    var found: [[Int]: [WindowComparison]] = [:]
    return { counts in
      let units = zip(material.texts, counts).reduce(0) { $0 + $1.0.units * $1.1 }
      let cuts = edits.cuts(counts)
      let drawn = counts.reduce(0, +)
      var values: [Double] = []
      for (coder, reference) in pairs {
        let window = WindowComparison.window(units: units, segments: cuts[reference] + drawn)
        let key = [coder, reference, window]
        let texts =
          found[key]
          ?? material.texts.map {
            WindowComparison(of: coder, against: reference, in: $0, window: window)
          }
        found[key] = texts
        var sum = WindowComparison(window: window)
        for (text, count) in zip(texts, counts) { sum.add(text, count) }
        if let value = sum[keyPath: error] { values.append(value) }
      }
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
  }
}
