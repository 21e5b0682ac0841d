import Foundation

/// A small PDF made for a test: text at places on pages.
struct PDFPages {
  /// Text and where it begins, in points from the page's top left corner.
  struct Words {
    var x: Double
    var y: Double
    var text: String
    var size = 11.0
    /// Set along the side of the page, from bottom to top.
    var isSideways = false
  }

  var pages: [[Words]]

  /// Lines one below the other.
  static func lines(_ texts: String..., x: Double = 72, y: Double = 80, pitch: Double = 14)
    -> [Words]
  {
    texts.enumerated().map { Words(x: x, y: y + pitch * Double($0.offset), text: $0.element) }
  }

  var bytes: Data {
    var objects = [
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    ]
    let parent = 2 * pages.count + 2
    for page in pages {
      let content = "BT\n" + page.map(Self.operators).joined() + "ET"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
      objects.append(
        "<< /Type /Page /Parent \(parent) 0 R /MediaBox [0 0 595 842] /Contents \(objects.count) 0 R /Resources << /Font << /F1 1 0 R >> >> >>"
      )
    }
    let kids = pages.indices.map { "\(2 * $0 + 3) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Catalog /Pages \(parent) 0 R >>")
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      file += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n"
    }
    file +=
      "trailer << /Size \(objects.count + 1) /Root \(objects.count) 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Data(file.utf8)
  }

  private static func operators(_ words: Words) -> String {
    let text = words.text.replacing("\\", with: "\\\\").replacing("(", with: "\\(")
      .replacing(")", with: "\\)")
    let turn = words.isSideways ? "0 1 -1 0" : "1 0 0 1"
    return "/F1 \(words.size) Tf \(turn) \(words.x) \(842 - words.y) Tm (\(text)) Tj\n"
  }
}
