/// What the tabs of a workbook say.
enum SheetNames {
  static let quotes = "Quotes"
  static let about = "About"
  static let record = "Verbatim"

  static func table(_ number: Int) -> String { "Table \(number)" }
}
