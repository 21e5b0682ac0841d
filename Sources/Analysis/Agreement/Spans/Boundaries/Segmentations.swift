/// Where several coders cut texts into segments: the material of every comparison of boundaries.
package struct Segmentations: Sendable, Equatable {
  /// One text of so many units, sentences for instance, cut by every coder.
  package struct Text: Sendable, Equatable {
    package let units: Int
    /// For each coder the places of the cuts, sorted: 3 stands between the third and the fourth unit.
    package let boundaries: [[Int]]

    package init(units: Int, boundaries: [[Int]]) {
      precondition(
        boundaries.joined().allSatisfy { 0 < $0 && $0 < units }, "a cut stands between two units")
      self.units = units
      self.boundaries = boundaries.map { Set($0).sorted() }
    }

    /// One text whose segments are given by how many units they have.
    package init(masses: [[Int]]) {
      let units = masses.first?.reduce(0, +) ?? 0
      precondition(masses.allSatisfy { $0.reduce(0, +) == units }, "coders cut the same text")
      self.init(
        units: units,
        boundaries: masses.map { masses in
          var place = 0
          return masses.dropLast().map { mass in
            place += mass
            return place
          }
        })
    }

    /// How many places there are to cut at.
    var places: Int { max(0, units - 1) }
  }

  package let coders: Int
  package let texts: [Text]

  package init(coders: Int, texts: [Text]) {
    precondition(texts.allSatisfy { $0.boundaries.count == coders }, "every coder cut every text")
    self.coders = coders
    self.texts = texts
  }

  /// How many cuts each coder made.
  package var cuts: [Int] {
    (0..<coders).map { coder in texts.reduce(0) { $0 + $1.boundaries[coder].count } }
  }

  /// At how many places each coder could have cut.
  package var places: Int { texts.reduce(0) { $0 + $1.places } }
}
