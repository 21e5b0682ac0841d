import QualitativeData

/// What there is to say about captions, whoever reads them.
enum CaptionFindings {
  /// - Parameter isUsual: whether names are frequent enough for this to be what the file means.
  static func goingOn(_ count: Int, first: Int, isUsual: Bool) -> Finding {
    Finding(
      isUsual ? .note : .warning, line: first,
      count == 1
        ? "a cue without a name was read as going on with the speaker before"
        : "\(count) cues without a name were read as going on with the speaker before")
  }
}
