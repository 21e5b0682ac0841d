/// Who speaks from when on, for files that tell speakers apart from words.
struct SpeakerTimeline {
  private var changes: [(start: Double, speaker: SpeakerReference)]
  private var next = 0
  private var current: SpeakerReference?

  /// Times may be rounded.
  private static let tolerance = 0.005

  init(_ changes: some Sequence<(start: Double, speaker: SpeakerReference)>) {
    self.changes = changes.sorted { $0.start < $1.start }
  }

  /// Who speaks at a time; times are asked for in order. `nil` before anybody does, and at no time.
  ///
  /// - Complexity: O(changes) for all times together.
  mutating func speaker(at time: Double?) -> SpeakerReference? {
    while let time, next < changes.count, changes[next].start <= time + Self.tolerance {
      current = changes[next].speaker
      next += 1
    }
    return current
  }
}
