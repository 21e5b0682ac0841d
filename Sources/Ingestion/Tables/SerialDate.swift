import Foundation

/// A moment as spreadsheets count it: in days, with the time as a fraction.
struct SerialDate: Equatable {
  /// Days since 1970-01-01.
  private let day: Int
  /// Of the day.
  private let milliseconds: Int
  /// Whole days by the spreadsheet's own count.
  private let count: Int

  /// - Returns: `nil` for numbers that are no date from 1900 to 9999.
  init?(_ serial: Double, from1904: Bool) {
    guard (0..<2_958_466).contains(serial) else { return nil }
    var whole = Int(serial)
    var rest = Int(((serial - Double(whole)) * 86_400_000).rounded())
    if rest >= 86_400_000 { (whole, rest) = (whole + 1, 0) }
    count = whole
    milliseconds = rest
    if from1904 {
      day = whole - 24_107
    } else {
      // The first spreadsheets took 1900 for a leap year, so that days before its March are counted one less.
      day = whole - (whole < 60 ? 25_568 : 25_569)
    }
  }

  func shown(date: Bool, clock: NumberFormats.Clock?) -> String {
    let parts = [date ? civil : nil, clock.map { time($0, isAlone: !date) }].compactMap(\.self)
    return parts.joined(separator: " ")
  }

  private func time(_ clock: NumberFormats.Clock, isAlone: Bool) -> String {
    // Times are rounded to what is shown, but never into the next hour of another day.
    let step = clock.seconds ? [1000, 100, 10, 1][min(3, max(0, clock.decimals))] : 1
    let rounded = min((milliseconds + step / 2) / step * step, 86_400_000 - step)
    let seconds = rounded / 1000
    let hours = seconds / 3600 + (isAlone && clock.elapsed ? count * 24 : 0)
    var text = Self.two(hours) + ":" + Self.two(seconds / 60 % 60)
    guard clock.seconds || seconds % 60 != 0 else { return text }
    text += ":" + Self.two(seconds % 60)
    guard clock.decimals > 0 else { return text }
    let fraction = String(rounded % 1000 + 1000).dropFirst().prefix(clock.decimals)
    return text + "." + fraction
  }

  /// Year, month and day of the Gregorian calendar, by counting days from the first of March of the year 0.
  private var civil: String {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let dayOfMonth = ofYear - (153 * month + 2) / 5 + 1
    let number = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (number <= 2 ? 1 : 0)
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(padded)-\(Self.two(number))-\(Self.two(dayOfMonth))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
