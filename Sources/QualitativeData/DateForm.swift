/// The one form in which all values of a variable are dates, so that they can be put in order.
///
/// Read are `2026-03-14` (also with points or strokes, and with a time behind), `14 March 2026` and `March 14, 2026` with
/// the months' names in eleven languages, `14.3.2026`, `14/3/2026` where one of the values shows which number is the day,
/// and months as `2026-03` or `March 2026`. Years have four digits.
package enum DateForm: Sendable, CaseIterable {
  case yearMonthDay, dayNameYear, nameDayYear, nameYear, yearMonth
  /// With points, which stand behind the day first wherever they are used.
  case dayMonthYearByPoints
  case dayMonthYear, monthDayYear

  package enum Reading: Equatable, Sendable {
    case dates(DateForm)
    /// `3/4/2026`: two of the forms fit, and nothing says which.
    case ambiguous
    case none
  }

  /// - Complexity: O(values) where they are dates; what is none is mostly told by the first of them.
  package static func reading(_ values: some Collection<String>) -> Reading {
    guard !values.isEmpty else { return .none }
    let fitting = allCases.filter { form in values.allSatisfy { form.key($0) != nil } }
    switch fitting.count {
    case 0: return .none
    case 1: return .dates(fitting[0])
    default:
      // `4/4/2026` is one day however it is read.
      let isOne = values.allSatisfy { fitting[0].key($0) == fitting[1].key($0) }
      return isOne ? .dates(fitting[0]) : .ambiguous
    }
  }

  /// A number that is greater the later the date; `nil` for what is no date of this form.
  package func key(_ text: String) -> Int? {
    switch self {
    case .yearMonthDay:
      let halves = text.split(
        maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "T" })
      guard let parts = Self.numbers(halves[0], by: "-./"), halves[0].first != "-" else {
        return nil
      }
      guard let minutes = halves.count > 1 ? Self.minutes(halves[1]) : 0 else { return nil }
      return Self.day(parts, year: 0, month: 1, day: 2).map { $0 * 1440 + minutes }
    case .yearMonth:
      guard let parts = Self.numbers(text[...], by: "-"), parts.map(\.digits) == [4, 2] else {
        return nil
      }
      return Self.day(parts + [Part(value: 1, digits: 1)], year: 0, month: 1, day: 2)
    case .dayMonthYearByPoints:
      return Self.numbers(text[...], by: ".").flatMap { Self.day($0, year: 2, month: 1, day: 0) }
    case .dayMonthYear:
      return Self.numbers(text[...], by: "/-").flatMap { Self.day($0, year: 2, month: 1, day: 0) }
    case .monthDayYear:
      return Self.numbers(text[...], by: "/-").flatMap { Self.day($0, year: 2, month: 0, day: 1) }
    case .dayNameYear: return Self.named(text, [.day, .name, .year])
    case .nameDayYear: return Self.named(text, [.name, .day, .year])
    case .nameYear: return Self.named(text, [.name, .year])
    }
  }

  private struct Part {
    let value: Int
    let digits: Int
  }

  /// The numbers of a text with one and the same sign between them.
  private static func numbers(_ text: Substring, by signs: String) -> [Part]? {
    guard let sign = text.first(where: { !$0.isNumber }), signs.contains(sign) else { return nil }
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    return parts.reduce(into: [Part]?([])) { found, part in
      let part = part.drop { $0 == " " }
      guard (1...4).contains(part.count), part.utf8.allSatisfy({ 48...57 ~= $0 }) else {
        found = nil
        return
      }
      found?.append(Part(value: Int(part) ?? 0, digits: part.count))
    }
  }

  private static let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  private static func day(_ parts: [Part], year: Int, month: Int, day: Int) -> Int? {
    guard parts.count == 3, parts[year].digits == 4, parts[month].digits < 3,
      parts[day].digits < 3, (1...12).contains(parts[month].value)
    else { return nil }
    let (year, month, day) = (parts[year].value, parts[month].value, parts[day].value)
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    guard (1...days[month - 1]).contains(day), day < 29 || month != 2 || isLeap else { return nil }
    return (year * 12 + month) * 31 + day
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":").map { Int($0.prefix { $0.isNumber }) }
    guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1],
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  // MARK: months by name

  private enum Piece { case day, name, year }

  private static func named(_ text: String, _ pieces: [Piece]) -> Int? {
    let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "-" }.filter {
      !["de", "del", "of"].contains($0)
    }
    guard words.count == pieces.count else { return nil }
    var (year, month, day) = (Part(value: 0, digits: 0), 0, Part(value: 1, digits: 1))
    for (word, piece) in zip(words, pieces) {
      switch piece {
      case .name:
        guard let found = months[word.last == "." ? String(word.dropLast()) : String(word)] else {
          return nil
        }
        month = found
      case .day, .year:
        let number = word.prefix { $0.isNumber }
        let ending = word.dropFirst(number.count)
        guard let value = Int(number),
          piece == .year
            ? ending.isEmpty : ["", ".", "st", "nd", "rd", "th", "er", "º"].contains(ending)
        else { return nil }
        let part = Part(value: value, digits: number.count)
        if piece == .year { year = part } else { day = part }
      }
    }
    return Self.day([year, Part(value: month, digits: 1), day], year: 0, month: 1, day: 2)
  }

  /// The months' names and their usual short forms in English, Danish, Norwegian, Swedish, Finnish, German, Dutch, French,
  /// Spanish, Italian and Portuguese, without those that are one word for two months.
  private static let months: [String: Int] = {
    let names = [
      "january januar januari tammikuu tammikuuta janvier enero gennaio janeiro jan jänner janv ene gen",
      "february februar februari helmikuu helmikuuta février febrero febbraio fevereiro feb febr févr fev",
      "march marts mars maaliskuu maaliskuuta märz maart marzo março mar mär mrt",
      "april huhtikuu huhtikuuta avril abril aprile apr avr abr",
      "may maj mai toukokuu toukokuuta mei mayo maggio maio mag",
      "june juni kesäkuu kesäkuuta juin junio giugno junho jun giu",
      "july juli heinäkuu heinäkuuta juillet julio luglio julho jul juil lug",
      "august augusti elokuu elokuuta augustus août agosto aug ago",
      "september syyskuu syyskuuta septembre septiembre settembre setembro sep sept set",
      "october oktober lokakuu lokakuuta octobre octubre ottobre outubro oct okt ott out",
      "november marraskuu marraskuuta novembre noviembre novembro nov",
      "december desember joulukuu joulukuuta dezember décembre diciembre dicembre dezembro dec des dez déc dic",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
