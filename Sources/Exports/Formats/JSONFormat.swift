/// The answer's own shape, for programs.
///
/// Where the answer is an object, what `verify` needs stands under its key `verbatim`; a list has no room for it.
package struct JSONFormat: TableFormat {
  package let name = "json"
  package let ending = "json"
  package let detail = Table.Detail.references

  package init() {}

  package func file(of report: Report) -> [UInt8] {
    JSONShape.document(
      RecordedShape(
        shape: report.shape,
        record: FileRecord(report, withReferences: !(report.shape is MatrixShape))))
  }
}

/// An answer, with one key more where it is an object.
private struct RecordedShape: Encodable {
  let shape: any Encodable & Sendable
  let record: FileRecord?

  private enum CodingKeys: String, CodingKey { case verbatim }

  func encode(to encoder: any Encoder) throws {
    try shape.encode(to: encoder)
    guard let record, let encoder = encoder as? JSONTextEncoder, encoder.isOfObject else { return }
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(record, forKey: .verbatim)
  }
}
