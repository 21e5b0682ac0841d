/// Why rich text cannot be read at all.
enum RTFFault: Error {
  case tooDeep(Int)
  case overrun
  case tooManyParts
  case tooMuchText
}
