/// A pointer such as `meeting.A.words.xml#id(w0)..id(w4)`.
struct NXTPointer {
  /// Without folders; empty for the same file.
  let file: String
  let first: String
  let last: String

  init?(_ text: String) {
    guard let mark = text.firstIndex(of: "#") else { return nil }
    file = text[..<mark].split(separator: "/").last.map(String.init) ?? ""
    let ids = text[mark...].split(separator: "(").dropFirst().compactMap { piece in
      piece.firstIndex(of: ")").map { piece[..<$0].trimmingPrefix("'") }
    }.map { String($0.hasSuffix("'") ? $0.dropLast() : $0) }
    guard let first = ids.first, let last = ids.last, !first.isEmpty else { return nil }
    self.first = first
    self.last = last
  }
}
