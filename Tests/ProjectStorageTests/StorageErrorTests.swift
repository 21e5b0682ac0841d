import ProjectStorage
import QualitativeData
import Testing

@Suite struct StorageErrorTests {
  static let reasons: [StorageError.Reason] = [
    .exists, .missing, .folderMissing, .notAFile, .empty, .pathTooLong, .notAProject,
    .newerVersion(9, ours: 1), .foreignPart("trap"), .damaged(.structure),
    .damaged(.text(transcript: "P1")), .damaged(.codebook(name: "Co")), .damaged(.content),
    .damaged(.entry(3)), .damaged(.rows), .locked, .diskFull, .notPermitted, .readOnly, .moved,
    .inputOutput(code: 10), .outOfMemory, .unfinishedChange, .interrupted, .closed,
    .changedMeanwhile, .nothingToUndo, .nothingToRedo, .nameTaken(transcript: "P1"),
    .unknownTranscript("P1"), .unknownSpeaker("P", transcript: "P1"),
    .placeOutsideText(transcript: "P1"), .notAJudgement(transcript: "P1"),
    .identifierTaken(transcript: "P1"), .unknownSegment, .controlCharacter(of: "a name"),
  ]

  @Test(arguments: reasons)
  func `every error names the file, the problem and what to do`(reason: StorageError.Reason) {
    let error = StorageError("study.verbatim", reason)
    #expect(error.sentence == "study.verbatim: \(error.problem). \(error.remedy).")
    #expect(error.problem != "the project could not be used")
    for text in [error.problem, error.remedy] {
      #expect(!text.isEmpty && !text.hasSuffix("."))
      #expect(!text.contains("SELECT") && !text.contains("SQLITE"))
    }
  }

  @Test func `no two errors say the same`() {
    let problems = Self.reasons.map { StorageError("", $0).problem }
    #expect(Set(problems).count == problems.count)
  }
}
