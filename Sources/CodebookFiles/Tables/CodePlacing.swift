import Foundation
import QualitativeData

/// How a table says which code stands under which.
enum CodePlacing: Equatable {
  /// A column names the code above.
  case parents(column: Int)
  /// A column for each level; an empty cell means what stands above, but not in columns that repeat it.
  case levels([Int], repeating: Set<Int>)
  case depths(column: Int)
  /// `1`, `1.1`, `1.1.2` in a column of their own.
  case numbers(column: Int)
  /// The same before each name.
  case numberedNames
  case paths(separator: CodePathSeparator)
  /// Blanks before the name.
  case indents
  case flat

  /// - Parameter rows: The rows of codes.
  init(_ columns: CodeColumns, _ rows: [CodeTable.Row]) {
    let name = columns.levels[0]
    func filled(_ role: CodeRole) -> Int? {
      columns.first(role).flatMap { column in
        rows.contains { !$0.text(column).isEmpty } ? column : nil
      }
    }
    let names = rows.map { $0.text(name) }
    if let column = filled(.parent) {
      self = .parents(column: column)
    } else if columns.levels.count > 1 {
      self = .levels(columns.levels, repeating: Self.repeating(columns.levels, rows))
    } else if let column = filled(.path),
      let separator = CodePathSeparator(ofPaths: rows.map { $0.text(column) })
    {
      self = .paths(separator: separator)
    } else if let column = filled(.depth), Set(rows.map { $0.text(column) }).count > 1 {
      self = .depths(column: column)
    } else if let column = filled(.number),
      rows.contains(where: { (CodeNumber($0.text(column))?.steps.count ?? 0) > 1 })
    {
      self = .numbers(column: column)
    } else if let column = columns.first(.parent) {
      // Where there is a column for it, an empty one says that no code stands below another.
      self = .parents(column: column)
    } else if Self.areNumbered(names) {
      self = .numberedNames
    } else if let separator = CodePathSeparator(ofNames: names) {
      self = .paths(separator: separator)
    } else if let first = rows.first, rows.contains(where: { $0.indent(name) > first.indent(name) })
    {
      self = .indents
    } else {
      self = .flat
    }
  }

  /// The columns in which a name is written again where it stays the same.
  private static func repeating(_ levels: [Int], _ rows: [CodeTable.Row]) -> Set<Int> {
    Set(
      levels.dropLast().filter { column in
        zip(rows, rows.dropFirst()).contains { above, below in
          !below.text(column).isEmpty && below.text(column) == above.text(column)
        }
      })
  }

  private static func areNumbered(_ names: [String]) -> Bool {
    let numbers = names.filter { !$0.isEmpty }.map { CodeNumber.before($0)?.number }
    return numbers.allSatisfy { $0 != nil } && numbers.contains { ($0?.steps.count ?? 0) > 1 }
  }
}

/// A place in a numbering, such as 1.2 or A.3.
struct CodeNumber: Hashable {
  /// From the uppermost down; a zero at the end, as in 1.0, is none.
  let steps: [String]

  init?(_ text: String) {
    var steps = text.split(separator: ".").map(\.trimmingWhiteSpace)
    while steps.count > 1, steps.last == "0" { steps.removeLast() }
    guard !steps.isEmpty, steps.count < 10,
      steps.allSatisfy({ $0.count <= 4 && $0.allSatisfy { $0.isLetter || $0.isNumber } })
    else { return nil }
    self.steps = steps
  }

  private init(steps: [String]) { self.steps = steps }

  var parent: CodeNumber? { steps.count > 1 ? CodeNumber(steps: Array(steps.dropLast())) : nil }

  var text: String { steps.joined(separator: ".") }

  /// The number that a name begins with, and the rest.
  static func before(_ name: String) -> (number: CodeNumber, name: String)? {
    let digits = name.prefix { $0.isNumber || $0 == "." }
    guard digits.first?.isNumber == true, let number = CodeNumber(String(digits)) else {
      return nil
    }
    let rest = name[digits.endIndex...].drop { $0 == ")" || $0 == ":" }
    guard rest.first?.isWhitespace == true, !rest.trimmingWhiteSpace.isEmpty else { return nil }
    return (number, rest.trimmingWhiteSpace)
  }
}

/// What stands between the codes of a path.
struct CodePathSeparator: Equatable {
  let text: String

  private static let all = ["::", "\\\\", "\\", "»", "→", ">", "|", "/"]

  /// The one that most of the texts of a column of paths hold.
  init?(ofPaths paths: [String]) {
    let counts = Self.all.map { separator in paths.count { Self.text($0, holds: separator) } }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      return nil
    }
    text = Self.all[index]
  }

  /// For names: `>`, `::` and `\` always separate, `/` and `.` only where what stands before is a code of its own.
  init?(ofNames names: [String]) {
    let known = Set(names)
    func isPath(_ separator: String) -> Bool {
      let paths = names.filter { Self.text($0, holds: separator) }
      guard !paths.isEmpty else { return false }
      guard ["/", "."].contains(separator) else { return true }
      return paths.allSatisfy { path in
        let steps = Self.split(path, at: separator)
        return known.contains(
          path.prefix(upTo: path.range(of: separator, options: .backwards)!.lowerBound)
            .trimmingWhiteSpace) && steps.count > 1
      }
    }
    guard let separator = ["::", "\\\\", "\\", "»", "→", ">", "/", "."].first(where: isPath) else {
      return nil
    }
    text = separator
  }

  func steps(of path: String) -> [String] { Self.split(path, at: text) }

  /// The ways in which a text that names a code can be read as its path, `a/b` first.
  static func readings(of path: String) -> [[String]] {
    [[path]] + all.reversed().filter { text(path, holds: $0) }.map { split(path, at: $0) }
  }

  /// `a > b` and `a>b`, but not `aged >60`.
  private static func text(_ text: String, holds separator: String) -> Bool {
    var rest = text[...]
    while let found = rest.range(of: separator) {
      let before = text[..<found.lowerBound].last
      let after = text[found.upperBound...].first
      if let before, let after, before.isWhitespace == after.isWhitespace { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }

  private static func split(_ path: String, at separator: String) -> [String] {
    path.components(separatedBy: separator).map(\.trimmingWhiteSpace).filter { !$0.isEmpty }
  }
}
