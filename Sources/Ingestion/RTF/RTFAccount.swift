import QualitativeData

/// What was left out of rich text, guessed or kept with doubts, counted for the findings.
struct RTFAccount {
  var besides = BesidesText()
  var pageMargins = 0
  var textBoxes = 0
  var brokenCharacters = 0
  var misfits = 0
  var isCutOff = false
  var hasMoreAfterEnd = false

  mutating func count(_ kind: RTFDestination.LeftOut) {
    switch kind {
    case .pageMargins: pageMargins += 1
    case .footnotes: besides.footnotes += 1
    case .endnotes: besides.endnotes += 1
    case .comments: besides.comments += 1
    case .hidden: besides.hidden += 1
    case .deleted: besides.deletions += 1
    }
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    func warn(_ message: String) { findings.append(Finding(.warning, message)) }
    if isCutOff {
      warn(
        "the document stops before its last brace, so it may have been cut off; what is there was read"
      )
    }
    if hasMoreAfterEnd { warn("what stands after the document's last brace was left out") }
    findings += besides.findings
    if brokenCharacters > 0 {
      warn(
        brokenCharacters == 1
          ? "1 character is broken in the file and was left out"
          : "\(brokenCharacters) characters are broken in the file and were left out")
    }
    if misfits > 0 {
      warn(
        "some letters do not fit the encoding of their font and were read as windows-1252; if they look wrong, save the document as .docx"
      )
    }
    if pageMargins > 0 {
      findings.append(Finding(.note, "page headers and footers are not part of the text"))
    }
    if textBoxes > 0 {
      findings.append(
        Finding(.note, "text in boxes was read after the paragraph each is anchored in"))
    }
    return findings
  }
}
