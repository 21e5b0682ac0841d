import DocumentPackaging
import QualitativeData

/// What one speaker says without a break, at whichever of FOLKER's levels it was analysed.
struct FOLKERContribution {
  let line: Int
  let speaker: String?
  let start: String?
  let end: String?
  private(set) var text = TurnText()
  /// Whether it was analysed into words, which somebody must have said.
  private(set) var hasWords = false
  private(set) var secondReadings = 0

  private var path: [String] = []
  /// How deep the open second reading stands; its content is left out.
  private var silentDepth: Int?
  /// Whether each open uncertain stretch has had a reading yet.
  private var hasReading: [Bool] = []
  private var joinsNext = true

  init(_ element: XMLElement) {
    line = element.line
    speaker = element["speaker-reference"].flatMap { $0.isEmpty ? nil : $0 }
    start = element["start-reference"]
    end = element["end-reference"]
  }

  mutating func start(_ element: XMLElement) {
    path.append(element.name)
    if silentDepth != nil { return }
    switch element.name {
    case "w":
      hasWords = true
      // What is pronounced as one is written with a line below it.
      if element["transition"] == "assimilated" {
        text.add("_")
      } else if !joinsNext {
        text.blank()
      }
      joinsNext = true
      markReading()
    case "uncertain": hasReading.append(false)
    case "alternative":
      if hasReading.last ?? false {
        silentDepth = path.count
        secondReadings += 1
      }
    case "pause": event(FOLKERSounds.pause(element["duration"]), .pause)
    case "breathe": event(FOLKERSounds.breath(element["type"]), .sound)
    case "non-phonological", "nonphon":
      if let words = element["description"]?.whiteSpaceFolded, !words.isEmpty {
        event(words, EventWords.kind(of: words) ?? .sound)
      }
    default: break
    }
  }

  mutating func characters(_ piece: String) {
    guard silentDepth == nil else { return }
    if path.contains("w") {
      text.add(piece)
      joinsNext = false
    } else if hasWords, piece.utf8.allSatisfy({ $0 <= 0x20 }) {
      // Between words, white space is indentation.
    } else {
      if hasWords, !joinsNext { text.blank() }
      text.add(piece)
      markReading()
    }
  }

  mutating func end(_ name: String) {
    guard !path.isEmpty else { return }
    if silentDepth == path.count {
      silentDepth = nil
    } else if silentDepth == nil {
      switch name {
      case "w", "pause", "breathe", "non-phonological": joinsNext = false
      case "uncertain": if !hasReading.isEmpty { hasReading.removeLast() }
      default: break
      }
    }
    path.removeLast()
  }

  private mutating func event(_ words: String, _ kind: Event.Kind) {
    text.event(words, kind)
    joinsNext = false
    markReading()
  }

  private mutating func markReading() {
    for index in hasReading.indices { hasReading[index] = true }
  }
}
