/// How a document marks blanks between its words, seen over all of it.
struct TEISpacing {
  /// Blanks are elements of their own (`<c> </c>`).
  let hasBlankElements: Bool
  /// Words without a blank between them say so (`join`).
  let hasJoins: Bool

  init(_ speeches: [TEISpeech]) {
    var blanks = false
    var joins = false
    for piece in speeches.lazy.flatMap(\.pieces) {
      if case .space = piece { blanks = true }
      if case .word(_, let left, let right, _) = piece, left || right { joins = true }
    }
    hasBlankElements = blanks
    hasJoins = joins
  }
}
