/// The words for what FOLKER marks by signs.
enum FOLKERSounds {
  /// Lengths are words, or seconds where somebody measured them.
  static func pause(_ duration: String?) -> String {
    switch duration {
    case "micro"?: return "micropause"
    case "short"?, "medium"?, "long"?: return "\(duration ?? "") pause"
    case let length?:
      guard let seconds = Double(length), (0...100_000).contains(seconds) else { return "pause" }
      return "pause \(length) s"
    case nil: return "pause"
    }
  }

  static func breath(_ type: String?) -> String {
    switch type {
    case "in"?: "breathes in"
    case "out"?: "breathes out"
    default: "breathes"
    }
  }
}
