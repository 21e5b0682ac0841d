import Foundation
import QualitativeData

/// Several texts in one cell of a table: one a line.
enum CellLists {
  /// Stands for a line end inside an entry.
  static let lineEnd: Character = "⏎"

  private static let bullets: [String] = ["- ", "• ", "* ", "– ", "· ", "▪ ", "●"]

  /// The lines of a cell, without the dots or dashes that people put before each.
  static func entries(of cell: String) -> [String] {
    var lines = cell.split(whereSeparator: \.isNewline).map(\.trimmingWhiteSpace).filter {
      !$0.isEmpty
    }
    if !lines.isEmpty, lines.allSatisfy({ bullet(of: $0) != nil }) {
      lines = lines.map { line in
        String(line.dropFirst(bullet(of: line)!.count)).trimmingWhiteSpace
      }
    }
    return lines.map { String($0.map { $0 == lineEnd ? "\n" : $0 }) }.filter { !$0.isEmpty }
  }

  /// What `entries` reads back.
  static func cell(of entries: [String]) -> String {
    var lines = entries.map { entry in String(entry.map { $0.isNewline ? lineEnd : $0 }) }
    if !lines.isEmpty, lines.allSatisfy({ bullet(of: $0) != nil }) {
      lines = lines.map { "- " + $0 }
    }
    return lines.joined(separator: "\n")
  }

  private static func bullet(of line: String) -> String? {
    bullets.first { line.hasPrefix($0) && line.count > $0.count }
  }

  /// Rules: one a line, or between semicolons outside quotation marks.
  static func rules(of cell: String) -> [String] {
    split(cell) { $0 == ";" }
  }

  /// Words and phrases, also between commas.
  static func keywords(of cell: String) -> [String] {
    split(cell) { $0 == ";" || $0 == "," }
  }

  private static func split(_ cell: String, at isSeparator: (Character) -> Bool) -> [String] {
    var parts: [String] = []
    for line in entries(of: cell) {
      var part = ""
      var isQuoted = false
      var isEscaped = false
      for character in line {
        if character == "\"" { isQuoted.toggle() }
        if isSeparator(character), !isQuoted, !isEscaped {
          parts.append(part)
          part = ""
        } else {
          part.append(character)
        }
        isEscaped = character == "\\" && !isEscaped
      }
      parts.append(part)
    }
    return parts.map(\.trimmingWhiteSpace).filter { !$0.isEmpty }
  }
}
