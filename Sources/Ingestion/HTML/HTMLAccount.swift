import QualitativeData

/// What was left out of a web page or kept with doubts, counted for the findings.
struct HTMLAccount {
  private var besides = BesidesText()
  private var furniture = 0
  /// Elements that say they hold a speaker's name, and hold something else.
  var unnamedSpeakers = 0
  /// Whether the element that is being left out is counted already.
  var isCounted = false

  mutating func count(_ kind: HTMLElements.LeftOut) {
    isCounted = true
    switch kind {
    case .machinery: break
    case .furniture: furniture += 1
    case .note: besides.footnotes += 1
    case .comment: besides.comments += 1
    case .sign: break
    case .deleted: besides.deletions += 1
    case .hidden: besides.hidden += 1
    }
  }

  mutating func countInsertion() { besides.insertions += 1 }

  var findings: [Finding] {
    let margins = Finding(.note, "menus, margins and footers of the page are not part of the text")
    return besides.findings + (furniture > 0 ? [margins] : [])
  }
}
