/// Characters that web pages name by numbers of Windows-1252, as browsers show them.
enum HTMLCharacters {
  static func corrected(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let place = Int(scalar.value) - 0x80
      result.append(places.indices.contains(place) ? places[place] ?? scalar : scalar)
    }
    return String(result)
  }

  private static let places: [Unicode.Scalar?] = Array(
    (TextEncoding.windows1252.table ?? []).dropFirst(0x80).prefix(0x20))
}
