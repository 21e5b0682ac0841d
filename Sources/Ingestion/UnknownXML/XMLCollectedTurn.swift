extension XMLTurnCollector {
  /// A turn as the elements of the document give it, before times and speakers are understood.
  struct Collected {
    let line: Int
    var speaker: String?
    var start: XMLTime?
    var end: XMLTime?
    var text = TurnText()
    /// As it stands, lines included, where labels have to be looked for.
    var written = ""
    var facts: [String: String] = [:]
  }
}
