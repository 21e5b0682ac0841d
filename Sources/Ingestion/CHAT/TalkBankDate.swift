enum TalkBankDate {
  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  /// `27-FEB-1974` as `1974-02-27`; anything else as it stands.
  static func plain(_ date: String) -> String {
    let parts = date.split(separator: "-")
    guard parts.count == 3, parts[0].count == 2, parts[2].count == 4,
      let day = Int(parts[0]), let month = months.firstIndex(of: parts[1].uppercased()),
      (1...31).contains(day), Int(parts[2]) != nil
    else { return date }
    return "\(parts[2])-\(month < 9 ? "0" : "")\(month + 1)-\(parts[0])"
  }

  /// `P1Y3M1D` as the `1;03.01` of CHAT; anything else as it stands.
  static func age(_ duration: String) -> String {
    guard duration.hasPrefix("P") else { return duration }
    var parts: [Character: Int] = [:]
    var digits = ""
    for character in duration.dropFirst() {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        guard let value = Int(digits), "YMD".contains(character) else { return duration }
        parts[character] = value
        digits = ""
      }
    }
    guard digits.isEmpty, let years = parts["Y"] else { return duration }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let months = parts["M"].map(two) ?? ""
    let days = parts["D"].map(two) ?? ""
    return "\(years);\(months).\(days)"
  }
}
