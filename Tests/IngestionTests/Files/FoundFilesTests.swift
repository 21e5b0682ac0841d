import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct FoundFilesTests {
  /// A folder with files in it, removed with the test.
  private final class Folder {
    let path: String

    init(_ files: [String]) throws {
      path = NSTemporaryDirectory() + "verbatim-" + UUID().uuidString
      for file in files {
        let url = URL(fileURLWithPath: path + "/" + file)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("I: a\nR: b\n".utf8).write(to: url)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  @Test func `a folder gives its files and those below, sorted, without hidden ones`() throws {
    let folder = try Folder(["b.txt", "a/z.txt", ".hidden.txt", "notes.pages", "a/.git/x.txt"])
    let found = try FoundFiles.find([folder.path + "/"])
    #expect(found.files.map(\.path) == ["/a/z.txt", "/b.txt"].map { folder.path + $0 })
    #expect(found.leftOut.map(\.place) == [folder.path + "/notes.pages"])
  }

  @Test
  func `patterns typed in quotes are understood, and names with such letters are names first`()
    throws
  {
    let folder = try Folder(["P1.txt", "P2.txt", "Q1.txt", "*?[a-z].txt"])
    #expect(try FoundFiles.find([folder.path + "/P?.txt"]).files.map(\.name) == ["P1", "P2"])
    #expect(try FoundFiles.find([folder.path + "/[PQ]1*"]).files.map(\.name) == ["P1", "Q1"])
    #expect(try FoundFiles.find([folder.path + "/*?[a-z].txt"]).files.map(\.name) == ["*?[a-z]"])
  }

  @Test func `names are stems without blanks; the folder comes before them where two clash`() throws
  {
    let folder = try Folder(["a/P1.txt", "b c/P1.txt", "b c/My file.txt"])
    #expect(try FoundFiles.find([folder.path]).files.map(\.name) == ["a_P1", "My_file", "b_c_P1"])
  }

  @Test func `names that still clash are an error that names both`() throws {
    let folder = try Folder(["P1.txt", "P1.text"])
    let errors = #expect(throws: ExplainedErrors.self) { try FoundFiles.find([folder.path]) }
    #expect(errors?.errors.count == 1)
    #expect(errors?.errors[0].problem.contains("P1.txt") == true)
  }

  @Test
  func `a file named twice is read once, and one that is missing is an error when it is read`()
    throws
  {
    let folder = try Folder(["P1.txt"])
    let found = try FoundFiles.find([folder.path + "/P1.txt", folder.path, folder.path + "/P2.txt"])
    #expect(found.files.map(\.name) == ["P1", "P2"])
    #expect(
      #expect(throws: IngestionError.self) { try TranscriptFile.load(found.files[1].path) }?.reason
        == .missing)
  }

  @Test func `folders and patterns that give nothing are errors, all together`() throws {
    let folder = try Folder(["x.pages"])
    let errors = #expect(throws: ExplainedErrors.self) {
      try FoundFiles.find([folder.path, folder.path + "/*.vtt"])
    }
    #expect(errors?.errors.count == 2)
  }

  @Test func `folders, pipes and devices are refused without being read`() throws {
    let folder = try Folder(["x.txt"])
    let pipe = folder.path + "/pipe.txt"
    mkfifo(pipe, 0o600)
    #expect(
      #expect(throws: IngestionError.self) { try TranscriptFile.load(folder.path) }?.reason
        == .folder)
    #expect(
      #expect(throws: IngestionError.self) { try TranscriptFile.load(pipe) }?.reason == .notAFile)
    #expect(
      #expect(throws: IngestionError.self) { try TranscriptFile.load("/dev/zero") }?.reason
        == .notAFile)
  }

  @Test func `what is about a folder is left out of it, and read where it is named`() throws {
    let folder = try Folder(["README.md", "P1.txt", "LICENSE.txt"])
    let found = try FoundFiles.find([folder.path])
    #expect(found.files.map(\.name) == ["P1"] && found.leftOut.count == 2)
    #expect(try FoundFiles.find([folder.path + "/README.md"]).files.count == 1)
  }

  @Test func `the files of an archive are read as those of a folder are`() throws {
    let folder = try Folder(["P9.txt"])
    let archive = ZipBytes([
      "study/P1.txt": "I: a\n\nR: b\n", "study/P2.txt": "I: c\n", "__MACOSX/P1.txt": "x",
      "inner.zip": "PK", "notes.bin": "x", "../P3.txt": "I: out\n",
    ])
    try archive.data.write(to: URL(fileURLWithPath: folder.path + "/all.zip"))
    let found = try FoundFiles.find([folder.path + "/all.zip"])
    #expect(found.files.map(\.name) == ["P1", "P2"])
    #expect(found.leftOut.count == 3)
    let file = try found.load(found.files[0])
    #expect(try TranscriptFormats.read(file)[0].said == ["I: a", "R: b"])
  }
}
