import Foundation
import ProjectStorage
import QualitativeData
import Testing

@Suite struct ProjectStoreTests {
  @Test
  func `a sample study is sound, dumps the same twice, and opens again without a changed byte`()
    throws
  {
    let folder = try StudyFolder()
    let store = try Sample.study(at: folder.path())
    let first = try store.lines()
    #expect(try store.verify() == [])
    try store.close()
    let bytes = try folder.bytes()

    let again = try ProjectStore.open(at: folder.path())
    #expect(try again.lines() == first)
    #expect(try again.verify() == [])
    try again.close()

    #expect(try folder.bytes() == bytes)
    #expect(folder.names == ["study.verbatim"])
    #expect(try ProjectStore.verify(at: folder.path()) == [])
  }
}
