import DocumentPackaging

/// Elements that stand for another file, which is never opened.
enum XMLInclusion {
  static let namespace = "http://www.w3.org/2001/XInclude"

  /// The other file's name without folders, short enough for a message.
  static func name(of element: XMLElement) -> String {
    let address = element["href"] ?? ""
    let name = address.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "another file"
    return String(
      name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(60).map(
        Character.init))
  }
}
