import DocumentPackaging
import Foundation
import TestSupport
import Testing

struct ZipArchiveTests {
  private func reason(_ work: () throws -> Void) -> PackagingError.Reason? {
    do {
      try work()
      return nil
    } catch {
      return (error as? PackagingError)?.reason
    }
  }

  private func reading(_ zip: ZipBytes, _ name: String) -> PackagingError.Reason? {
    reason {
      let archive = try ZipArchive(zip.data)
      if let entry = try archive.entry(named: name) { _ = try archive.bytes(of: entry) }
    }
  }

  @Test func `entries come in order with names and bytes`() throws {
    let archive = try ZipArchive(ZipBytes(["a.xml": "one", "æ/b.xml": "", "c": "three"]).data)
    #expect(archive.entries.map(\.name) == ["a.xml", "æ/b.xml", "c"])
    #expect(archive.entries.map(\.size) == [3, 0, 5])
    #expect(try archive.bytes(of: archive.entries[0]) == Data("one".utf8))
    #expect(try archive.bytes(of: archive.entries[1]).isEmpty)
    #expect(try archive.entry(named: "C")?.index == 2)
    #expect(try archive.entry(named: "d") == nil)
    #expect(archive.isConsistent)
  }

  @Test func `a slice of data is read as what it holds`() throws {
    let whole = Data("xxxxx".utf8) + ZipBytes(["a": "one"]).data
    let archive = try ZipArchive(whole.dropFirst(5))
    #expect(try archive.bytes(of: archive.entries[0]) == Data("one".utf8))
  }

  @Test func `what is no archive is said to be none`() {
    #expect(reason { _ = try ZipArchive(Data()) } == .notZip)
    #expect(reason { _ = try ZipArchive(Data(repeating: 7, count: 5000)) } == .notZip)
    #expect(reason { _ = try ZipArchive(ZipBytes([]).data) } == .noEntries)
    let cut = ZipBytes(["a": "one"]).data.dropLast(10)
    #expect(reason { _ = try ZipArchive(cut) } == .archiveEndsEarly)
  }

  @Test func `a wrong checksum is an error`() {
    var zip = ZipBytes(["a": "one"])
    zip.entries[0].checksum = 1
    #expect(reading(zip, "a") == .wrongChecksum)
  }

  @Test func `an encrypted entry is said to be protected`() {
    var zip = ZipBytes(["a": "one two three four"])
    zip.entries[0].flags = 1
    #expect(reading(zip, "a") == .encryptedEntry)
  }

  @Test func `an unknown compression is an error`() {
    var zip = ZipBytes(["a": "one"])
    zip.entries[0].method = 77
    #expect(reading(zip, "a") == .unknownCompression)
  }

  @Test func `a size that is not true is an error`() {
    for size in [2, 1_000_000] {
      var zip = ZipBytes(["a": "one"])
      zip.entries[0].size = size
      #expect(reading(zip, "a") != nil)
    }
  }

  @Test func `two entries of one name are read by nobody`() {
    #expect(reading(ZipBytes(["a": "one", "a": "two"]), "a") == .repeatedEntry)
    #expect(reading(ZipBytes(["a": "one", "a": "two", "b": ""]), "b") == nil)
  }

  @Test
  func `an entry that calls itself otherwise in its own place makes the archive inconsistent`()
    throws
  {
    var zip = ZipBytes(["a": "one"])
    zip.entries[0].localName = "b"
    #expect(try ZipArchive(zip.data).isConsistent == false)
  }

  @Test func `limits hold`() throws {
    let zip = ZipBytes(["a": "one", "b": "two"]).data
    var limits = ZipArchive.Limits()
    limits.entries = 1
    #expect(reason { _ = try ZipArchive(zip, limits: limits) } == .tooManyEntries(limit: 1))
    limits = ZipArchive.Limits()
    limits.entry = 2
    let small = try ZipArchive(zip, limits: limits)
    #expect(reason { _ = try small.bytes(of: small.entries[0]) } == .entryTooLarge(limit: 2))
    limits = ZipArchive.Limits()
    limits.total = 5
    let few = try ZipArchive(zip, limits: limits)
    _ = try few.bytes(of: few.entries[0])
    #expect(reason { _ = try few.bytes(of: few.entries[1]) } == .archiveTooLarge(limit: 5))
  }

  @Test func `names that lead out of the archive are unsafe`() throws {
    let names = ["/etc/x", "../x", "a/../../x", "C:/x", "a\\b"]
    let zip = ZipBytes(names.map { ZipBytes.Entry($0, "x") } + [.init("a/b..c/d.xml", "x")])
    #expect(try ZipArchive(zip.data).entries.map(\.isSafe) == names.map { _ in false } + [true])
    var link = ZipBytes(["a": "/etc/passwd"])
    link.entries[0].attributes = 0o120777 << 16
    #expect(try ZipArchive(link.data).entries[0].isLink)
  }
}
