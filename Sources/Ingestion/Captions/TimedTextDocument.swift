import DocumentPackaging
import QualitativeData

/// Captions in XML: TTML, the W3C's Timed Text Markup Language, and the two forms YouTube keeps its captions in.
final class TimedTextDocument: XMLHandler {
  private(set) var cues: [CaptionText] = []
  private(set) var language: String?
  /// Whether the cues say who speaks.
  private(set) var namesVoices = false
  /// How many cues have a time that cannot be read.
  private(set) var withoutTime = 0

  private var times = TimedTextTimes()
  /// Whether references stand in the text that the XML itself resolved once, as in `&amp;#39;`.
  private var isEscapedTwice = false
  private var agents: [String: String] = [:]
  private var agent: String?
  private var path: [String] = []
  private var cue: Cue?

  private struct Cue {
    let time: Turn.Time?
    let line: Int
    let depth: Int
    let voice: CaptionVoice
    var spans: [[UInt8]] = [[]]
  }

  func start(_ tag: XMLStartTag) {
    let name = tag.name.local
    path.append(name)
    if path.count == 1 { begin(tag.element) }
    if cue != nil {
      if name == "br" { cue!.spans.append([]) }
      return
    }
    switch name {
    case "agent": agent = tag.element.xml("id")
    case "p", "text": if path.count > 1 { open(tag.element) }
    default: break
    }
  }

  private func begin(_ root: XMLElement) {
    language = root.xml("lang").flatMap(LanguageTag.of)
    times = TimedTextTimes(root)
    isEscapedTwice = root.name == "transcript"
  }

  private func open(_ element: XMLElement) {
    let named = element.attributes.first { $0.name == "agent" }?.value
    var voice = CaptionVoice.untold
    if let named {
      let ids = named.split(separator: " ").map(String.init)
      voice = .named(ids.map { agents[$0] ?? $0 }.joined(separator: " & "))
      namesVoices = true
    }
    let time = times.time(of: element)
    if time == nil { withoutTime += 1 }
    cue = Cue(time: time, line: element.line, depth: path.count, voice: voice)
  }

  func end(_ name: XMLName) {
    defer { path.removeLast() }
    if path.last == "agent" { agent = nil }
    guard let cue, cue.depth == path.count else { return }
    self.cue = nil
    let spans = cue.spans.enumerated().compactMap { index, bytes -> CaptionSpan? in
      var text = Self.collapsed(bytes)
      if isEscapedTwice { text = CharacterReferences.decoded(text[...]) }
      guard !text.isEmpty else { return nil }
      return CaptionSpan(voice: cue.voice, beginsVoice: index == 0, text: text, line: cue.line)
    }
    cues.append(CaptionText(time: cue.time, line: cue.line, utterance: nil, spans: spans))
  }

  func characters(_ text: XMLText) {
    if cue != nil {
      cue!.spans[cue!.spans.count - 1].append(contentsOf: text.bytes)
    } else if let agent, path.last == "name" {
      agents[agent, default: ""] += text.string
    }
  }

  /// Runs of white space as one blank, none at the ends.
  private static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    Array(bytes.split { $0 <= 0x20 }.joined(separator: [0x20]))
  }
}
