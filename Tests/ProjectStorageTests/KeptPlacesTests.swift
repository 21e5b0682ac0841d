import Foundation
import GRDB
import QualitativeData
import TestSupport
import Testing

@testable import ProjectStorage

/// The list that tables of large projects are counted from.
@Suite struct KeptPlacesTests {
  let folder: StudyFolder

  init() throws {
    folder = try StudyFolder()
    try Sample.study(at: folder.path()).close()
    try folder.enlarge()
  }

  /// What the segments say, and what the list says where it is believed.
  private func places() throws -> (rows: JudgedPlaces, kept: JudgedPlaces?) {
    let queue = try Connection.open(folder.path(), as: .secondReader)
    defer { try? queue.close() }
    return try queue.read { db in
      let pair = try ConnectionPair(db, ProjectFile(folder.path()))
      return (try StoredPlaces.all(pair, "").judged(""), try KeptPlaces.read(db, path: ""))
    }
  }

  @Test
  func
    `after any change it says what the segments say, and before it is made anew it is not asked`()
    throws
  {
    try folder.seal()
    var random = SeededGenerator(seed: 5)
    let plain =
      Sample.text.utf8.count
      - Sample.text[Sample.text.range(of: "We plan")!.lowerBound...].utf8.count
    for round in 0..<8 {
      let (rows, kept) = try places()
      #expect(kept?.places == rows.places && kept?.codes == rows.codes)
      #expect(kept?.coders == rows.coders, "round \(round)")
      let store = try ProjectStore.open(at: folder.path())
      #expect(try store.judgedPlaces().places == rows.places)
      let segments = (0..<20).map { _ in
        let start = plain + Int.random(in: 0..<20, using: &random)
        return CodedSegment(
          transcript: "P1", code: CodePath("c/\(Int.random(in: 0..<5, using: &random))")!,
          range: TextRange(start, start + Int.random(in: 1...9, using: &random)),
          coder: .person(Bool.random(using: &random) ? "Anna" : "Bo"),
          judgement: Bool.random(using: &random) ? .accepted : .rejected)
      }
      if round % 3 == 2 {
        _ = try store.undo(by: "Bo")
      } else {
        _ = try store.addSegments(
          Dictionary(segments.map { ("\($0.range) \($0.code) \($0.coder)", $0) }) { first, _ in
            first
          }.values.sorted { ($0.range, $0.code) < ($1.range, $1.code) }, by: "Anna")
      }
      #expect(try places().kept == nil)
      let now = try store.judgedPlaces().places
      #expect(try now == places().rows.places && now.count != rows.places.count)
      try store.close()
    }
  }

  @Test(arguments: [
    "UPDATE judged_places SET body = x'01000000'",
    "UPDATE judged_places SET digest = 'x'",
    "UPDATE judged_places SET stamp = (SELECT hash FROM log WHERE number = 2)",
  ])
  func `a changed list is not believed`(sql: String) throws {
    try folder.seal()
    try folder.tamper(sql)
    let (rows, kept) = try places()
    #expect(kept == nil)
    let store = try ProjectStore.open(at: folder.path())
    #expect(try store.judgedPlaces().places == rows.places && !rows.places.isEmpty)
    let findings = try store.verify().map(\.message)
    #expect(findings.count == 1 && findings[0].contains("list of judged places"), "\(findings)")
  }

  @Test func `a list that says something else is named by verify`() throws {
    try folder.seal()
    let queue = try Connection.open(folder.path())
    try queue.write { db in
      try db.execute(sql: "UPDATE segment SET judgement = 'accepted'")
      try db.execute(sql: "DELETE FROM judged_places")
      let pair = try ConnectionPair(db, ProjectFile(folder.path()))
      try KeptPlaces.renew(pair, path: "")
      try db.execute(sql: "UPDATE segment SET judgement = 'rejected'")
    }
    try queue.close()
    let findings = try ProjectStore.verify(at: folder.path()).map(\.message)
    #expect(findings.contains { $0.contains("list of judged places") }, "\(findings)")
  }

  @Test func `bytes that are no list are none`() throws {
    try folder.seal()
    let queue = try Connection.open(folder.path(), as: .secondReader)
    let body = try queue.read { try Data.fetchOne($0, sql: "SELECT body FROM judged_places")! }
    func list(_ bytes: [UInt8]) -> StoredPlaces? {
      bytes.withUnsafeBytes { StoredPlaces(packed: $0) }
    }
    let whole = try #require(list([UInt8](body)))
    #expect(list(whole.packed) == whole && !whole.places.isEmpty)
    for length in 0..<body.count { #expect(list([UInt8](body.prefix(length))) == nil) }
    #expect(list([UInt8](body) + [0]) == nil)
    for place in body.indices {
      var changed = [UInt8](body)
      changed[place] ^= 0x81
      _ = list(changed)
    }
  }
}
