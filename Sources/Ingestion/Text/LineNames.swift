/// What the lines of a made text are called: the paragraphs of a document, or the lines of the file they came from.
struct LineNames: Sendable {
  let noun: String
  /// For each line its number in the document, from 1.
  let numbers: [Int]
}
