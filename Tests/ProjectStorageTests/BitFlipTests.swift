import Foundation
import ProjectStorage
import QualitativeData
import TestSupport
import Testing

@Suite struct BitFlipTests {
  /// `VERBATIM_BIT_FLIPS=3000` tries more.
  static let flips =
    ProcessInfo.processInfo.environment["VERBATIM_BIT_FLIPS"].flatMap(Int.init) ?? 300

  /// Hardly a byte of it is unused.
  private static func denseStudy(at path: String) throws -> ProjectStore {
    let store = try Sample.study(at: path)
    let more = (1...4).map { number in
      let lines = (1...400).map { "Line \($0) of interview \(number): we plan the harbour." }
      return Sample.transcript("Q\(number)", text: ([Sample.text] + lines).joined(separator: "\n"))
    }
    _ = try store.importTranscripts(more, by: "Anna")
    let segments = more.flatMap { transcript in
      (0..<60).map { number in
        CodedSegment(
          transcript: transcript.name, code: CodePath("c/\(number % 7)")!,
          range: TextRange(number * 20, number * 20 + 9), coder: .person("Anna"),
          judgement: .accepted)
      }
    }.filter { segment in more.first { $0.name == segment.transcript }!.holds(segment.range) }
    _ = try store.addSegments(segments, by: "Anna")
    _ = try store.undo(by: "Bo")
    _ = try store.redo(by: "Bo")
    return store
  }

  @Test func `one flipped bit is refused, or changes nothing of what is read`() throws {
    let folder = try StudyFolder()
    let store = try Self.denseStudy(at: folder.path())
    let sound = try store.lines()
    try store.close()
    let bytes = try folder.bytes()
    var random = SeededGenerator(seed: 42)
    var refused = 0
    var same = 0
    for _ in 0..<Self.flips {
      let offset = Int.random(in: 0..<bytes.count, using: &random)
      let bit = Int.random(in: 0..<8, using: &random)
      var flipped = bytes
      flipped[offset] ^= 1 << bit
      try folder.write(flipped)
      do {
        let opened = try ProjectStore.open(at: folder.path())
        #expect(try opened.lines() == sound, "byte \(offset), bit \(bit)")
        #expect(try opened.verify() == [], "byte \(offset), bit \(bit)")
        try opened.close()
        same += 1
      } catch is StorageError {
        refused += 1
      }
      #expect(try folder.bytes() == flipped, "opening changed byte \(offset), bit \(bit)")
    }
    print(
      "bit flips in \(bytes.count) bytes: \(refused) refused, \(same) opened with the same content")
    #expect(refused + same == Self.flips && refused > 0)
  }
}
