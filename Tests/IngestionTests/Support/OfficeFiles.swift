import Foundation
import Ingestion
import QualitativeData
import TestSupport

/// A Word document around the XML of its body, with further parts by name.
func docx(
  _ body: String, styles: String? = nil, numbering: String? = nil, attributes: String = "",
  parts: [(String, String)] = []
) -> Data {
  let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  let package = "http://schemas.openxmlformats.org/package/2006"
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  func relationships(_ all: [(String, String)]) -> String {
    let each = all.map { "<Relationship Id='\($0.0)' Type='\(office)/\($0.0)' Target='\($0.1)'/>" }
    return "<Relationships xmlns='\(package)/relationships'>\(each.joined())</Relationships>"
  }
  var entries: [ZipBytes.Entry] = [
    .init("[Content_Types].xml", "<Types xmlns='\(package)/content-types'/>"),
    .init("_rels/.rels", relationships([("officeDocument", "word/document.xml")])),
    .init(
      "word/_rels/document.xml.rels",
      relationships(
        [("styles", "styles.xml"), ("numbering", "numbering.xml")]
          + parts.map { ($0.0, "\($0.0).xml") })),
    .init(
      "word/document.xml",
      "<w:document \(word) \(attributes)><w:body>\(body)</w:body></w:document>"),
  ]
  if let styles {
    entries.append(.init("word/styles.xml", "<w:styles \(word)>\(styles)</w:styles>"))
  }
  if let numbering {
    entries.append(.init("word/numbering.xml", "<w:numbering \(word)>\(numbering)</w:numbering>"))
  }
  entries += parts.map { .init("word/\($0.0).xml", $0.1) }
  return ZipBytes(entries).data
}

/// The XML of an OpenDocument text around that of its body.
func openDocument(_ body: String, styles: String = "", root: String = "document-content") -> String
{
  let spaces = [
    ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
    ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
  ].map { "xmlns:\($0.0)='urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0'" }
  return """
    <office:\(root) \(spaces.joined(separator: " ")) \
    office:mimetype='application/vnd.oasis.opendocument.text'>\
    <office:automatic-styles>\(styles)</office:automatic-styles>\
    <office:body><office:text>\(body)</office:text></office:body></office:\(root)>
    """
}

/// An OpenDocument text file.
func odt(_ body: String, styles: String = "", parts: [(String, String)] = []) -> Data {
  let content = openDocument(body, styles: styles)
  let entries: [ZipBytes.Entry] = [
    .init("mimetype", "application/vnd.oasis.opendocument.text"), .init("content.xml", content),
  ]
  return ZipBytes(entries + parts.map { .init($0.0, $0.1) }).data
}

/// Reads bytes as if they stood in a file of that name.
func read(bytes: Data, as name: String) throws -> Transcript {
  try TranscriptFormats.read(TranscriptFile(path: "study/\(name)", bytes: bytes))[0]
}
