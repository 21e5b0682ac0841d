import ProjectStorage
import QualitativeData
import Testing

@Suite struct CodebooksTests {
  let folder: StudyFolder
  let store: ProjectStore

  init() throws {
    folder = try StudyFolder()
    store = try ProjectStore.create(at: folder.path(), by: "Anna")
  }

  private func adopt(_ name: String, _ version: String, _ source: String) throws -> AdoptionOutcome
  {
    try store.adoptCodebook(name: name, version: version, source: source, by: "Anna")
  }

  @Test func `several codebooks stand side by side in the order of adoption`() throws {
    _ = try adopt("Z", "1", "codebook: Z")
    _ = try adopt("A", "1", "codebook: A")
    let outcome = try adopt("Z", "2", "codebook: Z\nversion: 2")

    #expect(outcome.replaced == "1" && outcome.entry == 4)
    #expect(try store.codebookSources().map(\.name) == ["Z", "A"])
    #expect(try store.codebookSources()[0].source == "codebook: Z\nversion: 2")
    #expect(try store.codebookSources()[0].digest == outcome.digest)
  }

  @Test func `the same codebook again is nothing new, and undo brings the older back`() throws {
    _ = try adopt("Z", "1", "old")
    #expect(try adopt("Z", "1", "old").entry == nil)
    _ = try adopt("Z", "1", "new")
    _ = try store.undo(by: "Anna")
    #expect(try store.codebookSources().map(\.source) == ["old"])
    #expect(try store.verify() == [])
  }
}
