/// The answer's own shape, for programs.
package struct JSONFormat: TableFormat {
  package let name = "json"
  package let ending = "json"
  package let detail = Table.Detail.references

  package init() {}

  package func file(of report: Report) -> [UInt8] {
    Array((JSONShape.document(report.shape) + "\n").utf8)
  }
}
