import DocumentPackaging
import QualitativeData

/// Walks a FOLKER document once: its speakers, its points in time, its contributions.
///
/// A class, since the parser's callback has to change it.
final class FOLKERDocument {
  private(set) var speakers = FOLKERSpeakers()
  private(set) var times: [String: Double] = [:]
  private(set) var contributions: [FOLKERContribution] = []
  private(set) var recording: String?

  private var path: [String] = []
  private var open: FOLKERContribution?

  var findings: [Finding] {
    let second = contributions.reduce(0) { $0 + $1.secondReadings }
    guard second > 0 else { return [] }
    return [
      Finding(
        .note,
        "\(counted(second, "second reading")) of uncertain words left out of the text, where the first one stands"
      )
    ]
  }

  func take(_ event: XMLEvent) {
    switch event {
    case .start(let element):
      path.append(element.name)
      start(element)
    case .end(_, let name):
      end(name)
      path.removeLast()
    case .characters(let text, _):
      if open != nil { open!.characters(text) } else { speakers.characters(text) }
    }
  }

  private func start(_ element: XMLElement) {
    if open != nil { return open!.start(element) }
    switch element.name {
    case "contribution": open = FOLKERContribution(element)
    case "timepoint":
      if let id = element["timepoint-id"] {
        times[id] = element["absolute-time"].flatMap(Double.init)
      }
    case "recording": recording = RecordingName.of(element["path"])
    default: speakers.start(element)
    }
  }

  private func end(_ name: String) {
    guard open != nil else { return speakers.end(name) }
    guard name == "contribution" else { return open!.end(name) }
    if let finished = open { contributions.append(finished) }
    open = nil
  }
}
