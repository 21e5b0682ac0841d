import ProjectStorage
import QualitativeData

/// Which suggestions somebody has judged already, on exactly that span and code.
struct SettledSuggestions {
  private(set) var count = 0
  /// Those that nobody has judged, by transcript, then by place; empty where they were not wanted.
  private(set) var open: [CodedSegment] = []

  private struct Place: Hashable {
    let transcript: UInt32
    let range: TextRange
  }

  /// - Complexity: O(judgements + what was found anew + what is kept of codes that were judged); with the open ones wanted,
  ///   all suggestions.
  init(_ store: ProjectStore, _ new: NewSuggestions, withOpen: Bool) throws {
    let judged = try store.judgedPlaces()
    var places: [CodePath: Set<Place>] = [:]
    for place in judged.places {
      places[judged.codes[Int(place.code)], default: []].insert(
        Place(transcript: place.transcript, range: place.range))
    }
    for (code, found) in new.found {
      guard let done = places[code] else { continue }
      found.forEachSuggestion { hits in
        let place = Place(transcript: hits.first!.transcript, range: hits.first!.range)
        if done.contains(place) { count += 1 }
      }
    }
    let wanted = withOpen ? new.kept : new.kept.filter { places[$0] != nil }
    let kept = wanted.isEmpty ? [] : try store.suggestions(for: wanted)
    let positions = Dictionary(
      zip(new.transcripts, UInt32(0)...), uniquingKeysWith: { first, _ in first })
    func isDone(_ segment: CodedSegment) -> Bool {
      guard let done = places[segment.code], let transcript = positions[segment.transcript] else {
        return false
      }
      return done.contains(Place(transcript: transcript, range: segment.range))
    }
    count += kept.count(where: isDone)
    guard withOpen else { return }
    let all = kept + new.found.flatMap { $0.value.segments(of: $0.key, in: new.transcripts) }
    open = all.filter { !isDone($0) }.map { ($0, $0.code.description) }.sorted {
      let (left, right) = ($0, $1)
      if left.0.transcript != right.0.transcript {
        return positions[left.0.transcript] ?? 0 < positions[right.0.transcript] ?? 0
      }
      return left.0.range != right.0.range ? left.0.range < right.0.range : left.1 < right.1
    }.map(\.0)
  }
}
