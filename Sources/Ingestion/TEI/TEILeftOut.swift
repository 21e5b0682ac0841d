import DocumentPackaging
import QualitativeData

/// What of a TEI document does not come into the text, counted.
struct TEILeftOut {
  var texts = 0
  var organisations = 0
  private(set) var inclusions = 0
  private var between: [Int] = []
  private var layers: [Int] = []
  private var included: (line: Int, name: String)?

  /// An element between the turns.
  mutating func take(_ element: XMLElement) {
    switch element.name {
    case "head", "note", "stage", "gap", "writing", "event": between.append(element.line)
    case "spanGrp":
      if element["type"]?.hasPrefix("speaker:") != true { layers.append(element.line) }
    default: break
    }
  }

  mutating func includes(_ element: XMLElement) {
    guard element.name == "include" else { return }
    inclusions += 1
    if included == nil {
      included = (element.line, XMLInclusion.name(of: element))
    }
  }

  func findings(_ speeches: [TEISpeech]) -> [Finding] {
    var findings: [Finding] = []
    if texts > 1 {
      findings.append(
        Finding(.note, "the file holds \(texts) texts, which were read as one transcript"))
    }
    if let first = between.first {
      findings.append(
        Finding(
          .note, line: first,
          "\(between.count) headings, notes and descriptions between the turns are not part of the text"
        ))
    }
    if let first = layers.first {
      findings.append(
        Finding(
          .note, line: first,
          "\(layers.count) layers of annotation beside the words are not part of the text"))
    }
    if let first = speeches.first(where: \.isContinued) {
      let count = speeches.count(where: \.isContinued)
      findings.append(
        Finding(
          .note, line: first.line,
          count == 1
            ? "a speech that is interrupted and goes on later was read as two turns"
            : "\(count) speeches that are interrupted and go on later were read as turns of their own"
        ))
    }
    if let included {
      let others = inclusions > 1 ? " and \(inclusions - 1) more" : ""
      findings.append(
        Finding(
          .warning, line: included.line,
          "the file includes '\(included.name)'\(others), which was not opened; a list of persons can be given along with it"
        ))
    }
    return findings
  }
}
