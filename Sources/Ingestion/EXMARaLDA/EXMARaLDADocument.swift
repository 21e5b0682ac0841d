import DocumentPackaging

/// Walks an EXMARaLDA document once: its head, its timeline and its tiers.
///
/// A class, since the parser's callback has to change it.
final class EXMARaLDADocument {
  private(set) var head = EXMARaLDAHead()
  private(set) var timeline = EXMARaLDATimeline()
  private(set) var tiers: [EXMARaLDATier] = []

  private var path: [String] = []
  private var event: EXMARaLDATier.Event?
  /// How deep the open event stands.
  private var eventDepth = 0
  /// The text of the innermost element of a segmented event, and whether it is the innermost indeed.
  private var leaf = ""
  private var isLeaf = false
  /// Which of a tier's segmentations is open; the first one with text is read.
  private var isSegmentationRead = true

  func take(_ event: XMLEvent) {
    switch event {
    case .start(let element):
      path.append(element.name)
      start(element)
    case .end(_, let name):
      end(name)
      path.removeLast()
    case .characters(let text, _): characters(text)
    }
  }

  private func start(_ element: XMLElement) {
    if event != nil {
      isLeaf = true
      leaf = ""
      return
    }
    switch element.name {
    case "tli": timeline.take(element)
    case "tier", "segmented-tier": tiers.append(EXMARaLDATier(element))
    case "segmentation": isSegmentationRead = tiers.last?.events.isEmpty ?? false
    case "event", "ats", "ts":
      guard !tiers.isEmpty, !path.contains("annotation"),
        element.name == "event" || isSegmentationRead
      else { return }
      event = EXMARaLDATier.Event(element)
      eventDepth = path.count
      isLeaf = true
      leaf = ""
    default: if tiers.isEmpty { head.start(element, path: path) }
    }
  }

  private func end(_ name: String) {
    guard event != nil else {
      if tiers.isEmpty { head.end(name, path: path) }
      return
    }
    if ["ts", "nts", "ats", "event"].contains(name), isLeaf || name == "event" {
      // A blank between words may have lost its only character when the file was indented.
      event!.text += name == "nts" && leaf.isEmpty ? " " : leaf
    }
    isLeaf = false
    leaf = ""
    guard path.count == eventDepth, let finished = event else { return }
    tiers[tiers.count - 1].events.append(finished)
    event = nil
  }

  private func characters(_ text: String) {
    guard event != nil else {
      if tiers.isEmpty { head.characters(text) }
      return
    }
    if path.count == eventDepth, path.last == "event" {
      event!.text += text
    } else if ["ts", "nts", "ats"].contains(path.last) {
      leaf += text
    }
  }
}
