import QualitativeData

/// Transcript editors on Draft.js (`blocks` with `data.speaker`) and Slate (nodes with `children`): a paragraph a block.
struct EditorBlocksShape: SpeechShape {
  let format = "json-editor-blocks"

  func fits(_ document: JSONValue) -> Bool {
    guard let first = (document["blocks"] ?? document).elements.first else { return false }
    if let facts = first["data"] { return first["text"]?.isText == true && facts["speaker"] != nil }
    return first["speaker"] != nil && first["children"]?.elements.first?["text"]?.isText == true
  }

  func speech(in document: JSONValue) -> Speech {
    let speakers = SpeechSpeakers()
    var speech = Speech()
    for block in (document["blocks"] ?? document).elements {
      let facts = block["data"] ?? block
      let texts = block["children"]?.elements.compactMap { $0["text"]?.text }
      let words = (facts["words"] ?? block["children"]?.elements.first?["words"])?.elements
      let last = words?.reduce(nil as JSONValue?) { $1 }
      let start = facts["start"] ?? words?.first?["start"]
      speech.cues.append(
        Cue(
          speaker: speakers.reference(facts["speaker"]),
          text: RecognisedText.of(block["text"]?.text ?? texts?.joined() ?? ""),
          time: Turn.Time(
            start: SpeechTime.seconds(start), end: SpeechTime.seconds(last?["end"])),
          gap: .paragraph))
    }
    return speech
  }
}
