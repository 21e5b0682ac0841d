/// What the groups of rich text are for, by the control word at their beginning.
enum RTFDestination {
  /// Part of the document.
  case text
  /// Nothing anybody wrote for readers: tables of fonts and styles, pictures, instructions.
  case skipped
  /// Text that is not the interview.
  case leftOut(LeftOut)
  case fontTable
  /// Two versions of one text, of which the second, in Unicode, counts.
  case twice
  case unicodeVersion
  /// A text box: paragraphs of its own beside those it stands in.
  case textBox

  enum LeftOut { case pageMargins, footnotes, endnotes, comments, hidden, deleted }

  /// - Returns: `nil` for a word that opens no group of its own kind.
  static func named(_ word: String) -> RTFDestination? {
    if let known = known[word] { return known }
    return passedOver.contains(word) ? .skipped : nil
  }

  private static let known: [String: RTFDestination] = [
    "fonttbl": .fontTable, "upr": .twice, "ud": .unicodeVersion, "shptxt": .textBox,
    "dptxbxtext": .textBox, "shpinst": .text, "do": .text, "nesttableprops": .text,
    "header": .leftOut(.pageMargins), "headerl": .leftOut(.pageMargins),
    "headerr": .leftOut(.pageMargins),
    "headerf": .leftOut(.pageMargins), "footer": .leftOut(.pageMargins),
    "footerl": .leftOut(.pageMargins),
    "footerr": .leftOut(.pageMargins), "footerf": .leftOut(.pageMargins),
    "footnote": .leftOut(.footnotes), "annotation": .leftOut(.comments),
  ]

  private static let passedOver: Set<String> = [
    "aftncn", "aftnsep", "aftnsepc", "atnauthor", "atndate", "atnicn", "atnid", "atnref",
    "atntime", "author", "bkmkend", "bkmkstart", "buptim", "bxe", "category", "colortbl",
    "comment", "company", "creatim", "datafield", "datastore", "doccomm", "docvar", "factoidname",
    "falt", "fchars", "ffdeftext", "ffentrymcr", "ffexitmcr", "ffformat", "ffhelptext", "ffl",
    "ffname", "ffstattext", "file", "filetbl", "fldinst", "fname", "fontemb", "fontfile",
    "formfield", "ftncn", "ftnsep", "ftnsepc", "generator", "gridtbl", "hlinkbase", "info",
    "keycode", "keywords", "latentstyles", "lchars", "levelnumbers", "leveltext", "listtable",
    "listtext", "manager", "nonesttables", "nonshppict", "objalias", "objclass", "objdata",
    "objname", "objsect", "objtime", "operator", "panose", "pgdsctbl", "pict", "pn", "pntext",
    "pntxta", "pntxtb", "printim", "private", "revtbl", "revtim", "rsidtbl", "rxe", "shppict",
    "shprslt", "sp", "stylesheet", "subject", "tc", "tcn", "template", "themedata", "title",
    "txe", "userprops", "xe", "xform", "xmlnstbl",
  ]
}
