/// A time of day, with or without its date, as XML writes it: `14:20:00`, `1990-05-07T14:20:00.5+02:00`.
enum ClockTime {
  /// Seconds that can be compared with those of other times of the same form; `nil` for anything else.
  ///
  /// The time zone is left aside, since one recording has only one.
  static func seconds(_ text: String) -> Double? {
    let parts = text.split { $0 == "T" || $0 == " " }
    guard (1...2).contains(parts.count), let time = timeOfDay(parts[parts.count - 1]) else {
      return nil
    }
    if parts.count == 1 { return time }
    return days(parts[0]).map { Double($0) * 86_400 + time }
  }

  private static func timeOfDay(_ text: Substring) -> Double? {
    let fields = text.prefix { $0.isNumber || $0 == "." || $0 == ":" }
      .split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard (2...3).contains(fields.count), let hours = fields[0], let minutes = fields[1],
      (0...99).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    guard fields.count == 3 else { return hours * 3600 + minutes * 60 }
    guard let seconds = fields[2], (0...60).contains(seconds) else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }

  /// The number of a day of the Gregorian calendar, counted from one long past.
  private static func days(_ text: Substring) -> Int? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard fields.count == 3, let year = fields[0], let month = fields[1], let day = fields[2],
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // Years begin in March, so that the day that is sometimes there comes last.
    let shifted = month > 2 ? year : year - 1
    let monthsBefore = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
      + (monthsBefore * 153 + 2) / 5 + day
  }
}
