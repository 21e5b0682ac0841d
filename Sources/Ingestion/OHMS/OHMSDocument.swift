import DocumentPackaging
import QualitativeData

/// Walks an OHMS file once and collects its records.
///
/// A class, since the parser's callback has to change it.
final class OHMSDocument {
  private(set) var records: [OHMSRecord] = []

  private var path: [String] = []
  private var text: OHMSRecord.Text?

  func take(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .end(_, let name): end(name)
    case .characters(let piece, _): text?.content += piece
    }
  }

  private func start(_ element: XMLElement) {
    path.append(element.name)
    if path.count == 2, element.name == "record" {
      records.append(OHMSRecord(element))
    } else if path.count == 3, !records.isEmpty {
      records[records.count - 1].begin(element)
      text = element.name == "index" ? nil : OHMSRecord.Text(line: element.line)
    } else if element.name == "point", path.count == 4, !records.isEmpty {
      records[records.count - 1].point()
    }
  }

  private func end(_ name: String) {
    if path.count == 3, let text, !records.isEmpty {
      records[records.count - 1].end(name, text)
      self.text = nil
    }
    path.removeLast()
  }
}
