/// What is wrong with a JSON file, and on which line.
struct JSONFault: Error, Equatable {
  let line: Int
  let problem: String
}
