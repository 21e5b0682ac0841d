import Foundation
import GRDB
import QualitativeData
import TestSupport
import Testing

@testable import ProjectStorage

@Suite struct FileSealTests {
  let folder: StudyFolder

  init() throws {
    folder = try StudyFolder()
    try Sample.study(at: folder.path()).close()
    try folder.enlarge()
  }

  @Test func `whoever changed a large project seals it, and whoever reads it changes nothing`()
    throws
  {
    #expect(try !folder.hasUnbrokenSeal())
    let unsealed = try folder.bytes()
    try ProjectStore.open(at: folder.path()).close()
    #expect(try folder.bytes() == unsealed)

    let store = try ProjectStore.open(at: folder.path())
    let lines = try store.lines()
    _ = try store.undo(by: "Bo")
    #expect(try !folder.hasUnbrokenSeal())
    _ = try store.redo(by: "Bo")
    try store.close()
    #expect(try folder.hasUnbrokenSeal())
    let sealed = try folder.bytes()
    let again = try ProjectStore.open(at: folder.path())
    #expect(try again.lines().filter { lines.contains($0) } == lines)
    try again.close()
    #expect(try folder.bytes() == sealed)
  }

  @Test func `a small project is not sealed`() throws {
    try Sample.study(at: folder.path("small.verbatim")).close()
    let queue = try Connection.open(folder.path("small.verbatim"), as: .secondReader)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM seal") } == 0)
  }

  @Test func `a file that was sealed behind our back is opened, and verify still goes through it`()
    throws
  {
    try folder.tamper("UPDATE segment SET judgement = 'accepted'")
    let file = ProjectFile(folder.path())
    let queue = try Connection.open(file.absolutePath)
    try queue.write { try FileSeal.write(ConnectionPair($0, file)) }
    try queue.close()
    let store = try ProjectStore.open(at: folder.path())
    let findings = try store.verify().map(\.message)
    #expect(findings.contains { $0.contains("is not what the history recorded") }, "\(findings)")
  }

  @Test func `every byte counts but those that sealing itself changes`() throws {
    try folder.seal()
    let bytes = try folder.bytes()
    let page = 16_384
    var free: [Int] = []
    for place in Array(stride(from: 5, to: bytes.count, by: 90_001)) + [
      24, 27, 92, 99, 28, 91, 100,
    ] {
      var changed = bytes
      changed[place] ^= 4
      try folder.write(changed, to: "changed.verbatim")
      let file = ProjectFile(folder.path("changed.verbatim"))
      guard let queue = try? Connection.open(file.absolutePath, as: .secondReader) else { continue }
      let isUnbroken = try? queue.read { try FileSeal.isUnbroken(ConnectionPair($0, file)) }
      if isUnbroken == true { free.append(place) }
    }
    #expect(free.suffix(4) == [24, 27, 92, 99])
    // The rest lies on one page, that of the seal itself.
    #expect(Set(free.dropLast(4).map { $0 / page }).count <= 1)
  }

  @Test(arguments: [false, true])
  func `nothing is sealed when a program is interrupted, or has met damage`(isDamaged: Bool) throws
  {
    let store = try ProjectStore.open(at: folder.path())
    _ = try store.undo(by: "Bo")
    if isDamaged {
      #expect(throws: StorageError.self) {
        try store.reading { _ in throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      }
    } else {
      store.interrupt()
    }
    try store.close()
    #expect(try !folder.hasUnbrokenSeal())
    #expect(try ProjectStore.open(at: folder.path()).verify() == [])
  }
}
