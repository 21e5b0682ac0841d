import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

/// The shared transcripts, against what is known of them: exact turns in `truth/`, counts in `manifest.json`.
@Suite(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
struct ReferenceDataTests {
  // MARK: Turn for turn

  /// Where our reading differs from the truth, and why.
  private static let explained = [
    "E04":
      "four labels stand inside a turn's text in the source; they are lines of their own and begin turns here",
    "E05":
      "two labels stand inside a turn's text in the source; they are lines of their own and begin turns here",
    "E14":
      "'Interviewee.' is 'Interviewee': labels that differ by punctuation at the end are one speaker",
  ]

  private func load(_ path: String, _ encoding: String? = nil) throws -> Transcript {
    var options = ReadingOptions()
    options.encoding = try encoding.map { try #require(TextEncoding(name: $0)) }
    let transcript = try TranscriptFormats.read(
      TranscriptFile.load(SharedData.file("transcripts/" + path).path), options: options)[0]
    checkLaws(transcript)
    return transcript
  }

  @Test func `the 58 interviews of a study are read turn for turn`() throws {
    let truth = try Truth.interviews()
    #expect(truth.count == 58)
    for (name, interview) in truth.sorted(by: { $0.key < $1.key }) {
      let transcript = try load("txt/study-ak-water/\(name).txt")
      if Self.explained[name] != nil {
        #expect(transcript.said != interview.said, "\(name) no longer differs")
        continue
      }
      #expect(transcript.said == interview.said, "\(name)")
      #expect(transcript.times == interview.times, "\(name)")
    }
  }

  @Test func `the study's own table of attributes fits all 58 interviews`() throws {
    var table = try AttributeTable.read(
      TranscriptFile.load(SharedData.file("transcripts/txt/study-ak-water/attributes.csv").path))
    #expect(table.findings.map(\.severity) == [.warning])
    let found = try FoundFiles.find([SharedData.file("transcripts/txt/study-ak-water").path])
    #expect(found.files.count == 59)
    for file in found.files where !file.path.hasSuffix(".csv") {
      var transcript = try TranscriptFormats.read(TranscriptFile.load(file.path))[0]
      table.attach(to: &transcript)
      #expect(transcript.variables["id"] == file.name && transcript.variables["group"] != nil)
    }
    #expect(table.unmatched().isEmpty)
  }

  /// TEI marks as elements what the truth writes in brackets, and has a truncated word that the truth leaves out.
  @Test func `the interview in TEI says what the truth says, event for event left aside`() throws {
    func words(_ text: String) -> String {
      folded(text.replacing(#/\[(REDACTED|inaudible|muffled)[^\]]*\]|…/#, with: " ")).replacing(
        #/ ([.,?!])/#
      ) { String($0.1) }
    }
    let transcript = try load("tei/derived-ak-S09-p5-spoken.xml")
    let bytes = Array(transcript.text.utf8)
    let said = transcript.turns.map { turn in
      var kept: [UInt8] = []
      let events = transcript.events.filter { turn.range.contains($0.range) }
      for offset in turn.range.start..<turn.range.end {
        if !events.contains(where: { $0.range.start <= offset && offset < $0.range.end }) {
          kept.append(bytes[offset])
        }
      }
      return words(String(decoding: kept, as: UTF8.self))
    }
    let interview = try Truth.interview("S09")
    #expect(said == interview.turns.map { words($0.text) })
    #expect(
      transcript.turns.map { transcript.speakers[$0.speaker!].name }
        == interview.turns.map(\.speaker))
    #expect(transcript.times == interview.times)
    #expect(transcript.speakers.map(\.kind) == [.interviewer, .respondent])
  }

  // MARK: Counts

  private static let encodings = [
    "encodings/da-macroman-cr.txt": "macintosh", "encodings/fi-latin9-crlf.txt": "iso-8859-15",
  ]

  /// Counts in the manifest that ours differ from, and why.
  private static let explainedCounts = [
    "tei/es-ga-2019/ParlaMint-ES-GA_2019-01-30-DSPG100.xml words":
      "brackets typed into the speech, such as (...), are events here",
    "tei/es-ga-2019/ParlaMint-ES-GA_2019-02-12-DSPG101.xml words":
      "brackets typed into the speech, such as (...), are events here",
    "tei/es-ga-2019/ParlaMint-ES-GA_2019-02-26-DSPG103.xml words":
      "brackets typed into the speech, such as (...), are events here",
    "tei/es-ga-2019/ParlaMint-ES-GA_2019-02-27-DSPG104.xml words":
      "brackets typed into the speech, such as (...), are events here",
    "tei/es-ga-2019/ParlaMint-ES-GA_2019-03-12-DSPG105.xml words":
      "brackets typed into the speech, such as (...), are events here",
    "tei/es-ga-2019/ParlaMint-ES-GA_2019-03-13-DSPG106.xml words":
      "brackets typed into the speech, such as (...), are events here",
    "tei/es-ga-2019/ParlaMint-ES-GA_2019-04-09-DSPG109.xml words":
      "brackets typed into the speech, such as (...), are events here",
    "txt/conventions/time-brackets.txt speakers": "the file holds three labels: I, R1, R2",
    "tei/derived-ak-S09-p5-spoken.xml words":
      "the manifest counts the words in brackets that became elements, which are events here",
    "tei/sl-siparl-KPZONOJFSPD-ana.xml words":
      "the manifest counts <w>, of which two stand without a blank; the file without <w> has 881 as here",
    "tei/sl-slovparl-teiCorpus.xml words":
      "the manifest counts each comma and full stop (3,741 <pc>) as a word of its own",
    "txt/en-ami-ES2002a/ES2002a.A.txt speakers":
      "the speaker stands in the file's name only, which is no label",
    "txt/en-ami-ES2002a/ES2002a.B.txt speakers":
      "the speaker stands in the file's name only, which is no label",
    "txt/en-ami-ES2002a/ES2002a.C.txt speakers":
      "the speaker stands in the file's name only, which is no label",
    "txt/en-ami-ES2002a/ES2002a.D.txt speakers":
      "the speaker stands in the file's name only, which is no label",
  ]

  @Test func `every text and TEI file has the turns, speakers and words of the manifest`() throws {
    var differences: Set<String> = []
    var read = 0
    for entry in try ["encodings/", "tei/", "txt/"].flatMap(Manifest.entries) {
      guard let truth = entry.truth, !entry.file.hasSuffix("/") else { continue }
      let transcript = try load(entry.file, Self.encodings[entry.file])
      read += 1
      if let turns = truth.turns, turns != transcript.turns.count {
        differences.insert("\(entry.file) turns")
      }
      if let speakers = truth.speakers, speakers != transcript.speakers.count {
        differences.insert("\(entry.file) speakers")
      }
      if entry.file.hasPrefix("tei/"), let words = truth.words,
        words != transcript.wordsSaid
      {
        differences.insert("\(entry.file) words")
      }
    }
    #expect(read > 40)
    let unexplained = differences.subtracting(Self.explainedCounts.keys)
    #expect(unexplained.isEmpty, "\(unexplained.sorted())")
    #expect(Set(Self.explainedCounts.keys).subtracting(differences).isEmpty)
  }

  @Test func `the interviews of PDPilot are a conversation of two`() throws {
    for number in 1...7 {
      let path = SharedData.file("agreement/pdpilot_interviews/transcripts/P\(number).txt").path
      let transcript = try TranscriptFormats.read(TranscriptFile.load(path))[0]
      checkLaws(transcript)
      #expect(transcript.speakers.prefix(2).map(\.name) == ["Dan", "Participant"])
      #expect(transcript.turns.count > 90)
    }
  }

  @Test func `a list of persons is no transcript, and names the speakers of others`() throws {
    let path = "tei/es-ga-2019/ParlaMint-ES-GA-listPerson.xml"
    let error = #expect(throws: IngestionError.self) { try load(path) }
    #expect(error?.reason == .list(of: "persons"))
    let list = try TranscriptFile.load(SharedData.file("transcripts/" + path).path)
    var options = ReadingOptions()
    options.people.add(try #require(try PersonList.read(list)))
    #expect(options.people.people.count > 100)
    let sitting = SharedData.file(
      "transcripts/tei/es-ga-2019/ParlaMint-ES-GA_2019-01-20-DSPG099.xml")
    let transcript = try TranscriptFormats.read(
      TranscriptFile.load(sitting.path), options: options)[0]
    #expect(transcript.speakers.allSatisfy { $0.variables["sex"] != nil && $0.name.contains(" ") })
  }

  @Test func `the encodings all say the same`() throws {
    let names = [
      "da-utf8-bom", "da-utf16le-bom-crlf", "da-utf16be-bom", "da-utf16le-nobom",
      "da-windows1252-crlf",
    ]
    let texts =
      try names.map { try load("encodings/\($0).txt").said } + [
        try load("encodings/da-macroman-cr.txt", "macintosh").said
      ]
    #expect(Set(texts).count == 1)
    #expect(try load("encodings/da-utf8-nfd.txt").said == texts[0])
  }
}
