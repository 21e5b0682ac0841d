import DocumentPackaging
import QualitativeData

/// What the files of one recording hold together.
struct NXTRecording {
  /// One thing that is heard: a word, a sound, a gap.
  struct Token {
    enum Content {
      case word(String, isPunctuation: Bool)
      case event(String, Event.Kind?)
    }
    let content: Content
    let start: Double?
    let end: Double?
  }

  /// What one speaker says, in the order of the file.
  struct Words {
    let agent: String
    var tokens: [Token] = []
    var places: [String: Int] = [:]
  }

  /// A stretch of one speaker, by the words it points to.
  struct Segment {
    let agent: String
    let line: Int
    let start: Double?
    let end: Double?
    var targets: [NXTPointer] = []
  }

  /// By the name of the file.
  private(set) var words: [String: Words] = [:]
  private(set) var segments: [Segment] = []
  private(set) var people = NXTPeople()
  private(set) var marks = 0
  private(set) var complaints: [Finding] = []

  private let observation: String?
  private var agent = ""
  private var current: Words?
  private var file = ""
  private var word: (element: XMLElement, depth: Int, text: String)?
  private var depth = 0

  init(observation: String?) { self.observation = observation }

  /// - Throws: a `PackagingError`, or an `IngestionError` that names the part, where it is one of several.
  mutating func add(_ part: TranscriptFile) throws {
    file = part.name
    agent = NXTPartName(part.name)?.agent ?? ""
    current = nil
    word = nil
    depth = 0
    var reading = self
    do {
      reading.complaints += try Self.read(part, into: &reading)
    } catch let error as PackagingError {
      throw observation == nil ? error : IngestionError(part.path, .package(error))
    }
    self = reading
    if let current { words[file] = current }
    current = nil
  }

  private static func read(_ part: TranscriptFile, into recording: inout NXTRecording) throws
    -> [Finding]
  {
    final class Box {
      var recording: NXTRecording
      init(_ recording: NXTRecording) { self.recording = recording }
    }
    let box = Box(recording)
    let complaints = try XMLEvents(documentType: .ignored).read(part.bytes) {
      box.recording.take($0)
    }
    recording = box.recording
    return complaints.map { Finding(.warning, line: $0.line, "\(part.name): \($0.message)") }
  }

  private mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let element):
      depth += 1
      if word == nil { start(element) }
    case .characters(let text, _):
      if word != nil { word!.text += text }
    case .end:
      if let word, word.depth == depth {
        self.word = nil
        finish(word.element, word.text.xmlWhiteSpaceFolded)
      }
      depth -= 1
    }
  }

  private mutating func start(_ element: XMLElement) {
    guard depth > 1 else { return }
    switch element.name {
    case "segment", "segs":
      segments.append(
        Segment(
          agent: agent, line: element.line,
          start: element.nxtTime("transcriber_start", "starttime", "start"),
          end: element.nxtTime("transcriber_end", "endtime", "end")))
    case "child":
      guard !segments.isEmpty, let pointer = NXTPointer(element.nxt("href") ?? "") else { return }
      segments[segments.count - 1].targets.append(pointer)
    case "meeting", "speaker", "participant":
      people.take(element, observation: observation)
    case "disfmarker": marks += 1
    default:
      // What stands in a file of words is heard; of a file with another name only what is certainly so.
      let isHeard = NXTPartName(file)?.layer == .words || Self.heard.contains(element.name)
      if isHeard { word = (element, depth, "") }
    }
  }

  private static let heard: Set<String> = ["w", "vocalsound", "nonvocalsound", "gap"]

  private mutating func finish(_ element: XMLElement, _ text: String) {
    guard let content = Self.content(of: element, text) else { return }
    var words = current ?? Words(agent: agent)
    if let id = element.nxt("id") { words.places[id] = words.tokens.count }
    words.tokens.append(
      Token(
        content: content, start: element.nxtTime("starttime", "start"),
        end: element.nxtTime("endtime", "end")))
    current = words
  }

  private static func content(of element: XMLElement, _ text: String) -> Token.Content? {
    switch element.name {
    case "w", "word", "punc":
      guard !text.isEmpty else { return nil }
      let isPunctuation = element["punc"] == "true" || element.name == "punc"
      return .word(text, isPunctuation: isPunctuation || text.utf8.allSatisfy(TurnText.closes))
    case "gap": return .event("gap", .inaudible)
    default:
      let said = element.nxt("type", "description") ?? ""
      let words = text.isEmpty ? said.xmlWhiteSpaceFolded : text
      return .event(words.isEmpty ? element.name : words, EventWords.kind(of: words) ?? .sound)
    }
  }
}
