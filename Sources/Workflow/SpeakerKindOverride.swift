import Ingestion
import QualitativeData

/// What the researcher says of who asks and who answers; it wins over what the files show.
struct SpeakerKindOverride {
  /// A label that no transcript had.
  struct Unused {
    let option: String
    let label: String
    let finding: Finding
  }

  private struct Entry {
    let label: String
    let kind: Speaker.Kind
    var isUsed = false
  }

  private var entries: [Entry]

  init(interviewers: [String], respondents: [String]) {
    entries =
      interviewers.map { Entry(label: $0, kind: .interviewer) }
      + respondents.map { Entry(label: $0, kind: .respondent) }
  }

  mutating func apply(to transcript: inout Transcript) {
    var isChanged = false
    for index in entries.indices {
      for speaker in transcript.speakers.indices
      where SpeakerKey.isSame(transcript.speakers[speaker].name, entries[index].label)
        || transcript.speakers[speaker].variables["id"] == entries[index].label
      {
        transcript.speakers[speaker].kind = entries[index].kind
        transcript.speakers[speaker].kindReason = .choice
        entries[index].isUsed = true
        isChanged = true
      }
    }
    if isChanged { transcript.restateUnknownKinds() }
  }

  var unused: [Unused] {
    entries.filter { !$0.isUsed }.map { entry in
      Unused(
        option: entry.kind == .interviewer ? "interviewer" : "respondent", label: entry.label,
        finding: Finding(.warning, "nobody is called so in these transcripts"))
    }
  }
}
