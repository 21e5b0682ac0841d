import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct WordBinaryReaderTests {
  private let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private func fault(_ bytes: [UInt8], as name: String = "P1.doc") -> IngestionError? {
    #expect(throws: IngestionError.self) {
      try TranscriptFormats.read(TranscriptFile(path: name, bytes: Data(bytes)))
    }
  }

  @Test func `what only begins as an old document is an explained error`() {
    for length in [0, 4, 500, 5_000] {
      let error = fault(signature + Array(repeating: 0, count: length))
      #expect(error?.problem.isEmpty == false && error?.remedy.isEmpty == false)
    }
    #expect(fault(signature + Array(repeating: 0xFF, count: 20_000)) != nil)
  }

  @Test func `another program's file of the kind is not taken for a Word document`() {
    let sheet = signature + Array(repeating: 0, count: 600)
    #expect(fault(sheet, as: "P1.xls")?.reason == .holds("an old office document"))
  }

  @Test(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
  func `damage anywhere ends in a transcript or an explained error`() throws {
    let whole = try [UInt8](
      Data(contentsOf: SharedData.file("transcripts/doc/textreadr-trans6.doc")))
    for length in stride(from: 8, to: whole.count, by: 509) {
      _ = try? TranscriptFormats.read(
        TranscriptFile(path: "P1.doc", bytes: Data(whole.prefix(length))))
    }
    var numbers = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<8 {
        let place = Int.random(in: 8..<bytes.count - 4, using: &numbers)
        let pattern: [UInt8] = [[0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0], [1, 0, 0, 0]].randomElement(
          using: &numbers)!
        bytes.replaceSubrange(place..<place + 4, with: pattern)
      }
      let file = TranscriptFile(path: "P1.doc", bytes: Data(bytes))
      if let transcript = try? TranscriptFormats.read(file)[0] { checkLaws(transcript) }
    }
  }
}
