import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

/// The shared files of recognisers, against the interviews they were made of and the counts of the manifest.
@Suite(.enabled(if: SharedData.isPresent, "needs the shared reference data"))
struct SpeechJSONReferenceTests {
  private func load(_ name: String) throws -> Transcript {
    let path = SharedData.file("transcripts/json/\(name).json").path
    let transcript = try TranscriptFormats.read(TranscriptFile.load(path))[0]
    checkLaws(transcript)
    return transcript
  }

  @Test(arguments: [
    ("derived-ak-S03-deepgram-assemblyai", "S03", false),
    // Segments of WhisperX and words of Amazon mark no turns: those of one speaker in a row are one.
    ("derived-ak-S06-whisperx", "S06", true),
    ("derived-ak-S08-rev", "S08", false),
    ("derived-ak-S09-aws-transcribe", "S09", true),
  ])
  func `interviews are read turn for turn`(file: String, key: String, isJoined: Bool) throws {
    let transcript = try load(file)
    var expected: [(speaker: String, text: String, start: Double?)] = []
    for turn in try Truth.interview(key).turns {
      if isJoined, expected.last?.speaker == turn.speaker {
        expected[expected.count - 1].text += " " + turn.text
      } else {
        expected.append((turn.speaker, turn.text, turn.start))
      }
    }
    #expect(
      transcript.turns.map { folded(transcript.quote($0.range)) }
        == expected.map { folded($0.text) })
    #expect(transcript.times == expected.map(\.start))
    // Each of the file's labels is one speaker of the interview.
    let pairs = zip(transcript.turns, expected).map { turn, said in
      "\(transcript.speakerName(of: turn) ?? "-") \(said.speaker)"
    }
    #expect(pairs.count == expected.count)
    #expect(Set(pairs).count == Set(expected.map(\.speaker)).count)
  }

  @Test func `Rev's list of speakers gives names and kinds`() throws {
    let transcript = try load("derived-ak-S08-rev")
    #expect(
      transcript.cast == [
        "Interviewer 2 interviewer", "Interviewer 1 interviewer", "Interviewer 3 interviewer",
      ])
    #expect(transcript.warnings.isEmpty)
  }

  @Test(arguments: [
    ("derived-knox-openai-whisper", "json-whisper", 259, 3367),
    // The manifest counts the entries of `words`, three of which stand in a sentence as one joined by dashes.
    ("en-cdp-seattle-briefing", "json-cdp", 21, 108),
    ("en-cdp-whisper", "json-cdp", 30, 314),
    ("en-us-senate-hearing-dpe", "json-digital-paper-edit", 838, 14901),
  ])
  func `turns and words are those of the manifest`(
    file: String, format: String, turns: Int, words: Int
  ) throws {
    let transcript = try load(file)
    #expect(transcript.format == format && transcript.turns.count == turns)
    #expect(transcript.text.split { $0.isWhitespace }.count == words)
    #expect(transcript.speakers.isEmpty && transcript.warnings.isEmpty)
    #expect(transcript.turns.allSatisfy { $0.time?.start != nil && $0.time?.end != nil })
  }

  @Test func `all of Whisper's own text is there`() throws {
    struct Whisper: Decodable { let text: String }
    let file = SharedData.file("transcripts/json/derived-knox-openai-whisper.json")
    let whisper = try JSONDecoder().decode(Whisper.self, from: Data(contentsOf: file))
    #expect(folded(try load("derived-knox-openai-whisper").text) == folded(whisper.text))
  }
}
