/// The answer's own shape, for programs.
///
/// Where the answer is an object, what `verify` needs stands under its key `verbatim`; a list has no room for it.
package struct JSONFormat: TableFormat {
  package let name = "json"
  package let ending = "json"
  package let detail = Table.Detail.references

  package init() {}

  package func file(of report: Report) -> [UInt8] {
    let plain = JSONShape.document(report.shape)
    guard plain.first == "{", let record = FileRecord(report) else {
      return Array((plain + "\n").utf8)
    }
    let shape = RecordedShape(shape: report.shape, record: record)
    return Array((JSONShape.document(shape) + "\n").utf8)
  }
}

/// An object with one key more.
private struct RecordedShape: Encodable {
  let shape: any Encodable & Sendable
  let record: FileRecord

  private enum CodingKeys: String, CodingKey { case verbatim }

  func encode(to encoder: any Encoder) throws {
    try shape.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(record, forKey: .verbatim)
  }
}
