/// A way to draw an answer.
package protocol Picture: Sendable {
  /// What `--picture` calls it.
  var name: String { get }
  /// What it shows, as a sentence without its full stop.
  var shows: String { get }
  /// The same subject gives the same drawing.
  ///
  /// - Returns: `nil` for a subject of another kind.
  /// - Throws: `PictureError` where there is nothing to draw, or more than can be told apart on a page.
  func drawing(of subject: PictureSubject) throws -> SVGDrawing?
}

/// What can be drawn: plain numbers and names, as an answer holds them.
package enum PictureSubject: Sendable {
  case table(Table)
  case timelines(CodeTimelines)
  case network(CodeNetwork)
}
