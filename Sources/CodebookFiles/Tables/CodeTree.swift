import QualitativeData

/// The codes of a table with the code each stands under.
struct CodeTree {
  struct Node {
    /// As a codebook writes it, without `/`.
    let name: String
    /// The name as it was, where that cannot be a code's.
    let label: String?
    /// The name and where it stands.
    let raw: String
    let place: CodingRuleText.Place
    var parent: Int?
    /// The row that describes it; `nil` for a code that is only named by those below it.
    var row: Int?
    /// The white space before the name in that row.
    var lead = ""
    /// Further rows that only add to it.
    var more: [Int] = []
  }

  /// Where a row puts its code.
  struct Spot {
    let row: Int
    let place: CodingRuleText.Place
    /// The white space before the name.
    var lead = ""
    /// The parent as the row writes it, where it is not known yet.
    var parent = ""
  }

  private struct Key: Hashable {
    let parent: Int?
    let name: String
    var written = ""
  }

  private(set) var nodes: [Node] = []
  private(set) var findings: [Finding] = []
  private var known: [Key: Int] = [:]
  private var renamed: [CodingRuleText.Place] = []
  private var unseen: [CodingRuleText.Place] = []

  var isEmpty: Bool { nodes.isEmpty }

  mutating func note(
    _ severity: Finding.Severity = .error, at place: CodingRuleText.Place, _ message: String
  ) {
    findings.append(Finding(severity, line: place.line, column: place.column, message))
  }

  /// Adds a code with a row of its own. Of two with one name the check of duplicates tells, unless only white space
  /// before the name makes the difference.
  @discardableResult
  mutating func add(_ raw: String, under parent: Int?, _ spot: Spot) -> Int {
    let key = Key(parent: parent, name: Self.name(raw), written: spot.parent)
    if let index = known[key] {
      if nodes[index].row == nil {
        nodes[index].row = spot.row
        nodes[index].lead = spot.lead
        return index
      }
      if nodes[index].lead != spot.lead {
        note(
          .warning, at: spot.place,
          "read as one with the code in line \(nodes[index].place.line), since only white space makes the difference"
        )
        nodes[index].more.append(spot.row)
        return index
      }
    }
    let index = append(raw, key, row: spot.row, at: spot.place)
    nodes[index].lead = spot.lead
    return index
  }

  /// The code of this name, made where no row has described it yet.
  mutating func find(_ raw: String, under parent: Int?, at place: CodingRuleText.Place) -> Int {
    let key = Key(parent: parent, name: Self.name(raw))
    return known[key] ?? append(raw, key, row: nil, at: place)
  }

  private mutating func append(
    _ raw: String, _ key: Key, row: Int?, at place: CodingRuleText.Place
  ) -> Int {
    let name = key.name
    if CodeTerms.name(raw) != nil {
      note(at: place, "a name in braces, which is for lists of words. Write it without them")
    }
    if raw.contains("/") { renamed.append(place) }
    if raw.unicodeScalars.contains(where: { $0.properties.generalCategory == .format }) {
      unseen.append(place)
    }
    nodes.append(
      Node(
        name: name, label: name == raw.onOneLine ? nil : raw.onOneLine, raw: raw, place: place,
        parent: key.parent, row: row))
    let index = nodes.count - 1
    if known[key] == nil { known[key] = index }
    return index
  }

  /// A name in one line, with hyphens for what separates codes in a path.
  private static func name(_ raw: String) -> String {
    let parts = raw.onOneLine.split(separator: "/").map(\.trimmingWhiteSpace).filter { !$0.isEmpty }
    return parts.isEmpty ? "-" : parts.joined(separator: "-")
  }

  mutating func addRow(_ row: Int, to node: Int) { nodes[node].more.append(row) }

  mutating func setParents(_ parents: [Int?]) {
    for index in nodes.indices { nodes[index].parent = parents[index] }
  }

  /// What was changed in names, each kind said once.
  var findingsOnNames: [Finding] {
    var findings: [Finding] = []
    if let first = renamed.first {
      findings.append(
        Finding(
          .warning, line: first.line, column: first.column,
          "\(counted(renamed.count, "name")) with / became \(renamed.count == 1 ? "a code" : "codes") with -, since / separates "
            + "codes in a path; the name as it was is the label"))
    }
    if let first = unseen.first {
      findings.append(
        Finding(
          .warning, line: first.line, column: first.column,
          "\(counted(unseen.count, "name")) of codes hold characters that cannot be seen, such as a "
            + "zero-width space. If that was not meant, type the name anew"))
    }
    let implied = nodes.filter { $0.row == nil }.count
    if implied > 0 {
      findings.append(
        Finding(
          .note,
          "\(counted(implied, "code")) \(implied == 1 ? "has" : "have") no row and came in because others stand below"
        ))
    }
    return findings
  }

  /// The tree as codes, made by what describes each.
  func codes(_ make: (Node) -> Code) -> [Code] {
    var children: [Int?: [Int]] = [:]
    for index in nodes.indices { children[nodes[index].parent, default: []].append(index) }
    func code(_ index: Int) -> Code {
      var code = make(nodes[index])
      code.codes = (children[index] ?? []).map(code(_:))
      return code
    }
    return (children[nil] ?? []).map(code)
  }
}
