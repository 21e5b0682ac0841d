import QualitativeData

/// Makes turns of the annotations of the tiers that are read, in the order of time.
struct ELANTurns {
  private struct Spoken {
    let order: Double
    let speaker: String
    let time: Turn.Time
    let text: String
    let line: Int
  }

  private let document: ELANDocument
  /// Where each annotation stands, by its identifier.
  private let places: [String: (tier: Int, index: Int)]

  init(_ document: ELANDocument) {
    self.document = document
    var places: [String: (tier: Int, index: Int)] = [:]
    for (tier, content) in document.tiers.enumerated() {
      for (index, annotation) in content.annotations.enumerated() {
        places[annotation.id] = (tier, index)
      }
    }
    self.places = places
  }

  /// - Complexity: O(annotations · log annotations).
  func add(_ readings: [ELANReading], to assembly: inout TranscriptAssembly) {
    let spoken = readings.flatMap { reading in
      reading.joins ? joined(reading) : separate(reading)
    }.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }.map(\.element)
    var marked: [(line: Int, label: String)] = []
    for turn in spoken {
      var speaker = turn.speaker
      var text = turn.text[...]
      if let mark = ELANInlineSpeaker(turn.text) {
        marked.append((turn.line, mark.label))
        speaker = mark.label
        text = mark.rest
      }
      assembly.add(TurnText(text), speaker: .labelled(speaker), time: turn.time, line: turn.line)
    }
    assembly.findings += Self.findings(marked)
  }

  private static func findings(_ marked: [(line: Int, label: String)]) -> [Finding] {
    guard let first = marked.first else { return [] }
    let labels = Set(marked.map(\.label)).sorted()
    return [
      Finding(
        .warning, line: first.line,
        "\(counted(marked.count, "annotation")) that begin with \(TierNames.listed(labels)) in brackets read as turns of the person so called, not of the tier's participant"
      )
    ]
  }

  // MARK: Annotations

  private func separate(_ reading: ELANReading) -> [Spoken] {
    var before = 0.0
    return ordered(document.tiers[reading.tier].annotations).compactMap { annotation in
      let place = span(of: annotation)
      before = place.order ?? before
      guard !annotation.text.allSatisfy(\.isWhitespace) else { return nil }
      return Spoken(
        order: before, speaker: reading.speaker, time: place.time, text: annotation.text,
        line: annotation.line)
    }
  }

  /// One turn for each annotation of the root, of the words that depend on it.
  private func joined(_ reading: ELANReading) -> [Spoken] {
    var words: [Int: [String]] = [:]
    for annotation in ordered(document.tiers[reading.tier].annotations) {
      guard let index = ancestor(of: annotation, in: reading.root) else { continue }
      words[index, default: []].append(annotation.text)
    }
    return document.tiers[reading.root].annotations.enumerated().compactMap { index, annotation in
      let text = words[index, default: []].joined(separator: " ")
      guard !text.allSatisfy(\.isWhitespace) else { return nil }
      let place = span(of: annotation)
      return Spoken(
        order: place.order ?? 0, speaker: reading.speaker, time: place.time, text: text,
        line: annotation.line)
    }
  }

  /// Those of one parent follow on one another by their `PREVIOUS_ANNOTATION`, wherever they stand in the file.
  private func ordered(_ annotations: [ELANAnnotation]) -> [ELANAnnotation] {
    guard annotations.contains(where: { $0.previous != nil }) else { return annotations }
    var next: [String: Int] = [:]
    for (index, annotation) in annotations.enumerated() {
      if let previous = annotation.previous { next[previous] = next[previous] ?? index }
    }
    var result: [ELANAnnotation] = []
    var taken = [Bool](repeating: false, count: annotations.count)
    func follow(_ start: Int) {
      var index: Int? = start
      while let current = index, !taken[current] {
        taken[current] = true
        result.append(annotations[current])
        index = next[annotations[current].id]
      }
    }
    for index in annotations.indices where annotations[index].previous == nil { follow(index) }
    // Chains without a beginning, from broken files.
    for index in annotations.indices where !taken[index] { follow(index) }
    return result
  }

  // MARK: Times

  /// When an annotation begins and ends: by its own points, else by those of what it refers to.
  private func span(of annotation: ELANAnnotation) -> (order: Double?, time: Turn.Time) {
    var annotation = annotation
    for _ in 0..<64 {
      if annotation.start != nil || annotation.parent == nil { break }
      guard let parent = annotation.parent, let place = places[parent] else { break }
      annotation = document.tiers[place.tier].annotations[place.index]
    }
    let timeline = document.timeline
    return (
      timeline.order(of: annotation.start),
      Turn.Time(start: timeline.time(of: annotation.start), end: timeline.time(of: annotation.end))
    )
  }

  private func ancestor(of annotation: ELANAnnotation, in root: Int) -> Int? {
    var annotation = annotation
    for _ in 0..<64 {
      guard let parent = annotation.parent, let place = places[parent] else { break }
      if place.tier == root { return place.index }
      annotation = document.tiers[place.tier].annotations[place.index]
    }
    // Words with times of their own belong to the annotation during which they begin.
    guard let order = document.timeline.order(of: annotation.start) else { return nil }
    return nearest(order, in: document.tiers[root].annotations)
  }

  private func nearest(_ order: Double, in annotations: [ELANAnnotation]) -> Int? {
    var low = 0
    var high = annotations.count
    while low < high {
      let middle = (low + high) / 2
      let start = document.timeline.order(of: annotations[middle].start) ?? 0
      if start <= order { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
