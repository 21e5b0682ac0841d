import Foundation

/// Times as recognisers write them, in seconds.
enum SpeechTime {
  /// A number of seconds, in quotation marks or not; `"1.400s"`; `"PT1M2.5S"`; `"00:01:02,500"`; `{"seconds": 1,
  /// "nanos": 400000000}`; `{"relative": 1.4}`. `nil` for everything else.
  static func seconds(_ value: JSONValue?) -> Double? {
    guard let value else { return nil }
    if let number = value.number { return number }
    if value.isObject { return parts(value) }
    guard let text = value.text, text.utf8.count <= 40 else { return nil }
    return seconds(ofText: text)
  }

  static func milliseconds(_ value: JSONValue?) -> Double? { number(value).map { $0 / 1000 } }

  /// Ten million ticks are a second.
  static func ticks(_ value: JSONValue?) -> Double? { number(value).map { $0 / 10_000_000 } }

  /// A number, in quotation marks or not.
  private static func number(_ value: JSONValue?) -> Double? {
    value?.number ?? value?.text.flatMap { finite($0) }
  }

  private static func parts(_ value: JSONValue) -> Double? {
    if let relative = value["relative"] { return number(relative) }
    let seconds = number(value["seconds"])
    let nanos = number(value["nanos"])
    return seconds == nil && nanos == nil ? nil : (seconds ?? 0) + (nanos ?? 0) / 1_000_000_000
  }

  static func seconds(ofText text: String) -> Double? {
    let trimmed = text.trimmingCharacters(in: .whitespaces)
    if let number = finite(trimmed) { return number }
    if trimmed.hasPrefix("P") { return duration(trimmed) }
    if trimmed.contains(":") { return clock(trimmed) }
    for unit in ["s", " sec", " seconds"] where trimmed.hasSuffix(unit) {
      if let number = finite(trimmed.dropLast(unit.count)) { return number }
    }
    return trimmed.hasSuffix("ms") ? finite(trimmed.dropLast(2)).map { $0 / 1000 } : nil
  }

  /// `h:mm:ss.fff` or `m:ss`; a fourth part, which counts pictures, is left aside.
  private static func clock(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map {
      finite($0.replacing(",", with: "."))
    }
    guard (2...4).contains(parts.count) else { return nil }
    var total = 0.0
    for part in parts.prefix(3) {
      guard let part, part >= 0 else { return nil }
      total = total * 60 + part
    }
    return total
  }

  /// ISO 8601, as in `PT1H2M3.5S`.
  private static func duration(_ text: String) -> Double? {
    var total = 0.0
    var number = ""
    var isFound = false
    for character in text.dropFirst() {
      let scale: Double
      switch character {
      case "T": continue
      case "D": scale = 86_400
      case "H": scale = 3600
      case "M": scale = 60
      case "S": scale = 1
      default:
        number.append(character)
        continue
      }
      guard let value = finite(number) else { return nil }
      total += value * scale
      number = ""
      isFound = true
    }
    return isFound && number.isEmpty ? total : nil
  }

  private static func finite(_ text: some StringProtocol) -> Double? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else {
      return nil
    }
    return Double(text).flatMap { $0.isFinite ? $0 : nil }
  }
}
