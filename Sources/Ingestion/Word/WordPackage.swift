import DocumentPackaging
import Foundation
import QualitativeData

/// The parts of a Word file: the text itself, and what its relationships lead to.
struct WordPackage {
  let document: Data
  private(set) var findings: [Finding] = []

  private let archive: ZipArchive
  private var targets: [String: String] = [:]

  /// - Throws: `PackagingError` for what is no Word file, `IngestionError` for another office document.
  /// - Complexity: O(bytes of the text unpacked).
  init(_ file: TranscriptFile) throws {
    archive = try ZipArchive(file.bytes, limits: .document)
    if let other = try Self.other(in: archive) { throw IngestionError(file.path, .holds(other)) }
    let main = try Self.main(of: archive, &findings)
    guard let entry = try archive.entry(named: main) else {
      throw PackagingError(.missingPart("word/document.xml"))
    }
    document = try archive.bytes(of: entry)
    if !archive.isConsistent {
      findings.append(
        Finding(
          .warning,
          "the zip archive contradicts itself in places; check that the text is the one Word shows")
      )
    }
    let slash = main.lastIndex(of: "/")
    let folder = slash.map { String(main[...$0]) } ?? ""
    let name = slash.map { main[main.index(after: $0)...] } ?? main[...]
    if let data = optional(named: "\(folder)_rels/\(name).rels") {
      targets = (try? Self.targets(data, in: folder)) ?? [:]
    }
  }

  /// Whether there are macros in it, which nothing here ever runs.
  var hasMacros: Bool { targets["vbaProject"] != nil }

  /// The part of a kind, as in `styles`; `nil` where there is none or it cannot be unpacked.
  func part(_ kind: String) -> Data? { targets[kind].flatMap { optional(named: $0) } }

  private func optional(named name: String) -> Data? {
    guard let entry = try? archive.entry(named: name) else { return nil }
    return try? archive.bytes(of: entry)
  }

  private static func other(in archive: ZipArchive) throws -> String? {
    if try archive.entry(named: "xl/workbook.xml") != nil { return "a spreadsheet" }
    if try archive.entry(named: "ppt/presentation.xml") != nil { return "a presentation" }
    return nil
  }

  /// The name of the part that is the document.
  private static func main(of archive: ZipArchive, _ findings: inout [Finding]) throws -> String {
    let types = try archive.entry(named: "[Content_Types].xml")
    let rels = try archive.entry(named: "_rels/.rels")
    guard types != nil || rels != nil else { throw PackagingError(.missingPart("_rels/.rels")) }
    if types == nil || rels == nil {
      findings.append(
        Finding(.warning, "a part Word writes into every document is missing; the text was found"))
    }
    guard let rels else { return "word/document.xml" }
    let targets = try targets(archive.bytes(of: rels), in: "")
    return targets["officeDocument"] ?? "word/document.xml"
  }

  /// What relationships lead to inside the file, by kind.
  private static func targets(_ data: Data, in folder: String) throws -> [String: String] {
    try XMLEvents().read(data) { Relationships(in: folder) }.handler.targets
  }
}

/// One run over a list of relationships.
private final class Relationships: XMLHandler {
  private(set) var targets: [String: String] = [:]
  private let folder: String

  init(in folder: String) { self.folder = folder }

  func start(_ tag: XMLStartTag) {
    guard tag.name.local == "Relationship", let type = tag["Type"], let target = tag["Target"],
      tag["TargetMode"]?.lowercased() != "external", let kind = type.split(separator: "/").last,
      let path = Self.path(target, in: folder)
    else { return }
    if targets[String(kind)] == nil { targets[String(kind)] = path }
  }

  func end(_ name: XMLName) {}
  func characters(_ text: XMLText) {}

  /// A target as a name in the archive; `nil` where it leads out of it.
  private static func path(_ target: String, in folder: String) -> String? {
    let whole = target.hasPrefix("/") ? target : folder + target
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
