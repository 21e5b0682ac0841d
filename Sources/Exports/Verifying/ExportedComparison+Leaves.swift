/// Files that are a tree of values.
extension ExportedComparison {
  mutating func compareLeaves() {
    for (path, wanted) in now.leaves.sorted(by: { $0.key < $1.key }) {
      cells += 1
      guard let found = file.leaves[path] else {
        differences.append("\(leaf(path)): missing in the file")
        continue
      }
      guard found != wanted else { continue }
      let isShown = (found + wanted).allSatisfy { $0 == "null" || Double($0) != nil }
      differences.append(
        isShown
          ? "\(leaf(path)): the file says \(found.joined(separator: ", ")), the project says \(wanted.joined(separator: ", "))"
          : "\(leaf(path)): not what the project says")
    }
    for path in file.leaves.keys.sorted() where now.leaves[path] == nil {
      differences.append("\(leaf(path)): the project says nothing of the kind")
    }
  }

  /// A cell of a matrix by its row and column, anything else by its path.
  private func leaf(_ path: String) -> String {
    guard let match = path.firstMatch(of: /^cells\[(\d+)\]\[(\d+)\]\.(\w+)/),
      let row = Int(match.output.1), let column = Int(match.output.2),
      file.rowNames.indices.contains(row), file.columnNames.indices.contains(column)
    else { return path }
    return "\(file.rowNames[row]) × \(file.columnNames[column]), \(match.output.3)"
  }
}
