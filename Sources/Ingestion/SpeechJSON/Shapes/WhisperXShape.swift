/// WhisperX, and Whisper with a diarizer: segments or their words name speakers.
///
/// `word_segments` says all of `segments` again, and is not read.
struct WhisperXShape: SpeechShape {
  let format = "json-whisperx"

  func fits(_ document: JSONValue) -> Bool {
    guard WhisperSegments.fit(document) else { return false }
    return document["word_segments"] != nil || WhisperSegments.nameSpeakers(document)
  }

  func speech(in document: JSONValue) -> Speech {
    var speech = WhisperSegments.speech(in: document)
    speech.language = SpeechLanguage.tag(in: document)
    return speech
  }
}
