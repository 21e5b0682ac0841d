import Foundation
import ProjectStorage
import QualitativeData
import Testing

@Suite struct WritersTests {
  @Test func `two writers on one file lose nothing`() async throws {
    let folder = try StudyFolder()
    try Sample.study(at: folder.path()).close()
    let path = folder.path()
    await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...3 {
        group.addTask {
          let store = try ProjectStore.open(at: path)
          for number in 1...20 {
            let code = "w\(writer)/n\(number)"
            _ = try store.addSegments(
              [Sample.segment("club", code, by: "W\(writer)")], by: "W\(writer)")
          }
          try store.close()
        }
      }
      while let result = await group.nextResult() {
        #expect(throws: Never.self) { try result.get() }
      }
    }
    let store = try ProjectStore.open(at: folder.path())
    #expect(try store.segments().filter { $0.coder.description.hasPrefix("W") }.count == 60)
    #expect(try store.verify() == [])
  }

  @Test func `opening a file that is open already does not take its locks away`() throws {
    let folder = try StudyFolder()
    let one = try Sample.study(at: folder.path())
    let two = try ProjectStore.open(at: folder.path())
    _ = try one.addSegments([Sample.segment("Ok", by: "Dan")], by: "Dan")
    #expect(try two.coders().contains(.person("Dan")))
    _ = try two.undo(by: "Eva")
    #expect(try one.lines() == two.lines())
    try two.close()
    #expect(try one.redo(by: "Eva").of == 7)
  }
}
