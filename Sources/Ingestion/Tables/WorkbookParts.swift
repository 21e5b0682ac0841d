import DocumentPackaging
import Foundation

/// What a workbook says of its sheets, and where they lie in the archive.
struct WorkbookParts {
  struct Sheet {
    let name: String
    let path: String
    let isHidden: Bool

    /// The name as messages show it.
    var shownName: String {
      let isPlain = name.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      }
      return isPlain && name.count <= 40 ? "'\(name)'" : "with a name of \(name.count) characters"
    }
  }

  private(set) var sheets: [Sheet] = []
  private(set) var countsFrom1904 = false
  private(set) var strings = "xl/sharedStrings.xml"
  private(set) var styles = "xl/styles.xml"

  /// - Parameter relations: the list that leads from the workbook to its other parts; empty where there is none.
  init(workbook: Data, relations: Data) throws {
    var targets: [String: (path: String, kind: String)] = [:]
    if !relations.isEmpty {
      try XMLEvents().read(relations) { event in
        guard case .start(let element) = event, element.name == "Relationship",
          let id = element["Id"], let target = element["Target"], element["TargetMode"] == nil,
          let kind = element["Type"]?.split(separator: "/").last
        else { return }
        targets[id] = (Self.path(of: target), String(kind))
      }
    }
    var found: [Sheet] = []
    var from1904 = false
    try XMLEvents().read(workbook) { event in
      guard case .start(let element) = event else { return }
      if element.name == "workbookPr" { from1904 = ["1", "true"].contains(element["date1904"]) }
      guard element.name == "sheet", found.count < 10_000 else { return }
      let id = element.attributes.first { $0.name == "id" && !$0.namespace.isEmpty }?.value
      let target = id.flatMap { targets[$0] }
      if let target, target.kind != "worksheet" { return }
      found.append(
        Sheet(
          name: element["name"] ?? "",
          path: target?.path ?? "xl/worksheets/sheet\(found.count + 1).xml",
          isHidden: ["hidden", "veryHidden"].contains(element["state"])))
    }
    sheets = found
    countsFrom1904 = from1904
    if let target = targets.values.first(where: { $0.kind == "sharedStrings" }) {
      strings = target.path
    }
    if let target = targets.values.first(where: { $0.kind == "styles" }) { styles = target.path }
  }

  /// Targets are relative to the workbook's folder, or begin at the archive's root.
  private static func path(of target: String) -> String {
    var parts = target.hasPrefix("/") ? [] : ["xl"]
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
