/// How a document marks blanks between its words, seen over all of it.
struct TEISpacing {
  /// Blanks are elements of their own (`<c> </c>`).
  let hasBlankElements: Bool
  /// Words without a blank between them say so (`join`).
  let hasJoins: Bool

  init(_ content: TEIContent) {
    hasBlankElements = content.hasBlankElements
    hasJoins = content.words.contains { $0.joinsLeft || $0.joinsRight }
  }
}
