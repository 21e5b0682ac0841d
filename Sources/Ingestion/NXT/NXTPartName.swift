/// What a file's name says in a folder of the toolkit: `OBSERVATION.AGENT.LAYER.xml`.
struct NXTPartName {
  enum Layer { case words, segments, people, other }

  /// Empty for files that belong to all recordings.
  let observation: String
  /// The speaker's letter; empty where the name has none.
  let agent: String
  let layer: Layer

  /// Whether it ends as XML files do; most files of other studies do not.
  static func isXML(_ path: String) -> Bool {
    path.utf8.suffix(4).elementsEqual(".xml".utf8) { $0 | 0x20 == $1 | 0x20 }
  }

  /// - Returns: `nil` for what is no XML file.
  init?(_ path: String) {
    guard Self.isXML(path) else { return nil }
    let file = path.split(separator: "/").last ?? ""
    let fields = file.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard fields.count > 1, fields[fields.count - 1].lowercased() == "xml" else { return nil }
    if fields.count == 2 {
      observation = ""
      agent = ""
      layer = ["meetings", "participants", "speakers"].contains(fields[0]) ? .people : .other
      return
    }
    observation = fields[0]
    agent = fields.count > 3 ? fields[1] : ""
    switch fields[fields.count - 2] {
    case "words" where fields.count > 3: layer = .words
    case "segments" where fields.count > 3, "segs" where fields.count > 3: layer = .segments
    default: layer = .other
    }
  }
}
