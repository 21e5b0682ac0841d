import QualitativeData

/// The text of a TEI document, made from its speeches, with turns, events and speakers.
struct TEITurns {
  private(set) var text = ""
  private(set) var turns: [Turn] = []
  private(set) var events: [Event] = []
  private(set) var speakers: [Speaker] = []
  var findings: [Finding] = []

  private let persons: [String: TEIPersons.Person]
  private var indices: [String: Int] = [:]
  private var ids: [String] = []

  /// - Complexity: O(length of the speeches).
  init(_ speeches: [TEISpeech], persons: [String: TEIPersons.Person], timeline: TEITimeline) {
    self.persons = persons
    let spacing = TEISpacing(speeches)
    let times = timeline.resolved()
    var bytes: [UInt8] = []
    var empty: [Int] = []
    for speech in speeches {
      var builder = TEITextBuilder(spacing: spacing, pieces: speech.pieces)
      builder.build()
      guard !builder.bytes.isEmpty else {
        empty.append(speech.line - 1)
        continue
      }
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      let start = bytes.count
      bytes += builder.bytes
      events += builder.events.map {
        Event(range: TextRange($0.range.start + start, $0.range.end + start), kind: $0.kind)
      }
      turns.append(
        Turn(
          number: turns.count + 1, speaker: speaker(of: speech),
          range: TextRange(start, bytes.count),
          time: Self.time(of: speech, times)))
    }
    text = String(decoding: bytes, as: UTF8.self)
    makeSpeakers()
    if let first = empty.first {
      findings.append(
        Finding(
          .warning, line: first + 1,
          "nothing is said in the speech on \(LineList.of(empty)), so there is no turn"))
    }
  }

  private static func time(of speech: TEISpeech, _ times: [String: Double]) -> Turn.Time? {
    let start = speech.start.flatMap { times[TEITimeline.target($0)] }
    let end = speech.stop.flatMap { times[TEITimeline.target($0)] }
    return start == nil && end == nil ? nil : Turn.Time(start: start, end: end)
  }

  private mutating func speaker(of speech: TEISpeech) -> Int? {
    let pointers = (speech.who ?? "").split { $0.isWhitespace }.map {
      $0.split(separator: "#").last.map(String.init) ?? ""
    }
    let known = pointers.filter { !$0.isEmpty }
    let id =
      known.isEmpty
      ? speech.label.flatMap { LabelName($0)?.text } ?? "" : known.joined(separator: " ")
    guard !id.isEmpty else { return nil }
    if let index = indices[id] { return index }
    indices[id] = ids.count
    ids.append(id)
    return ids.count - 1
  }

  /// Names from the list of persons where they are there and tell people apart, else identifiers.
  private mutating func makeSpeakers() {
    let names = ids.map { id -> String in
      id.split(separator: " ").map { part in
        persons[String(part)].map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? String(part)
      }.joined(separator: " & ")
    }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let shown = zip(names, ids).map { counts[$0] == 1 ? $0 : $1 }
    let kinds = SpeakerKinds.kinds(of: shown)
    for (index, id) in ids.enumerated() {
      let person = persons[id]
      var variables = person?.variables ?? [:]
      if shown[index] != id, !id.contains(" ") { variables["id"] = id }
      let role = person?.role.flatMap { SpeakerKinds.role(of: $0) }?.kind
      // What says only who asks and who answers is the kind, and must not hide a study's own variable `role`.
      if role != nil { variables["role"] = nil }
      speakers.append(Speaker(name: shown[index], kind: role ?? kinds[index], variables: variables))
    }
    let joint = ids.indices.filter {
      ids[$0].contains(" ") && persons[ids[$0]] == nil && shown[$0].contains(" & ")
    }
    if !joint.isEmpty {
      findings.append(
        Finding(
          .warning,
          "\(SpeakerList.listed(joint.map { shown[$0] })) speak together and were kept as joint speakers"
        ))
    }
    findings += SpeakerList.unknownKinds(speakers.filter { $0.kind == .unknown }.map(\.name))
  }
}
