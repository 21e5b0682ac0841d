/// The names of a document's members, for messages: never what stands under them.
enum JSONNames {
  private static let limit = 12

  /// `'a', 'b' and 3 more`; of a list, those of its first object.
  static func shown(in document: JSONValue) -> String {
    let object =
      document.isObject ? document : document.elements.prefix(20).first(where: \.isObject)
    let names = object?.names ?? []
    return NameList.of(names, atMost: limit) { "'\(short($0))'" }
  }

  private static func short(_ name: String) -> String {
    let printed = String(
      String.UnicodeScalarView(
        name.unicodeScalars.prefix(31).map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
            "\u{FFFD}"
          default: scalar
          }
        }))
    return printed.unicodeScalars.count > 30 ? String(printed.prefix(30)) + "…" : printed
  }
}
