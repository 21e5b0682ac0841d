import QualitativeData

/// A name in an element of its own, perhaps with a time: `Anna Smith:`, `Anna (00:12)`.
struct HTMLLabel {
  let name: String
  var time: Turn.Time?
  var shownTime = ""

  /// - Returns: `nil` for what is no name, such as a whole turn with its label.
  init?(_ text: String) {
    // A time that is marked by itself leaves its brackets behind.
    var bytes = Array(
      text.replacing("()", with: "").replacing("[]", with: "").replacing(" :", with: ":").utf8)
    guard bytes.count <= 120 else { return nil }
    for offset in bytes.indices where offset == 0 || bytes[offset - 1] == 0x20 {
      guard let stamp = TimeStamp(at: offset, before: bytes.count, in: bytes),
        offset == 0 || bytes[stamp.range.upperBound...].allSatisfy({ $0 == 0x20 || $0 == 0x3A })
      else { continue }
      time = stamp.time
      shownTime = String(decoding: bytes[stamp.range], as: UTF8.self)
      bytes.removeSubrange(stamp.range)
      break
    }
    guard let content = WhiteSpace.trimmed(0..<bytes.count, in: bytes),
      LabelName(bytes: Array(bytes[content])) != nil
    else { return nil }
    name = String(decoding: bytes[content], as: UTF8.self)
    guard !name.dropLast().contains(where: { $0 == ":" }) else { return nil }
  }
}
