import CXLSXWriter

/// The looks of a workbook's cells, each made once.
struct WorkbookStyles {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Workbook.Style: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  /// `nil` only where memory does not suffice; the cell is then plain.
  mutating func format(of style: Workbook.Style) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    formats[style] = format
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if style.pattern == nil || style.pattern == "@" { format_set_text_wrap(format) }
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.isCentered { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if style.alignsRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    if style.hasRuleBelow { format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if style.indent > 0 { format_set_indent(format, UInt8(min(style.indent, 15))) }
    if style.isLink {
      format_set_font_color(format, 0x1F4E79)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if let pattern = style.pattern { format_set_num_format(format, pattern) }
    return format
  }
}
