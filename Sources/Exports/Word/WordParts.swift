import DocumentPackaging

/// The parts of a Word document that are the same for all.
enum WordParts {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let footerIdentity = "rId2"

  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static var contentTypes: String {
    var writer = XMLWriter()
    writer.element("Types", ["xmlns": package + "/content-types"]) { writer in
      writer.element(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      writer.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for (part, kind) in [
        ("/word/document.xml", "\(type).document.main+xml"),
        ("/word/styles.xml", "\(type).styles+xml"), ("/word/footer1.xml", "\(type).footer+xml"),
        ("/word/settings.xml", "\(type).settings+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ] {
        writer.element("Override", ["PartName": part, "ContentType": kind])
      }
    }
    return writer.document
  }

  static var relations: String {
    relations([
      ("rId1", relationships + "/officeDocument", "word/document.xml"),
      ("rId2", package + "/relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  static var documentRelations: String {
    relations([
      ("rId1", relationships + "/styles", "styles.xml"),
      (footerIdentity, relationships + "/footer", "footer1.xml"),
      ("rId3", relationships + "/settings", "settings.xml"),
    ])
  }

  private static func relations(_ all: [(id: String, type: String, target: String)]) -> String {
    var writer = XMLWriter()
    writer.element("Relationships", ["xmlns": package + "/relationships"]) { writer in
      for one in all {
        writer.element("Relationship", ["Id": one.id, "Type": one.type, "Target": one.target])
      }
    }
    return writer.document
  }

  static func properties(title: String) -> String {
    var writer = XMLWriter()
    writer.element(
      "cp:coreProperties",
      [
        "xmlns:cp": package + "/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { $0.element("dc:title", text: title) }
    return writer.document
  }

  /// That it is no document of an old version.
  static var settings: String {
    var writer = XMLWriter()
    writer.element("w:settings", ["xmlns:w": word]) { writer in
      writer.element("w:compat") { writer in
        writer.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
    }
    return writer.document
  }

  /// The page's number.
  static var footer: String {
    var writer = XMLWriter()
    writer.element("w:ftr", ["xmlns:w": word]) { writer in
      writer.element("w:p") { writer in
        writer.element("w:pPr") { $0.element("w:jc", ["w:val": "right"]) }
        writer.element("w:fldSimple", ["w:instr": "PAGE"]) { writer in
          writer.element("w:r") { $0.element("w:t", text: "1") }
        }
      }
    }
    return writer.document
  }

  // MARK: Styles

  static func styles(language: String) -> String {
    var writer = XMLWriter()
    writer.element("w:styles", ["xmlns:w": word]) { writer in
      writer.element("w:docDefaults") { writer in
        writer.element("w:rPrDefault") { writer in
          writer.element("w:rPr") { writer in
            writer.element(
              "w:rFonts", ["w:ascii": "Calibri", "w:hAnsi": "Calibri", "w:cs": "Calibri"])
            writer.element("w:sz", ["w:val": "21"])
            writer.element("w:lang", ["w:val": language])
          }
        }
        writer.element("w:pPrDefault") { writer in
          writer.element("w:pPr") { writer in
            writer.element("w:spacing", ["w:after": "120", "w:line": "264", "w:lineRule": "auto"])
          }
        }
      }
      writer.element(
        "w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"]
      ) {
        $0.element("w:name", ["w:val": "Normal"])
        $0.element("w:qFormat")
      }
      heading("Title", "Title", size: 36, before: 0, level: nil, &writer)
      heading("Subtitle", "Subtitle", size: 22, before: 0, level: nil, isBold: false, &writer)
      heading("Heading1", "heading 1", size: 28, before: 320, level: 0, &writer)
      heading("Heading2", "heading 2", size: 24, before: 240, level: 1, &writer)
      tableText("TableText", "Table Text", isBold: false, &writer)
      tableText("TableHeading", "Table Heading", isBold: true, &writer)
      writer.element(
        "w:style", ["w:type": "character", "w:customStyle": "1", "w:styleId": "CodeText"]
      ) {
        writer in
        writer.element("w:name", ["w:val": "Code Text"])
        writer.element("w:rPr") { writer in
          writer.element(
            "w:rFonts", ["w:ascii": "Consolas", "w:hAnsi": "Consolas", "w:cs": "Consolas"])
          writer.element("w:sz", ["w:val": "17"])
        }
      }
      table(&writer)
    }
    return writer.document
  }

  private static func heading(
    _ identity: String, _ name: String, size: Int, before: Int, level: Int?, isBold: Bool = true,
    _ writer: inout XMLWriter
  ) {
    writer.element("w:style", ["w:type": "paragraph", "w:styleId": identity]) { writer in
      writer.element("w:name", ["w:val": name])
      writer.element("w:basedOn", ["w:val": "Normal"])
      writer.element("w:next", ["w:val": "Normal"])
      writer.element("w:qFormat")
      writer.element("w:pPr") { writer in
        writer.element("w:keepNext")
        writer.element("w:spacing", ["w:before": "\(before)", "w:after": "80"])
        if let level { writer.element("w:outlineLvl", ["w:val": "\(level)"]) }
      }
      writer.element("w:rPr") { writer in
        if isBold { writer.element("w:b") }
        writer.element("w:color", ["w:val": isBold ? "1F3A4D" : "595959"])
        writer.element("w:sz", ["w:val": "\(size)"])
      }
    }
  }

  private static func tableText(
    _ identity: String, _ name: String, isBold: Bool, _ writer: inout XMLWriter
  ) {
    writer.element(
      "w:style", ["w:type": "paragraph", "w:customStyle": "1", "w:styleId": identity]
    ) { writer in
      writer.element("w:name", ["w:val": name])
      writer.element("w:basedOn", ["w:val": "Normal"])
      writer.element("w:qFormat")
      writer.element("w:pPr") { writer in
        if isBold { writer.element("w:keepNext") }
        writer.element(
          "w:spacing", ["w:before": "20", "w:after": "40", "w:line": "240", "w:lineRule": "auto"])
      }
      writer.element("w:rPr") { writer in
        if isBold { writer.element("w:b") }
        writer.element("w:sz", ["w:val": "18"])
      }
    }
  }

  /// Lines between the rows, as printed tables have them; none between columns.
  private static func table(_ writer: inout XMLWriter) {
    writer.element(
      "w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": "CodebookTable"]
    ) { writer in
      writer.element("w:name", ["w:val": "Codebook Table"])
      writer.element("w:tblPr") { writer in
        writer.element("w:tblBorders") { writer in
          writer.element("w:top", ["w:val": "single", "w:sz": "8", "w:color": "404040"])
          writer.element("w:bottom", ["w:val": "single", "w:sz": "8", "w:color": "404040"])
          writer.element("w:insideH", ["w:val": "single", "w:sz": "4", "w:color": "BFBFBF"])
        }
        writer.element("w:tblCellMar") { writer in
          writer.element("w:left", ["w:w": "70", "w:type": "dxa"])
          writer.element("w:right", ["w:w": "70", "w:type": "dxa"])
        }
      }
      writer.element("w:tblStylePr", ["w:type": "firstRow"]) { writer in
        writer.element("w:tcPr") { writer in
          writer.element("w:tcBorders") {
            $0.element("w:bottom", ["w:val": "single", "w:sz": "8", "w:color": "404040"])
          }
        }
      }
    }
  }
}
