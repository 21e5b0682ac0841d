/// Every picture there is. A new one is one file in `Kinds` and one line here.
package enum Pictures {
  package static let all: [any Picture] = [
    HeatMap(),
    BarChart(),
    CodeTimeline(),
    CooccurrenceNetwork(),
  ]

  package static func named(_ name: String) -> (any Picture)? { all.first { $0.name == name } }

  /// Draws an answer.
  ///
  /// - Parameters:
  ///   - name: Which picture; `nil` for the first that fits.
  ///   - subjects: What the answer holds that can be drawn, what is peculiar to it first.
  /// - Throws: `PictureError` where no such picture can be made of it.
  package static func drawing(named name: String?, of subjects: [PictureSubject]) throws
    -> SVGDrawing
  {
    var nothing: PictureError?
    for subject in subjects {
      for picture in all where name == nil || picture.name == name {
        do {
          if let drawing = try picture.drawing(of: subject) { return drawing }
        } catch let error as PictureError {
          // Another table of the same answer may hold numbers where this one holds words.
          guard case .nothing = error.reason else { throw error }
          nothing = nothing ?? error
        }
      }
    }
    if let nothing { throw nothing }
    let fitting = all.filter { picture in
      subjects.contains { (try? picture.drawing(of: $0)) ?? nil != nil }
    }
    throw PictureError(
      place: name.map { "--picture \($0)" } ?? "picture",
      reason: .otherKind(fitting: fitting.map(\.name)))
  }
}
