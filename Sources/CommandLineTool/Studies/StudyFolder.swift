import Foundation
import QualitativeData
import Workflow

/// Where a run stands: in the study file's folder, so that the paths in it mean what they say.
enum StudyFolder {
  /// Goes into the study file's folder.
  ///
  /// - Returns: The folder to write to, as seen from there, without any path of this machine where that is possible.
  /// - Throws: `StudyError`
  static func enter(folderOf study: String, writingTo folder: String) throws -> String {
    let manager = FileManager.default
    guard (try? manager.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil
    else { throw StudyError(place: folder, reason: .folder) }
    let target = real(folder)
    let own = (study as NSString).deletingLastPathComponent
    let home = real(own.isEmpty ? "." : own)
    guard manager.changeCurrentDirectoryPath(home) else {
      throw StudyError(place: study, reason: .folder)
    }
    return relative(target, from: home)
  }

  /// Does something in the study file's folder, and comes back.
  static func inside<Value>(folderOf study: String, _ work: () throws -> Value) rethrows -> Value {
    let manager = FileManager.default
    let before = manager.currentDirectoryPath
    let own = (study as NSString).deletingLastPathComponent
    _ = manager.changeCurrentDirectoryPath(real(own.isEmpty ? "." : own))
    defer { _ = manager.changeCurrentDirectoryPath(before) }
    return try work()
  }

  /// A path from one folder to another, upwards and down again.
  private static func relative(_ path: String, from folder: String) -> String {
    let there = path.split(separator: "/")
    let here = folder.split(separator: "/")
    let common = zip(there, here).prefix { $0 == $1 }.count
    let steps =
      Array(repeating: "..", count: here.count - common) + there.dropFirst(common).map(String.init)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  private static func real(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}
