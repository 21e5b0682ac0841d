import QualitativeData

/// The speakers of one transcript, put together where row, column and what is counted do not tell them apart.
struct SpeakerGroups: Sendable {
  /// For each speaker the group; -1 for one who is not wanted.
  private(set) var bySpeaker: [Int32] = []
  /// For each speaker, whether their words are respondents' words.
  private(set) var isRespondent: [Bool] = []
  /// For each group one of its speakers.
  private(set) var speakers: [Int] = []
  private(set) var rowPlaces = PlaceLists()
  private(set) var columnPlaces = PlaceLists()

  var count: Int { speakers.count }

  /// - Parameters:
  ///   - rows: The position of each speaker among the rows, where these are cases.
  ///   - apart: Whether each speaker is a group alone.
  mutating func group(
    _ profile: CodedMaterial.Profile, _ wanted: [Bool], rows: [Int?]?, columns: [Int?]?,
    apart: Bool
  ) {
    bySpeaker.removeAll(keepingCapacity: true)
    isRespondent = profile.speakers.map(\.countsAsRespondent)
    speakers.removeAll(keepingCapacity: true)
    rowPlaces.removeAll()
    columnPlaces.removeAll()
    for speaker in profile.speakers.indices {
      guard wanted[speaker] else {
        bySpeaker.append(-1)
        continue
      }
      let (row, column) = (rows?[speaker], columns?[speaker])
      let known =
        apart
        ? nil
        : speakers.firstIndex { rows?[$0] == row && columns?[$0] == column }
      bySpeaker.append(Int32(known ?? speakers.count))
      guard known == nil else { continue }
      speakers.append(speaker)
      rowPlaces.append(positions: row.map { [$0] } ?? [])
      columnPlaces.append(positions: column.map { [$0] } ?? [])
    }
  }
}
