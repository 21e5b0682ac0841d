import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

@Suite struct SpeechJSONReaderTests {
  private func json(_ text: String, as name: String = "P1.json") throws -> Transcript {
    let transcript = try read(text, as: name)
    checkLaws(transcript)
    return transcript
  }

  // MARK: Whisper

  @Test func `Whisper's segments of nobody stay apart`() throws {
    let transcript = try json(
      #"{"text": " Yes. No.", "segments": [{"id": 0, "start": 0.0, "end": 1.5, "text": " Yes.", "avg_logprob": NaN}, {"id": 1, "start": 1.5, "end": 3, "text": " No."}, {"id": 2, "start": 3, "end": 4, "text": ""}], "language": "english"}"#
    )
    #expect(transcript.said == ["-: Yes.", "-: No."] && transcript.times == [0, 1.5])
    #expect(transcript.format == "json-whisper" && transcript.language == "en")
    #expect(transcript.warnings.isEmpty)
    #expect(transcript.findings.contains { $0.message.contains("one stretch") })
  }

  @Test func `WhisperX's segments of one speaker in a row are one turn, speakers taken from words`()
    throws
  {
    let transcript = try json(
      #"{"segments": [{"start": 0, "end": 1, "text": " A b.", "words": [{"word": "A", "start": 0, "speaker": "SPEAKER_00"}, {"word": "b."}]}, {"start": 1, "end": 2, "text": " C.", "speaker": "SPEAKER_00"}, {"start": 2, "end": 3, "text": " D.", "speaker": "SPEAKER_01"}], "word_segments": [{"word": "A", "start": 0}]}"#
    )
    #expect(transcript.said == ["SPEAKER_00: A b. C.", "SPEAKER_01: D."])
    #expect(transcript.turns.map(\.time?.end) == [2, 3])
    #expect(transcript.format == "json-whisperx")
  }

  @Test func `speakers of segments are found by the names that programs like Whisper give them`()
    throws
  {
    let transcript = try json(
      #"{"text": "Yes. No.", "segments": [{"text": "Yes.", "start": 0.1, "end": 1.5, "speaker_id": "speaker_1"}, {"text": "No.", "start": 2, "end": 3, "speaker_id": "speaker_2"}]}"#
    )
    #expect(transcript.said == ["speaker_1: Yes.", "speaker_2: No."])
    #expect(transcript.format == "json-whisperx")
  }

  @Test(arguments: [
    (#"{"relative": 3.5, "absolute": "2025-01-01T00:00:03Z"}"#, #"{"relative": 4.5}"#),
    ("3.5", "4.5"),
  ])
  func `times relative to the recording are times`(start: String, end: String) throws {
    let transcript = try json(
      #"[{"participant": {"id": 1, "name": "Anna"}, "words": [{"text": "Yes.", "start_timestamp": \#(start), "end_timestamp": \#(end)}]}, {"participant": {"id": 2, "name": "Bo"}, "words": [{"text": "No.", "start_timestamp": \#(start), "end_timestamp": \#(end)}]}]"#
    )
    #expect(transcript.said == ["Anna: Yes.", "Bo: No."] && transcript.times == [3.5, 3.5])
    #expect(transcript.turns[0].time?.end == 4.5)
  }

  @Test func `times that are dates are counted from the first one, and a note says so`() throws {
    let transcript = try json(
      #"[{"speaker": "A", "text": "Yes.", "start_time": 1742176115.5, "end_time": 1742176116.5}, {"speaker": "B", "text": "No, I do not think so.", "start_time": 1742176118.5, "end_time": 1742176120.5}]"#
    )
    #expect(transcript.times == [0, 3] && transcript.turns[1].time?.end == 5)
    #expect(transcript.findings.contains { $0.message.contains("dates") })
  }

  @Test func `marks that nobody says are events`() throws {
    let transcript = try json(
      #"{"text": "", "language": "en", "segments": [{"start": 0, "end": 1, "text": "[BLANK_AUDIO]"}, {"start": 1, "end": 2, "text": "<|0.00|> So <unk> it (laughs) is %HESITATION 5 < 6 and > 4 <b>"}]}"#
    )
    #expect(
      transcript.said == [
        "-: [BLANK_AUDIO]", "-: So [unk] it (laughs) is [hesitation] 5 < 6 and > 4 <b>",
      ])
    #expect(
      transcript.heard == [
        "note [BLANK_AUDIO]", "inaudible [unk]", "laughter (laughs)", "note [hesitation]",
      ])
  }

  @Test func `words without segments are cut at pauses, with the punctuation of the text`() throws {
    let transcript = try json(
      #"{"task": "transcribe", "language": "english", "duration": 9, "text": "Well, yes. No!", "words": [{"word": "Well", "start": 0, "end": 1}, {"word": "yes", "start": 1, "end": 2}, {"word": "No", "start": 5, "end": 6}]}"#
    )
    #expect(transcript.said == ["-: Well, yes.", "-: No!"] && transcript.times == [0, 5])
    #expect(transcript.findings.contains { $0.message.contains("silence") })
  }

  @Test func `whisper.cpp counts milliseconds`() throws {
    let transcript = try json(
      #"{"systeminfo": "x", "params": {"language": "auto"}, "result": {"language": "da"}, "transcription": [{"timestamps": {"from": "00:00:00,500", "to": "00:00:02,000"}, "offsets": {"from": 500, "to": 2000}, "text": " Ja.", "speaker": "0"}, {"timestamps": {"from": "00:00:02,000", "to": "00:01:02,000"}, "text": " Nej. [SPEAKER_TURN]", "speaker": "?"}]}"#
    )
    #expect(transcript.said == ["Speaker 0: Ja.", "-: Nej."])
    #expect(transcript.turns.map(\.time?.start) == [0.5, 2] && transcript.language == "da")
    #expect(transcript.format == "json-whisper-cpp")
  }

  @Test func `chunks are read with their speakers where there are some`() throws {
    let chunks =
      #""chunks": [{"timestamp": [0.0, 2.5], "text": " One."}, {"timestamp": [2.5, null], "text": " Two."}], "text": " One. Two.""#
    #expect(try json("{\(chunks)}").said == ["-: One.", "-: Two."])
    #expect(try json("{\"speakers\": [], \(chunks)}").times == [0, 2.5])
    let speakers = try json(
      "{\"speakers\": [{\"speaker\": \"SPEAKER_00\", \"text\": \" One. Two.\", \"timestamp\": [0, 4]}], \(chunks)}"
    )
    #expect(speakers.said == ["SPEAKER_00: One. Two."])
  }

  @Test func `Chinese and Japanese stretches are joined without a blank`() throws {
    let transcript = try json(
      #"{"language": "ja", "segments": [{"start": 0, "end": 1, "text": "はい。", "speaker": "A"}, {"start": 1, "end": 2, "text": "そうです。", "speaker": "A"}, {"start": 2, "end": 3, "text": "OK", "speaker": "A"}]}"#
    )
    #expect(transcript.said == ["A: はい。そうです。 OK"])
  }

  // MARK: Services

  @Test func `Amazon's words are joined to speakers by time, in order`() throws {
    let transcript = try json(
      """
      {"jobName": "j", "accountId": "1", "results": {"language_code": "en-US", "transcripts": [{"transcript": "Yes, I do. No."}],
      "speaker_labels": {"segments": [{"start_time": "0.0", "speaker_label": "spk_0", "items": [{"start_time": "0.0", "speaker_label": "spk_0"}, {"start_time": "0.5", "speaker_label": "spk_0"}, {"start_time": "1.0", "speaker_label": "spk_0"}]},
      {"speaker_label": "spk_1", "items": [{"start_time": "1.0", "speaker_label": "spk_1"}]}]},
      "items": [{"start_time": "0.0", "end_time": "0.4", "alternatives": [{"content": "Yes"}], "type": "pronunciation"}, {"alternatives": [{"content": ","}], "type": "punctuation"},
      {"start_time": "0.5", "end_time": "0.6", "alternatives": [{"content": "I"}], "type": "pronunciation"}, {"start_time": "1.0", "end_time": "1.0", "alternatives": [{"content": "do"}], "type": "pronunciation"}, {"alternatives": [{"content": "."}], "type": "punctuation"},
      {"start_time": "1.0", "end_time": "1.5", "alternatives": [{"content": "No"}], "type": "pronunciation"}, {"alternatives": [{"content": "."}], "type": "punctuation"}]}}
      """)
    #expect(transcript.said == ["spk_0: Yes, I do.", "spk_1: No."])
    #expect(transcript.times == [0, 1] && transcript.turns.map(\.time?.end) == [1, 1.5])
    #expect(transcript.format == "json-aws-transcribe" && transcript.language == "en-US")
    #expect(transcript.warnings.count == 1)
  }

  @Test func `Amazon's newer items say themselves who speaks, and its text says where blanks are`()
    throws
  {
    let transcript = try json(
      """
      {"results": {"transcripts": [{"transcript": "今日は。天気"}], "items": [
      {"id": 0, "speaker_label": "spk_0", "start_time": "0.1", "end_time": "0.2", "type": "pronunciation", "alternatives": [{"content": "今日"}]}, {"speaker_label": "spk_0", "start_time": "0.2", "end_time": "0.3", "type": "pronunciation", "alternatives": [{"content": "は"}]},
      {"speaker_label": "spk_0", "type": "punctuation", "alternatives": [{"content": "。"}]}, {"speaker_label": "spk_0", "start_time": "0.5", "end_time": "0.7", "type": "pronunciation", "alternatives": [{"content": "天気"}]}],
      "audio_segments": [{"id": 0, "transcript": "今日は。天気", "speaker_label": "spk_0", "items": [0]}]}, "status": "COMPLETED"}
      """)
    #expect(transcript.said == ["spk_0: 今日は。天気"])
  }

  @Test func `channels are speakers, in the order of time`() throws {
    let transcript = try json(
      """
      {"results": {"channel_labels": {"number_of_channels": 2, "channels": [
      {"channel_label": "ch_0", "items": [{"start_time": "0.0", "end_time": "0.4", "alternatives": [{"content": "One"}], "type": "pronunciation"}, {"alternatives": [{"content": "?"}], "type": "punctuation"}, {"start_time": "5.0", "end_time": "5.4", "alternatives": [{"content": "Three"}], "type": "pronunciation"}]},
      {"channel_label": "ch_1", "items": [{"start_time": "2.0", "end_time": "2.4", "alternatives": [{"content": "Two"}], "type": "pronunciation"}]}]}, "transcripts": []}}
      """)
    #expect(transcript.said == ["ch_0: One?", "ch_1: Two", "ch_0: Three"])
  }

  @Test func `calls and clinical notes of Amazon name roles`() throws {
    let calls = try json(
      #"{"LanguageCode": "en-US", "Transcript": [{"ParticipantRole": "AGENT", "Content": "Hello?", "BeginOffsetMillis": 1500, "EndOffsetMillis": 2000}, {"ParticipantRole": "CUSTOMER", "Content": "Hi.", "BeginOffsetMillis": 2100}]}"#
    )
    #expect(calls.said == ["AGENT: Hello?", "CUSTOMER: Hi."] && calls.times == [1.5, 2.1])
    #expect(calls.language == "en-US")
    let notes = try json(
      #"{"Conversation": {"LanguageCode": "en-US", "TranscriptSegments": [{"Content": "Hi.", "BeginAudioTime": 0.5, "EndAudioTime": 1, "ParticipantDetails": {"ParticipantRole": "CLINICIAN_0"}}]}}"#
    )
    #expect(notes.said == ["CLINICIAN_0: Hi."] && notes.times == [0.5])
  }

  @Test func `Google's last result names speakers for all words, and is not read twice`() throws {
    let transcript = try json(
      """
      {"response": {"results": [
      {"alternatives": [{"transcript": "hello there", "words": [{"startTime": "0s", "endTime": "1.400s", "word": "hello"}, {"startTime": "1.400s", "endTime": "2s", "word": "there"}]}], "languageCode": "en-us"},
      {"alternatives": [{"transcript": " Thank you.", "words": [{"endTime": "1.400s", "word": "hello", "speakerTag": 1}, {"startTime": "1.400s", "endTime": "2s", "word": "there", "speakerTag": 1}, {"startTime": "3s", "endTime": "3.5s", "word": "Thank", "speakerTag": 2}, {"startTime": {"seconds": "3", "nanos": 500000000}, "endTime": "4s", "word": "you.", "speakerTag": 2}]}], "languageCode": "en-us"}]}}
      """)
    #expect(transcript.said == ["Speaker 1: hello there", "Speaker 2: Thank you."])
    #expect(transcript.times == [0, 3] && transcript.format == "json-google-speech")
  }

  @Test func `Google's second version has speakers on every result, or on none`() throws {
    let transcript = try json(
      """
      {"results": {"gs://bucket/a.wav": {"transcript": {"results": [
      {"alternatives": [{"transcript": "One two.", "words": [{"startOffset": "0.5s", "endOffset": "1s", "word": "One", "speakerLabel": "1"}, {"startOffset": "1s", "word": "two.", "speakerLabel": "2"}]}], "languageCode": "en-US"},
      {"alternatives": [{"transcript": "Three.", "words": [{"startOffset": "3s", "word": "Three.", "speakerLabel": "2"}]}]}]}}}}
      """)
    #expect(transcript.said == ["Speaker 1: One", "Speaker 2: two. Three."])
    let plain = try json(
      #"{"results": [{"alternatives": [{"transcript": "One.", "confidence": 0.9}, {"transcript": "Won."}], "result_end_time": {"seconds": 2}}, {"alternatives": [{"transcript": " Two."}], "is_final": true}, {"alternatives": [{"transcript": " Tw"}], "is_final": false}]}"#
    )
    #expect(plain.said == ["-: One.", "-: Two."])
  }

  @Test func `Watson's speakers are joined by the time a word begins`() throws {
    let transcript = try json(
      """
      {"result_index": 0, "results": [{"final": true, "alternatives": [{"transcript": "yes %HESITATION no ", "timestamps": [["yes", 0.5, 1.0], ["%HESITATION", 1.0, 1.5], ["no", 2.25, 3]]}]}],
      "speaker_labels": [{"from": 0.5, "to": 1.0, "speaker": 0}, {"from": 1.0, "to": 1.5, "speaker": 0}, {"from": 2.25, "to": 3, "speaker": 1}]}
      """)
    #expect(transcript.said == ["Speaker 0: yes [hesitation]", "Speaker 1: no"])
    #expect(transcript.times == [0.5, 2.25])
    let list = try json(
      #"[{"result_index": 0, "results": [{"final": true, "alternatives": [{"transcript": "one "}]}]}, {"result_index": 1, "results": [{"final": true, "alternatives": [{"transcript": "two "}]}, {"final": false, "alternatives": [{"transcript": "tw"}]}]}]"#
    )
    #expect(list.said == ["-: one", "-: two"] && list.format == "json-ibm-watson")
  }

  @Test func `AssemblyAI's utterances are turns, its words are joined where it has none`() throws {
    let transcript = try json(
      #"{"id": "x", "status": "completed", "audio_url": "u", "language_code": "en_us", "text": "Yes. No.", "words": [{"text": "Yes."}], "utterances": [{"speaker": "A", "start": 500, "end": 900, "text": "Yes."}, {"speaker": "A", "start": 1000, "end": 1900, "text": "No."}]}"#
    )
    #expect(transcript.said == ["A: Yes.", "A: No."] && transcript.times == [0.5, 1])
    #expect(transcript.language == "en-us")
    let words = try json(
      #"{"id": "x", "status": "completed", "audio_url": "u", "text": "Yes. No.", "utterances": null, "words": [{"text": "Yes.", "start": 500, "end": 900, "speaker": null}, {"text": "No.", "start": 910, "end": 990, "speaker": null}]}"#
    )
    #expect(words.said == ["-: Yes. No."] && words.format == "json-assemblyai")
  }

  @Test func `Deepgram's paragraphs stand apart in a turn`() throws {
    let transcript = try json(
      """
      {"metadata": {}, "results": {"channels": [{"detected_language": "en", "alternatives": [{"transcript": "a b", "words": [{"word": "a", "start": 0, "end": 1, "speaker": 0}],
      "paragraphs": {"transcript": "x", "paragraphs": [{"sentences": [{"text": "One.", "start": 0, "end": 1}, {"text": "Two."}], "speaker": 0, "start": 0.5, "end": 2}, {"sentences": [{"text": "Three."}], "speaker": 0, "start": 2, "end": 3}, {"sentences": [{"text": "Four."}], "speaker": 1, "start": 3, "end": 4}]}}]}]}}
      """)
    #expect(transcript.text == "One. Two.\n\nThree.\n\nFour.")
    #expect(transcript.cast == ["Speaker 0 unknown", "Speaker 1 unknown"])
    #expect(transcript.language == "en" && transcript.turns[0].time == .init(start: 0.5, end: 3))
  }

  @Test func `Deepgram's words, utterances and channels`() throws {
    let words = try json(
      #"{"results": {"channels": [{"alternatives": [{"transcript": "Yes. No.", "words": [{"word": "yes", "punctuated_word": "Yes.", "start": 0.5, "end": 1, "speaker": 0}, {"word": "no", "punctuated_word": "No.", "start": 1, "end": 2, "speaker": 1}]}]}]}}"#
    )
    #expect(words.said == ["Speaker 0: Yes.", "Speaker 1: No."])
    let utterances = try json(
      #"{"results": {"channels": [{"alternatives": [{"transcript": "Yes.", "words": [{"word": "yes", "start": 0.5}]}]}], "utterances": [{"start": 0.5, "end": 1, "transcript": "Yes.", "speaker": 1}]}}"#
    )
    #expect(utterances.said == ["Speaker 1: Yes."])
    let channels = try json(
      #"{"results": {"channels": [{"alternatives": [{"transcript": "a c", "words": [{"word": "a", "start": 0, "end": 1}, {"word": "c", "start": 4, "end": 5}]}]}, {"alternatives": [{"transcript": "b", "words": [{"word": "b", "start": 2, "end": 3}]}]}]}}"#
    )
    #expect(channels.said == ["Channel 0: a", "Channel 1: b", "Channel 0: c"])
  }

  @Test func `Rev's blanks are elements, and its speakers have names`() throws {
    let transcript = try json(
      """
      {"monologues": [{"speaker": 1, "elements": [{"type": "text", "value": "Well", "ts": 0.5, "end_ts": 1}, {"type": "punct", "value": ","}, {"type": "punct", "value": " "}, {"type": "unknown", "value": "<laugh>"}, {"type": "punct", "value": " "}, {"type": "text", "value": "yes", "ts": 2, "end_ts": 3}, {"type": "punct", "value": "."}]},
      {"speaker": 0, "elements": [{"type": "text", "value": "A whole sentence.", "timestamp": "00:00:04,500", "end_timestamp": "00:00:05,000"}]}],
      "speakers": [{"id": 1, "name": "Anna"}]}
      """)
    #expect(transcript.said == ["Anna: Well, [laugh] yes.", "Speaker 0: A whole sentence."])
    #expect(transcript.times == [0.5, 4.5] && transcript.heard == ["laughter [laugh]"])
    #expect(transcript.speakers[0].variables["id"] == "1")
  }

  @Test func `Speechmatics attaches marks, and UU is nobody`() throws {
    let transcript = try json(
      """
      {"format": "2.9", "metadata": {"transcription_config": {"language": "es"}, "language_pack_info": {"word_delimiter": " "}}, "results": [
      {"type": "punctuation", "start_time": 0.5, "end_time": 0.5, "attaches_to": "next", "alternatives": [{"content": "¿", "speaker": "S1"}]}, {"type": "word", "start_time": 0.5, "end_time": 1, "alternatives": [{"content": "Qué", "speaker": "S1"}]}, {"type": "punctuation", "attaches_to": "previous", "alternatives": [{"content": "?", "speaker": "S1"}]},
      {"type": "word", "start_time": 1.5, "end_time": 2, "alternatives": [{"content": "Sí", "speaker": "S1"}]}, {"type": "word", "start_time": 2.5, "end_time": 3, "alternatives": [{"content": "No", "speaker": "UU"}]}]}
      """)
    // The mark before the first word has no speaker of its own yet.
    #expect(transcript.said == ["S1: ¿Qué? Sí", "-: No"])
    #expect(transcript.language == "es" && transcript.format == "json-speechmatics")
    let old = try json(
      #"{"job": {"lang": "en-US"}, "speakers": [{"duration": "1.0", "name": "M1", "time": "0.10"}, {"name": "F2", "time": "2.00"}], "words": [{"name": "Hello", "time": "0.10", "duration": "0.5"}, {"name": ".", "time": "0.60"}, {"name": "Hi", "time": "2.00", "duration": "0.5"}]}"#
    )
    #expect(old.said == ["M1: Hello.", "F2: Hi"] && old.times == [0.1, 2])
  }

  @Test func `Azure counts ticks, in either spelling`() throws {
    let transcript = try json(
      #"{"source": "x", "recognizedPhrases": [{"recognitionStatus": "Success", "channel": 0, "speaker": 1, "offset": "PT0.5S", "duration": "PT1S", "offsetInTicks": 5000000.0, "durationInTicks": 10000000.0, "nBest": [{"lexical": "hello", "display": "Hello.", "words": []}], "locale": "en-US"}, {"RecognitionStatus": "Success", "Speaker": 2, "Offset": "PT1M2.5S", "NBest": [{"Display": "Hi."}]}, {"recognitionStatus": "Failure", "offset": "PT2M"}]}"#
    )
    #expect(transcript.said == ["Speaker 1: Hello.", "Speaker 2: Hi."])
    #expect(transcript.times == [0.5, 62.5] && transcript.language == "en-US")
    let fast = try json(
      #"{"durationMilliseconds": 9, "combinedPhrases": [{"text": "x"}], "phrases": [{"channel": 1, "offsetMilliseconds": 900, "durationMilliseconds": 100, "text": "Two.", "locale": "da-DK"}, {"channel": 0, "offsetMilliseconds": 40, "text": "One."}]}"#
    )
    #expect(fast.said == ["Channel 0: One.", "Channel 1: Two."] && fast.times == [0.04, 0.9])
    let video = try json(
      #"{"videos": [{"insights": {"sourceLanguage": "en-US", "transcript": [{"id": 1, "text": "Hello.", "speakerId": 1, "instances": [{"start": "0:00:01.5", "end": "0:00:02"}]}], "speakers": [{"id": 1, "name": "Speaker #1"}]}}]}"#
    )
    #expect(video.said == ["Speaker #1: Hello."] && video.times == [1.5])
  }

  @Test func `ElevenLabs' blanks and sounds are words of their own kinds`() throws {
    let transcript = try json(
      #"{"language_code": "eng", "text": "x", "words": [{"text": "Well", "type": "word", "start": 0.5, "end": 1, "speaker_id": "speaker_0"}, {"text": " ", "type": "spacing", "speaker_id": "speaker_0"}, {"text": "(laughter)", "type": "audio_event", "start": 1, "end": 2, "speaker_id": "speaker_0"}, {"text": " ", "type": "spacing"}, {"text": "yes.", "type": "word", "start": 2, "end": 3, "speaker_id": "speaker_1"}]}"#
    )
    #expect(transcript.said == ["speaker_0: Well [laughter]", "speaker_1: yes."])
    #expect(transcript.heard == ["laughter [laughter]"] && transcript.language == "eng")
  }

  @Test func `Gladia's utterances, old and new`() throws {
    let new = try json(
      #"{"id": "x", "result": {"metadata": {}, "transcription": {"languages": ["en"], "full_transcript": "x", "utterances": [{"text": "Yes.", "language": "en", "start": 0.5, "end": 1, "speaker": 0, "channel": 0, "words": [{"word": " Yes."}]}]}}}"#
    )
    #expect(new.said == ["Speaker 0: Yes."] && new.format == "json-gladia" && new.language == "en")
    let old = try json(
      #"{"prediction": [{"language": "en", "time_begin": 0.5, "time_end": 1, "transcription": "Yes.", "speaker": "not_activated", "words": []}]}"#
    )
    #expect(old.times == [0.5])
  }

  @Test func `other recognisers and captions`() throws {
    let vosk = try json(
      "{\"result\": [{\"conf\": 1, \"start\": 0.5, \"end\": 1, \"word\": \"yes\"}], \"text\": \"yes\"}\n{\"text\": \"\"}\n{\"result\": [{\"start\": 2, \"end\": 3, \"word\": \"no\"}], \"text\": \"no\"}\n",
      as: "P1.jsonl")
    #expect(vosk.said == ["-: yes", "-: no"] && vosk.times == [0.5, 2])
    let youtube = try json(
      #"{"wireMagic": "pb3", "events": [{"tStartMs": 0, "dDurationMs": 5000, "id": 1}, {"tStartMs": 500, "dDurationMs": 1000, "segs": [{"utf8": "well"}, {"utf8": " yes", "tOffsetMs": 40}]}, {"tStartMs": 900, "aAppend": 1, "segs": [{"utf8": "\n"}]}]}"#
    )
    #expect(youtube.said == ["-: well yes"] && youtube.turns[0].time == .init(start: 0.5, end: 1.5))
    let podcast = try json(
      #"{"version": "1.0.0", "segments": [{"speaker": "Ada", "startTime": 0.5, "endTime": 1, "body": "Yes."}, {"speaker": "Ada", "startTime": 1, "endTime": 2, "body": "So."}]}"#
    )
    #expect(podcast.said == ["Ada: Yes. So."] && podcast.format == "json-podcast")
  }

  // MARK: Editors

  @Test func `paragraphs take the words that begin in them, and no word is lost`() throws {
    let transcript = try json(
      #"{"words": [{"id": 0, "start": 0.1, "end": 0.2, "text": "Before"}, {"id": 1, "start": 0.5, "end": 1, "text": "One"}, {"id": 1, "start": 1, "end": 1.5, "text": ""}, {"id": 3, "start": 1.9, "end": 2.5, "text": "two."}, {"id": 4, "start": 9, "end": 10, "text": "After."}], "paragraphs": [{"id": 0, "start": 0.5, "end": 2, "speaker": "U_UKN"}, {"id": 1, "start": 2, "end": 3, "speaker": "Ada"}]}"#
    )
    #expect(
      transcript.said == ["-: Before One two.", "Ada: After."] && transcript.times == [0.5, 2])
  }

  @Test func `editors' blocks are paragraphs`() throws {
    let draft = try json(
      #"{"blocks": [{"text": "One.", "type": "paragraph", "data": {"speaker": "Ada", "start": 0.5, "words": [{"text": "One.", "start": 0.5, "end": 1}]}}, {"text": "Two.", "data": {"speaker": "Ada", "start": 2}}], "entityMap": {}}"#
    )
    #expect(draft.text == "One.\n\nTwo." && draft.turns.count == 1)
    let slate = try json(
      #"[{"type": "timedText", "speaker": "Ada", "start": 0.5, "startTimecode": "00:00:00", "children": [{"text": "One.", "words": [{"text": "One.", "start": 0.5, "end": 1}]}]}]"#
    )
    let list = try json(#"[{"text": "One. ", "type": "paragraph", "data": {"speaker": "Ada"}}]"#)
    #expect(list.said == ["Ada: One."] && list.turns[0].time == nil)
    #expect(slate.said == ["Ada: One."] && slate.turns[0].time == .init(start: 0.5, end: 1))
  }

  @Test func `Trint's struck words are left out, and a warning says so`() throws {
    let transcript = try json(
      #"{"title": "x", "words": [{"duration": 330, "time": 3050, "paragraphId": "p0", "value": "One", "speaker": "Ada", "strikethrough": false}, {"duration": 330, "time": 3450, "paragraphId": "p0", "value": "uh", "speaker": "Ada", "strikethrough": true}, {"duration": 500, "time": 4000, "paragraphId": "p1", "value": "two.", "speaker": "Ada", "strikethrough": false}, {"duration": 100, "time": 6000, "paragraphId": "p2", "value": "No.", "speaker": null}]}"#
    )
    #expect(transcript.text == "One\n\ntwo.\n\nNo." && transcript.turns.count == 2)
    #expect(transcript.turns[0].time == .init(start: 3.05, end: 4.5))
    #expect(transcript.warnings.contains { $0.contains("1 words are struck") })
  }

  @Test func `Kaldi's words belong to who speaks from then on`() throws {
    let transcript = try json(
      #"{"action": "audio-transcribe", "retval": {"status": true, "punct": "Yes. No.", "words": [{"start": 0.5, "end": 1, "word": "yes", "punct": "Yes."}, {"start": 2, "end": 3, "word": "no", "punct": "No."}], "segmentation": {"@type": "AudioFile", "segments": [{"@type": "Segment", "start": 0, "duration": 1.5, "speaker": {"@id": "S0", "gender": "F"}}, {"start": 1.9, "speaker": {"@id": "S1"}}]}}}"#
    )
    #expect(transcript.said == ["S0: Yes.", "S1: No."] && transcript.times == [0.5, 2])
  }

  // MARK: Lists

  @Test(arguments: [
    #"[{"speaker": "Ada", "start": 0.5, "end": 2, "text": "Yes, that is so."}, {"speaker": "Bo", "start": 2, "text": "No."}]"#,
    #"{"name": "x", "transcript": [{"speaker_name": "Ada", "startTime": "00:00:00.500", "text": "Yes, that is so."}, {"speaker_name": "Bo", "startTime": "00:02", "text": "No."}]}"#,
    #"{"data": {"items": [{"speakerName": "Ada", "start_ms": 500, "sentence": "Yes, that is so."}, {"speakerName": "Bo", "start_ms": 2000, "sentence": "No."}]}}"#,
    #"{"segments": [{"speaker": {"id": 1, "name": "Ada"}, "start": 0.5, "words": [{"text": "Yes,"}, {"text": "that"}, {"text": "is"}, {"text": "so"}, {"text": "."}]}, {"speaker": {"id": 2, "name": "Bo"}, "start": 2, "text": "No."}]}"#,
    #"{"speakers": [{"spkid": "s1", "name": "Ada"}, {"spkid": "s2", "name": "Bo"}], "segments": [{"speaker": "s1", "start": 0.5, "text": "Yes, that is so."}, {"speaker": "s2", "start": 2, "text": "No."}]}"#,
    "{\"speaker\": \"Ada\", \"start\": 500, \"end\": 1900, \"text\": \"Yes, that is so.\"}\n{\"speaker\": \"Bo\", \"start\": 2000, \"end\": 3000, \"text\": \"No.\"}\n",
  ])
  func `a list of who says what when is a transcript`(text: String) throws {
    let transcript = try json(text)
    #expect(transcript.said == ["Ada: Yes, that is so.", "Bo: No."])
    #expect(transcript.times == [0.5, 2] && transcript.format == "json-utterances")
  }

  @Test func `meetings and editors call it otherwise`() throws {
    let teams = try json(
      #"{"version": "1.0", "entries": [{"id": "x/1", "text": "Yes, so it is.", "startOffset": "00:00:00.5000000", "endOffset": "00:00:02.0000000", "speakerDisplayName": "Ada Holm"}, {"text": "No.\n\nNo!", "startOffset": "00:00:02", "speakerDisplayName": "Bo Dahl"}]}"#
    )
    #expect(teams.said == ["Ada Holm: Yes, so it is.", "Bo Dahl: No. No!"])
    #expect(teams.times == [0.5, 2] && teams.text.hasSuffix("No.\n\nNo!"))
    let words = try json(
      #"[{"speaker": "Ada", "words": [{"text": "Yes ", "data_start": 0.5, "data_end": 1}, {"text": "so.", "data_start": 1, "data_end": 2}]}]"#
    )
    #expect(words.said == ["Ada: Yes so."] && words.turns[0].time == .init(start: 0.5, end: 2))
    let options = #"[{"name": "a", "value": "b", "author": "c"}]"#
    #expect(throws: IngestionError.self) { try json(options) }
  }

  @Test func `nothing but a text is one turn a paragraph`() throws {
    let transcript = try json(#"{"text": "One\ntwo.\n\nThree.", "usage": {"type": "tokens"}}"#)
    #expect(transcript.said == ["-: One two.", "-: Three."] && transcript.format == "json-text")
  }

  // MARK: What is no transcript

  @Test func `unknown JSON is an error that names its members and no value`() {
    let error = #expect(throws: IngestionError.self) {
      try json(
        "{\"secret\\u0007 name\": \"I said so\", \"\(String(repeating: "k", count: 99))\": 1}")
    }
    #expect(
      error?.problem.contains("'secret\u{FFFD} name', 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…'") == true)
    #expect(error?.problem.contains("I said") == false)
  }

  @Test(arguments: [
    #"{"name": "P1", "file": "P1.txt", "format": "plain-text", "digest": "0", "text": "I: a", "speakers": [{"name": "I"}], "turns": [{"number": 1, "speaker": "I", "start": 3, "end": 4}]}"#,
    #"[{"doc": "S09", "code": "Cost", "start": 390, "end": 395, "text": "money"}]"#,
    #"{"a": [1, 2, {"text": "x"}]}"#, "[]", "{}", "3", #""text""#,
  ])
  func `what is made of transcripts, and other programs' files, are none`(text: String) {
    let error = #expect(throws: IngestionError.self) { try json(text) }
    guard case .unknownJSON = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a file in which nobody says anything is an error`() {
    let error = #expect(throws: IngestionError.self) {
      try json(#"{"text": "", "segments": [], "language": "en"}"#)
    }
    #expect(error?.reason == .noTurns)
  }

  @Test func `a file that is cut off is an error with its line`() {
    let error = #expect(throws: IngestionError.self) {
      try json("{\"segments\": [\n{\"start\": 0, \"text\": \"On")
    }
    #expect(error?.problem.hasPrefix("line 2") == true)
  }

  @Test func `broken characters are told, and what is no UTF-8 is decoded`() throws {
    let broken = try json(#"[{"speaker": "A", "start": 1, "text": "x \ud83d y"}]"#)
    #expect(broken.said == ["A: x \u{FFFD} y"])
    #expect(broken.warnings.contains { $0.contains("broken") })
    let text = "{\"language\": \"da\", \"segments\": [{\"start\": 0, \"text\": \"På øen\"}]}"
    let latin = Data(text.unicodeScalars.map { UInt8($0.value) })
    let transcript = try TranscriptFormats.read(TranscriptFile(path: "P1.json", bytes: latin))[0]
    #expect(transcript.said == ["-: På øen"] && transcript.warnings.count == 1)
    let wide = Data([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let other = try TranscriptFormats.read(TranscriptFile(path: "P1.txt", bytes: wide))[0]
    #expect(other.said == ["-: På øen"] && other.format == "json-whisper")
  }

  @Test func `what the file holds wins over its name`() throws {
    let transcript = try json(
      #"{"segments": [{"start": 0, "end": 1, "text": " A.", "tokens": []}]}"#, as: "P1.txt")
    #expect(transcript.format == "json-whisper")
    #expect(transcript.warnings.contains { $0.contains("speech-json") })
  }

  @Test func `a speaker's designation is a speaker`() throws {
    let transcript = try read(
      #"{"lines":[{"startTime":"00:00:01,120","endTime":"00:00:02,900","speakerDesignation":"Anna","text":"Hi."},{"startTime":"00:00:03,120","endTime":"00:00:04,900","speakerDesignation":"Per","text":"Hello."}]}"#,
      as: "P1.json")
    #expect(transcript.said == ["Anna: Hi.", "Per: Hello."] && transcript.times == [1.12, 3.12])
  }

  @Test func `messages of speakers are a transcript, those of machines are none`() throws {
    let transcript = try json(
      #"[{"speaker": "Ida", "time": "00:00:00.000", "message": "Who bakes?"}, {"speaker": "Unknown", "time": "00:00:07.500", "message": "All."}, {"speaker": "Ida", "time": "00:01:00", "message": "Oh."}]"#
    )
    #expect(transcript.said == ["Ida: Who bakes?", "-: All.", "Ida: Oh."])
    #expect(transcript.times == [0, 7.5, 60])
    #expect(throws: (any Error).self) {
      try read(#"[{"time": "00:00:01", "message": "disk full"}]"#, as: "log.json")
    }
  }

  @Test func `a speaker's role is the speaker, or says of one whether it asks`() throws {
    let alone = try json(
      #"[{"speaker_role": "agent", "start_ms": 10, "human_transcript": "Yes [noise] hello", "transcript": "yes hello"}, {"speaker_role": "caller", "start_ms": 1500, "transcript": "hi"}]"#
    )
    #expect(
      alone.said == ["agent: Yes [noise] hello", "caller: hi"] && alone.times == [0.01, 1.5])
    let beside = try json(
      #"[{"speaker": "Ida", "speaker_role": "interviewer", "start": 1, "text": "Why?"}, {"speaker": "Per", "speaker_role": "baker", "start": 2, "text": "So."}, {"speaker": "Bo", "speaker_role": "respondent", "start": 3, "text": "No."}]"#
    )
    #expect(beside.cast == ["Ida interviewer", "Per unknown", "Bo respondent"])
    #expect(beside.speakers[1].variables["role"] == "baker")
    let changing = try json(
      #"[{"speaker": "Ida", "role": "interviewer", "start": 1, "text": "Why?"}, {"speaker": "Ida", "role": "respondent", "start": 2, "text": "So."}]"#
    )
    #expect(changing.cast == ["Ida unknown"])
    #expect(changing.warnings.contains { $0.contains("role of some speakers changes") })
  }
}
