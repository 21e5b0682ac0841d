/// Why a page cannot be read at all.
enum HTMLFault: Error {
  case tooManyParts
  case tooMuchText
}
