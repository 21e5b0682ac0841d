import Foundation
import QualitativeData

/// Names for files: the stem; where two clash, the folder before it.
struct TranscriptNames {
  private(set) var names: [String]
  private(set) var errors: [IngestionError] = []

  init(_ paths: [String]) {
    names = paths.map { Transcript.name(forFile: TranscriptFile.lastComponent(of: $0)) }
    let clashing = Self.clashes(names)
    for index in clashing.flatMap(\.self) {
      if let folder = Self.folder(paths[index]) {
        names[index] = Transcript.name(forFile: folder + ".") + "_" + names[index]
      }
    }
    for clash in Self.clashes(names) {
      let others = clash.dropFirst().map { paths[$0] }
      errors.append(
        IngestionError(paths[clash[0]], .sameName(name: names[clash[0]], others: others)))
    }
  }

  private static func clashes(_ names: [String]) -> [[Int]] {
    if Set(names).count == names.count { return [] }
    return
      Dictionary(grouping: names.indices) { names[$0] }.values.filter { $0.count > 1 }.sorted {
        $0[0] < $1[0]
      }
  }

  private static func folder(_ path: String) -> String? {
    let folders = path.split(separator: "/").dropLast().filter { $0 != "." }
    if let folder = folders.last, folder != ".." { return String(folder) }
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
      .lastPathComponent
    return absolute.isEmpty || absolute == "/" ? nil : absolute
  }
}
