import DocumentPackaging
import Foundation
import QualitativeData

// The cells of a sheet out of the events of its XML.
extension SheetCells {
  /// - Throws: `PackagingError`, or `IngestionError` for more cells than any table has.
  /// - Complexity: O(bytes).
  mutating func read(_ part: Data) throws {
    let state = State(self)
    try XMLEvents().read(part) { try state.take($0) }
    self = state.sheet
  }

  /// What the events of a sheet are put together from; a class, since the parser keeps what it calls.
  fileprivate final class State {
    var sheet: SheetCells
    private var line = 0
    private var column = -1
    private var kind: String?
    private var style = 0
    private var value = ""
    private var isInValue = false
    private var isFormula = false
    private var text = SpreadsheetText()

    init(_ sheet: SheetCells) { self.sheet = sheet }

    func take(_ event: XMLEvent) throws {
      switch event {
      case .start(let element): try start(element)
      case .characters(let characters, _):
        if isInValue { value += characters } else { text.add(characters) }
      case .end(_, let name):
        switch name {
        case "v": isInValue = false
        case "c": try finishCell()
        default: text.end(name)
        }
      }
    }

    private func start(_ element: XMLElement) throws {
      switch element.name {
      case "row":
        line =
          element["r"].flatMap { Int($0) }.flatMap { $0 > line && $0 <= 1_048_576 ? $0 : nil }
          ?? line + 1
        column = -1
        sheet.rows.append((line, sheet.cells.count))
        if element["hidden"] == "1" || element["hidden"] == "true" { sheet.hidden += 1 }
      case "c":
        column = element["r"].flatMap { CellReference($0)?.column } ?? column + 1
        kind = element["t"]
        style = element["s"].flatMap { Int($0) } ?? 0
        (value, text, isFormula) = ("", SpreadsheetText(), false)
      case "v": isInValue = true
      case "f": isFormula = true
      case "mergeCell":
        if let range = element["ref"].flatMap({ CellRange($0) }), sheet.merges.count < 100_000 {
          sheet.merges.append(range)
        }
      case "col" where element["hidden"] == "1" || element["hidden"] == "true":
        sheet.hiddenColumns += 1
      default: text.begin(element.name)
      }
    }

    private func finishCell() throws {
      try sheet.add(
        kind: kind, value: value, inline: text, style: style, isFormula: isFormula, line: line,
        column: column)
    }
  }
}
