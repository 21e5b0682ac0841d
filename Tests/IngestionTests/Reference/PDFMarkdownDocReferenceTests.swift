import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

/// The shared PDF, Markdown and old Word files, against exact turns and against counts of labels.
@Suite(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
struct PDFMarkdownDocReferenceTests {
  private func load(_ path: String) throws -> Transcript {
    let transcript = try TranscriptFormats.read(TranscriptFile.load(SharedData.file(path).path))[0]
    checkLaws(transcript)
    return transcript
  }

  @Test func `an old Word document is read turn for turn`() throws {
    let transcript = try load("transcripts/doc/derived-ak-S13-label-paragraph.doc")
    let truth = try Truth.interview("S13")
    #expect(transcript.said == truth.said && transcript.times == truth.times)
    #expect(transcript.findings.isEmpty)
    let other = try load("transcripts/doc/textreadr-trans6.doc")
    #expect(
      other.turns.compactMap { other.speakerName(of: $0) } == [
        "Researcher 2", "Teacher 4", "Multiple Students", "Teacher 4",
      ])
  }

  private static let hasProgram = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/pdftotext")

  /// The remark between two rows stands before what is said next.
  @Test(.enabled(if: hasProgram, "needs pdftotext of poppler-utils"))
  func `a table in a PDF is read turn for turn`() throws {
    let transcript = try load("transcripts/pdf/derived-ak-S10-table.pdf")
    let truth = try Truth.interview("S10")
    let said = transcript.said.map { $0.replacing("[telephone rings] ", with: "") }
    #expect(said == truth.said && transcript.times == truth.times)
  }

  /// P5 has a compound that a line's end cuts; the text made of it elsewhere has a blank there.
  @Test(.enabled(if: hasProgram, "needs pdftotext of poppler-utils"))
  func `interviews as PDF say what they say as text`() throws {
    for (name, turns) in [("P1", 94), ("P2", 165), ("P3", 121), ("P5", 134)] {
      let pdf = try load("transcripts/pdf/pdpilot-\(name).pdf")
      let text = try load("agreement/pdpilot_interviews/transcripts/\(name).txt")
      #expect(pdf.turns.count == turns)
      #expect(pdf.said == text.said.map { $0.replacing("two- way", with: "two-way") }, "\(name)")
    }
    #expect(try load("transcripts/pdf/ak-water-style-A.pdf").turns.count == 4)
    let hanging = try load("transcripts/pdf/ak-water-style-B.pdf")
    #expect(hanging.turns.count == 20 && hanging.speakers.count == 2)
  }

  // MARK: Markdown

  /// Counts in the manifest that ours differ from, and why.
  private static let explained = [
    "md/en-allcoredevs-152.md turns":
      "seven names in small letters (lightclient, moody, tukasz) are not taken for labels",
    "md/en-allcoredevs-152.md speakers": "the same names",
    "md/en-founders-talk-63.md turns": "**Break:** is followed by a time only, so there is no turn",
    "md/en-founders-talk-63.md speakers": "**Break:** is nobody",
    "md/en-rfc-01-bold-labels.md turns":
      "two **Break:** are followed by a time only, so there is no turn",
    "md/en-rfc-01-bold-labels.md speakers": "**Break:** is nobody",
    "md/es-bitcoin-debugging-workshop.es.md speakers":
      "besides the one listed there are P and R, who ask and answer at the end",
    "md/zh-gloria-zhao.zh.md speakers":
      "besides the one listed there are two labels for who asks and who answers at the end",
  ]

  @Test func `every Markdown file has the turns, speakers and words of the manifest`() throws {
    var differences: Set<String> = []
    for entry in try Manifest.entries(in: "md/") where entry.file.hasSuffix(".md") {
      guard let truth = entry.truth else { continue }
      let transcript = try load("transcripts/" + entry.file)
      if let turns = truth.turns, turns != transcript.turns.count {
        differences.insert("\(entry.file) turns")
      }
      if let speakers = truth.speakers, speakers != transcript.speakers.count {
        differences.insert("\(entry.file) speakers")
      }
      if entry.file.contains("knox"),
        truth.words != transcript.text.split(whereSeparator: \.isWhitespace).count
      {
        differences.insert("\(entry.file) words")
      }
    }
    #expect(
      differences == Set(Self.explained.keys),
      "\(differences.symmetricDifference(Self.explained.keys).sorted())")
  }
}
