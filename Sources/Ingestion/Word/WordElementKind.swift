import DocumentPackaging

/// What most of a Word document consists of, told apart once for each name.
enum WordElementKind {
  case text, run, paragraph, runProperties, paragraphProperties
  /// Anything else, Word's own or not.
  case other

  init(_ name: XMLName) {
    guard WordNames.isWord(name.namespace) else {
      self = .other
      return
    }
    switch name.local {
    case "t": self = .text
    case "r": self = .run
    case "p": self = .paragraph
    case "rPr": self = .runProperties
    case "pPr": self = .paragraphProperties
    default: self = .other
    }
  }
}
