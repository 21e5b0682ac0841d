/// The name of a recording, without the folders of the computer it once lay on.
enum RecordingName {
  /// - Returns: `nil` where the reference names no file.
  static func of(_ reference: String?) -> String? {
    guard let reference else { return nil }
    let name = reference.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let plain = name.whiteSpaceFolded
    return plain.isEmpty ? nil : plain
  }
}
