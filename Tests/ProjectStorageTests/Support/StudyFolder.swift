import Foundation
import GRDB
import QualitativeData

@testable import ProjectStorage

/// A folder of its own for one test, gone when the test is over.
final class StudyFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "verbatim-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String = "study.verbatim") -> String { url.appendingPathComponent(name).path }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: url.path).sorted()) ?? []
  }

  func bytes(_ name: String = "study.verbatim") throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(name))
  }

  func write(_ bytes: Data, to name: String = "study.verbatim") throws {
    try bytes.write(to: url.appendingPathComponent(name))
  }

  func mode(_ name: String = "study.verbatim") throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes[.posixPermissions] as? Int) ?? 0
  }

  /// Changes the file behind the project's back, as another SQLite program would.
  func tamper(_ sql: String, foreignKeys: Bool = false) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = foreignKeys
    let queue = try DatabaseQueue(path: path(), configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// Makes the file larger than 8 MB by pages on which nothing stands.
  func enlarge() throws {
    try tamper(
      "CREATE TABLE filler(x); INSERT INTO filler VALUES (zeroblob(9000000)); DROP TABLE filler")
  }

  /// Changes a large project in a way that its log does not know, and closes it.
  func seal() throws {
    let store = try ProjectStore.open(at: path())
    try store.keepIndex([], stamp: "s")
    try store.close()
  }

  /// Whether the project is byte for byte as it was when it was sealed.
  func hasUnbrokenSeal() throws -> Bool {
    let file = ProjectFile(path())
    let queue = try Connection.open(file.absolutePath, as: .secondReader)
    defer { try? queue.close() }
    return try queue.read { try FileSeal.isUnbroken(ConnectionPair($0, file)) }
  }
}

extension ProjectStore {
  func lines() throws -> [String] {
    var lines: [String] = []
    try dump { lines.append($0) }
    return lines
  }

  /// What stands in the project, without how it came about.
  func state() throws -> [String] {
    try lines().filter { !$0.hasPrefix(#"{"kind":"log""#) && !$0.hasPrefix(#"{"kind":"content""#) }
  }
}

/// The reason of a storage error, or `nil` where nothing of the kind is thrown.
func reason(_ body: () throws -> Void) -> StorageError.Reason? {
  do {
    try body()
    return nil
  } catch {
    return (error as? StorageError)?.reason
  }
}
