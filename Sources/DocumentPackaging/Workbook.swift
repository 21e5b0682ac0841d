/// A file of sheets for spreadsheet programs, to be written.
package struct Workbook: Sendable {
  /// How a cell looks; cells of one look share it.
  package struct Style: Hashable, Sendable {
    package var isBold = false
    package var isItalic = false
    package var isLink = false
    package var isCentered = false
    package var alignsRight = false
    package var hasRuleBelow = false
    /// How many steps the text is set in.
    package var indent = 0
    /// The spreadsheet's own pattern for numbers, as `0.0`; `@` keeps what is typed anew a text.
    package var pattern: String?

    package init() {}

    /// A text that stays one when it is typed anew.
    package static var text: Style {
      var style = Style()
      style.pattern = "@"
      return style
    }

    package static var heading: Style {
      var style = Style()
      style.isBold = true
      style.hasRuleBelow = true
      return style
    }
  }

  package struct Cell: Sendable {
    package let value: Spreadsheet.Cell
    package let style: Style
    /// The row of another sheet that the cell leads to.
    package let target: Target?

    package init(_ value: Spreadsheet.Cell, _ style: Style = Style(), target: Target? = nil) {
      self.value = value
      self.style = style
      self.target = target
    }

    package static func text(_ text: String) -> Cell { Cell(.text(text), .text) }
    package static func heading(_ text: String) -> Cell { Cell(.text(text), .heading) }
  }

  /// A cell of this workbook; rows and columns count from 0.
  package struct Target: Sendable, Hashable {
    package let sheet: String
    package let row: Int
    package let column: Int

    package init(sheet: String, row: Int, column: Int = 0) {
      self.sheet = sheet
      self.row = row
      self.column = column
    }
  }

  package struct Sheet: Sendable {
    /// What the tab below the sheet says: at most 31 characters, none of `[]:*?/\`.
    package let name: String
    /// In characters.
    package let widths: [Double]
    /// The headings first, where there are any.
    package let rows: [[Cell]]
    /// Whether the first row is headings: they stay in sight, repeat on each page, and can be filtered by.
    package var hasHeadings = true
    /// What stands above each printed page.
    package var pageTitle = ""
    package var isHidden = false

    package init(name: String, widths: [Double], rows: [[Cell]]) {
      self.name = name
      self.widths = widths
      self.rows = rows
    }
  }

  package let title: String
  package let sheets: [Sheet]

  package init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }
}
