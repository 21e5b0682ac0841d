import DocumentPackaging
import QualitativeData

/// The speakers a FOLKER document lists.
struct FOLKERSpeakers {
  private(set) var cast = Cast()
  private(set) var findings: [Finding] = []
  private var id: String?
  private var line = 0
  private var name = ""
  private var isNamed = false
  private var shared: Set<String> = []

  mutating func start(_ element: XMLElement) {
    if element.name == "speaker" {
      id = element["speaker-id"]
      line = element.line
      name = ""
    }
    isNamed = element.name == "name"
  }

  mutating func characters(_ text: String) { if isNamed, id != nil { name += text } }

  mutating func end(_ element: String) {
    isNamed = false
    guard element == "speaker", let id else { return }
    self.id = nil
    let person = Cast.Person(name: name.whiteSpaceFolded)
    guard let before = cast[id] else {
      cast[id] = person
      return
    }
    guard before.name != person.name, shared.insert(id).inserted else { return }
    cast[id] = Cast.Person()
    findings.append(
      Finding(
        .warning, line: line,
        "two speakers of different names share one identifier, so that nobody can tell which of them speaks; give each their own in FOLKER"
      ))
  }
}
