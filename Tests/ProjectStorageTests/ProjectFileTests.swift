import Foundation
import QualitativeData
import Testing

@testable import ProjectStorage

@Suite struct ProjectFileTests {
  static let ours = ProjectSchema.current.version

  let folder: StudyFolder

  init() throws { folder = try StudyFolder() }

  @Test func `a new project is one file that only its owner can read`() throws {
    let store = try ProjectStore.create(at: folder.path(), by: "Anna")
    #expect(try folder.mode() == 0o600)
    #expect(folder.names == ["study.verbatim"])
    #expect(try store.info().name == "study")
    #expect(try store.history().map(\.task) == ["create"])
  }

  @Test func `nothing that exists is overwritten, not even by a link that leads nowhere`() throws {
    try folder.write(Data("a letter".utf8))
    #expect(reason { _ = try ProjectStore.create(at: folder.path(), by: "Anna") } == .exists)
    #expect(try folder.bytes() == Data("a letter".utf8))

    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.verbatim"), withDestinationPath: folder.path("nowhere"))
    #expect(
      reason { _ = try ProjectStore.create(at: folder.path("link.verbatim"), by: "Anna") }
        == .exists)
    #expect(folder.names == ["link.verbatim", "study.verbatim"])
  }

  @Test func `a project needs its folder to be there`() {
    #expect(
      reason { _ = try ProjectStore.create(at: folder.path("no/study.verbatim"), by: "A") }
        == .folderMissing)
    #expect(reason { _ = try ProjectStore.open(at: folder.path("no/study.verbatim")) } == .missing)
    #expect(folder.names == [])
  }

  @Test func `a project whose making fails leaves nothing behind`() throws {
    #expect(
      reason { _ = try ProjectStore.create(at: folder.path(), name: "a\0b", by: "Anna") }
        == .controlCharacter(of: "a project"))
    #expect(folder.names == [])
  }

  @Test func `folders, pipes and devices are not opened`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(), withIntermediateDirectories: false)
    #expect(mkfifo(folder.path("pipe.verbatim"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("zero.verbatim"), withDestinationPath: "/dev/zero")
    for name in ["study.verbatim", "pipe.verbatim", "zero.verbatim"] {
      #expect(reason { _ = try ProjectStore.open(at: folder.path(name)) } == .notAFile)
    }
  }

  @Test func `a link to a project opens the project`() throws {
    try Sample.study(at: folder.path()).close()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.verbatim"), withDestinationPath: folder.path())
    #expect(try ProjectStore.open(at: folder.path("link.verbatim")).counts().transcripts == 2)
  }

  @Test func `a path that SQLite would take for something else is a file all the same`() throws {
    let name = folder.path(":memory:")
    try ProjectStore.create(at: name, by: "Anna").close()
    #expect(try ProjectStore.open(at: name).counts().entries == 1)
    #expect(folder.names == [":memory:"])
  }

  @Test func `a path too long for SQLite is refused by name`() {
    let long = folder.path(String(repeating: "a/", count: 240))
    #expect(reason { _ = try ProjectStore.open(at: long) } == .pathTooLong)
  }

  @Test(arguments: [
    ("empty", Data(), StorageError.Reason.empty),
    ("a letter", Data("Dear all, ".utf8) + Data(count: 4000), .notAProject),
    ("the magic alone", Data("SQLite format 3\0".utf8), .notAProject),
  ])
  func `what is no project is refused`(_: String, bytes: Data, expected: StorageError.Reason) throws
  {
    try folder.write(bytes)
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == expected)
    #expect(try folder.bytes() == bytes)
  }

  @Test(arguments: [
    (UInt32(ours + 1), StorageError.Reason.newerVersion(ours + 1, ours: ours)),
    (9999, .newerVersion(9999, ours: ours)), (0, .notAProject), (UInt32.max, .notAProject),
  ])
  func `another version is refused untouched`(version: UInt32, expected: StorageError.Reason) throws
  {
    try Sample.study(at: folder.path()).close()
    let bytes = try changed(at: 60, to: version)
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == expected)
    #expect(try folder.bytes() == bytes)
  }

  @Test func `another program's file is refused untouched`() throws {
    try Sample.study(at: folder.path()).close()
    let bytes = try changed(at: 68, to: 0x0f05_5112)
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .notAProject)
    #expect(try folder.bytes() == bytes)
  }

  @Test(.enabled(if: geteuid() != 0, "the administrator may write anything"))
  func `a project that can only be read is read, and a change says so`() throws {
    let store = try Sample.study(at: folder.path())
    let lines = try store.lines()
    try store.close()
    for (file, directory) in [(0o400, 0o700), (0o600, 0o500), (0o400, 0o500)] {
      chmod(folder.path(), mode_t(file))
      chmod(folder.url.path, mode_t(directory))
      defer { chmod(folder.url.path, 0o700) }
      let reader = try ProjectStore.open(at: folder.path())
      #expect(try reader.lines() == lines)
      #expect(reason { _ = try reader.undo(by: "Anna") } == .readOnly)
      #expect(try reader.lines() == lines)
      try reader.close()
    }
    chmod(folder.path(), 0)
    #expect(reason { _ = try ProjectStore.open(at: folder.path()) } == .notPermitted)
  }

  @Test func `every call after closing says so`() throws {
    let store = try ProjectStore.create(at: folder.path(), by: "Anna")
    try store.close()
    try store.close()
    #expect(reason { _ = try store.history() } == .closed)
  }

  private func changed(at offset: Int, to number: UInt32) throws -> Data {
    var bytes = try folder.bytes()
    bytes.replaceSubrange(
      offset..<offset + 4, with: withUnsafeBytes(of: number.bigEndian, Array.init))
    try folder.write(bytes)
    return bytes
  }
}
