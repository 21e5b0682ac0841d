import DocumentPackaging
import Foundation

/// The parts of a Word document that holds a report.
struct PaperDocument {
  /// Where the record stands for programs; word processors keep the part when they save.
  static let recordNamespace = "urn:verbatim:record:1"

  private let report: Report
  private let record: FileRecord?

  init(_ report: Report) {
    self.report = report
    record = FileRecord(report)
  }

  /// The file. The same report gives the same bytes.
  func bytes() throws(PackageWritingError) -> Data {
    var entries: [ZipWriter.Entry] = [
      .init("[Content_Types].xml", contentTypes),
      .init("_rels/.rels", WordParts.relations),
      .init("docProps/core.xml", WordParts.properties(title: report.title)),
      .init("word/document.xml", PaperBody(report).xml),
      .init("word/_rels/document.xml.rels", relations),
      .init("word/styles.xml", PaperStyles.document),
      .init("word/footer1.xml", WordParts.footer),
      .init("word/settings.xml", WordParts.settings),
    ]
    if let record {
      var writer = XMLWriter()
      writer.element("record", ["xmlns": Self.recordNamespace], text: record.line)
      entries += [
        .init("customXml/item1.xml", writer.document),
        .init("customXml/itemProps1.xml", Self.itemProperties),
        .init(
          "customXml/_rels/item1.xml.rels",
          Self.relations([
            ("rId1", WordParts.relationships + "/customXmlProps", "itemProps1.xml")
          ])),
      ]
    }
    return try ZipWriter.archive(entries)
  }

  private var contentTypes: String {
    guard record != nil else { return WordParts.contentTypes }
    let item =
      "<Override PartName=\"/customXml/itemProps1.xml\" "
      + "ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/>"
    return WordParts.contentTypes.replacing("</Types>", with: item + "</Types>")
  }

  private var relations: String {
    var all = [
      ("rId1", WordParts.relationships + "/styles", "styles.xml"),
      (WordParts.footerIdentity, WordParts.relationships + "/footer", "footer1.xml"),
      ("rId3", WordParts.relationships + "/settings", "settings.xml"),
    ]
    if record != nil {
      all.append(("rId4", WordParts.relationships + "/customXml", "../customXml/item1.xml"))
    }
    return Self.relations(all)
  }

  private static func relations(_ all: [(id: String, type: String, target: String)]) -> String {
    var writer = XMLWriter()
    writer.element(
      "Relationships",
      ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]
    ) { writer in
      for one in all {
        writer.element("Relationship", ["Id": one.id, "Type": one.type, "Target": one.target])
      }
    }
    return writer.document
  }

  private static var itemProperties: String {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    var writer = XMLWriter()
    writer.element(
      "ds:datastoreItem",
      ["ds:itemID": "{6F0B7A52-3C1E-4D57-9A55-0E6C4D1B7A01}", "xmlns:ds": namespace]
    ) { writer in
      writer.element("ds:schemaRefs") {
        $0.element("ds:schemaRef", ["ds:uri": recordNamespace])
      }
    }
    return writer.document
  }
}
