import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct TranscriptFormatsTests {
  @Test func `every format's file is registered`() throws {
    let folder = RepositoryFolder.file("Sources/Ingestion/Formats")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
      $0.replacing(".swift", with: "")
    }
    #expect(
      TranscriptFormats.all.map { String(describing: type(of: $0)) }.sorted() == files.sorted())
  }

  @Test func `no two readers claim one ending, and endings and names are in small letters`() {
    #expect(Set(TranscriptFormats.endings).count == TranscriptFormats.endings.count)
    #expect(Set(TranscriptFormats.all.map(\.name)).count == TranscriptFormats.all.count)
    #expect(TranscriptFormats.endings.allSatisfy { $0 == $0.lowercased() && !$0.contains(".") })
  }

  @Test(arguments: TranscriptFormats.all.map(\.name))
  func `readers do not crash on bytes that are not theirs`(name: String) throws {
    let reader = try #require(TranscriptFormats.all.first { $0.name == name })
    for bytes in [
      Data(), Data([0]), Data([0xFF, 0xFE]), Data("<".utf8), Data("I: a".utf8),
      Data((0...255).map { UInt8($0) }),
    ] {
      _ = reader.recognises(FileBeginning(bytes))
      _ = try? reader.read(TranscriptFile(path: "x", bytes: bytes), options: ReadingOptions())
    }
  }

  @Test func `what a file holds wins over its name, and a warning says so`() throws {
    let transcript = try read(
      "<TEI><text><body><u who='#A'>Hello.</u></body></text></TEI>", as: "P1.txt")
    #expect(transcript.format == "tei" && transcript.said == ["A: Hello."])
    #expect(transcript.warnings.contains { $0.contains("tei") })
  }

  @Test func `unknown endings and unknown XML are errors that list what is read`() {
    let ending = #expect(throws: IngestionError.self) { try read("I: a", as: "P1.pages") }
    #expect(ending?.reason == .unknownFormat(ending: "pages"))
    #expect(ending?.remedy.contains(".txt") == true)
    let xml = #expect(throws: IngestionError.self) { try read("<html/>", as: "P1.xml") }
    #expect(xml?.reason == .unmappedXML(root: "html", elements: ["html"]))
    #expect(xml?.remedy.contains("--map turn=") == true)
  }

  @Test func `a transcript knows its file and the digest of its bytes`() throws {
    let transcript = try read("I: a\r\nR: b\r\n", as: "My file: 1.txt")
    #expect(transcript.name == "My_file__1" && transcript.file == "My file: 1.txt")
    #expect(transcript.digest == ContentDigest.of(Data("I: a\r\nR: b\r\n".utf8)))
  }
}

/// What holds for every transcript of every format.
func checkLaws(_ transcript: Transcript) {
  let name = transcript.file
  let bytes = Array(transcript.text.utf8)
  func isBorder(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
  var end = 0
  for turn in transcript.turns {
    #expect(
      turn.range.start >= end && turn.range.end <= bytes.count,
      "\(name): turns lie in order inside the text")
    #expect(
      isBorder(turn.range.start) && isBorder(turn.range.end), "\(name): turns do not cut characters"
    )
    end = turn.range.end
  }
  #expect(
    transcript.turns.enumerated().allSatisfy { $0.element.number == $0.offset + 1 }, "\(name)")
  end = 0
  for event in transcript.events {
    #expect(
      event.range.start >= end && event.range.end <= bytes.count,
      "\(name): events lie in order inside the text")
    end = event.range.end
  }
  #expect(
    transcript.turns.allSatisfy { $0.speaker.map(transcript.speakers.indices.contains) ?? true },
    "\(name)")
  #expect(
    Set(transcript.turns.compactMap(\.speaker)).count == transcript.speakers.count,
    "\(name): every speaker speaks")
}
