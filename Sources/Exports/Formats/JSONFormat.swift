/// The answer's own shape, for programs.
package struct JSONFormat: TableFormat {
  package let name = "json"
  package let ending = "json"
  package let detail = Table.Detail.references

  package init() {}

  package func text(of table: Table) -> String { JSONShape.document(table.shape) + "\n" }
}
