import Foundation

/// The sheets of a workbook as texts, whoever wrote it: for holding a file against what it should say.
///
/// Numbers come with twelve digits that count, so that programs that write them out differently agree.
package struct WorkbookReader {
  package struct Sheet: Sendable {
    package let name: String
    /// By row and column from 0; what is not there is empty. Rows and columns behind the last text are left out.
    package let rows: [[String]]
  }

  package let sheets: [Sheet]

  /// More cells than a study's tables have would only exhaust the memory.
  private static let mostCells = 20_000_000

  /// - Throws: `PackagingError` for what is no workbook.
  package init(_ bytes: Data) throws {
    let archive = try ZipArchive(bytes, limits: .document)
    func part(_ name: String) throws -> Data? {
      try archive.entry(named: name).map { try archive.bytes(of: $0) }
    }
    guard let workbook = try part("xl/workbook.xml"),
      let relations = try part("xl/_rels/workbook.xml.rels")
    else { throw PackagingError(.notZip) }
    let targets = try Self.targets(relations)
    let strings = try part("xl/sharedStrings.xml").map(Self.strings) ?? []
    sheets = try Self.names(workbook).compactMap { name, identity in
      guard let target = targets[identity] else { return nil }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      return try part(path).map { Sheet(name: name, rows: try Self.rows($0, strings)) }
    }
  }

  private static func targets(_ bytes: Data) throws -> [String: String] {
    var targets: [String: String] = [:]
    try XMLEvents().read(bytes) { event in
      guard case .start(let element) = event, element.name == "Relationship",
        let identity = element["Id"], let target = element["Target"]
      else { return }
      targets[identity] = target
    }
    return targets
  }

  private static func names(_ bytes: Data) throws -> [(name: String, identity: String)] {
    var names: [(String, String)] = []
    try XMLEvents().read(bytes) { event in
      guard case .start(let element) = event, element.name == "sheet", let name = element["name"],
        let identity = element.attributes.first(where: { $0.name == "id" })?.value
      else { return }
      names.append((name, identity))
    }
    return names
  }

  private static func strings(_ bytes: Data) throws -> [String] {
    var strings: [String] = []
    var text = ""
    var isText = false
    var phonetic = 0
    try XMLEvents().read(bytes) { event in
      switch event {
      case .start(let element):
        if element.name == "si" { text = "" }
        if element.name == "rPh" { phonetic += 1 }
        isText = element.name == "t" && phonetic == 0
      case .end(_, let name):
        if name == "si" { strings.append(unescaped(text)) }
        if name == "rPh" { phonetic -= 1 }
        isText = false
      case .characters(let piece, _): if isText { text += piece }
      }
    }
    return strings
  }

  private static func rows(_ bytes: Data, _ strings: [String]) throws -> [[String]] {
    var rows: [[String]] = []
    var cells = 0
    var place = (row: 0, column: 0)
    var kind = ""
    var text = ""
    var takes = false
    try XMLEvents().read(bytes) { event in
      switch event {
      case .start(let element):
        takes = element.name == "v" || element.name == "t"
        if element.name == "c" {
          place =
            element["r"].flatMap(CellAddress.place) ?? (place.row, place.column + 1)
          kind = element["t"] ?? "n"
          text = ""
        }
      case .characters(let piece, _): if takes { text += piece }
      case .end(_, let name):
        takes = false
        guard name == "c", !text.isEmpty else { return }
        let shown = shown(text, kind: kind, strings)
        cells += max(0, place.row + 1 - rows.count) + place.column
        guard cells < mostCells else { throw PackagingError(.tooLarge(limit: mostCells)) }
        while rows.count <= place.row { rows.append([]) }
        while rows[place.row].count <= place.column { rows[place.row].append("") }
        rows[place.row][place.column] = shown
      }
    }
    return rows
  }

  private static func shown(_ text: String, kind: String, _ strings: [String]) -> String {
    switch kind {
    case "s": Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "n": Double(text).map { String(format: "%.12g", $0) } ?? text
    default: unescaped(text)
    }
  }

  /// `_x000D_` stands for a character that XML cannot hold, and `_x005F_` for the line before such a name.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }
}
