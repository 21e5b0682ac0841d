import QualitativeData

/// The columns of a table of turns that are not read, as the researcher is told of them.
enum UnreadColumns {
  /// Columns that are neither empty nor only count the rows are missed by somebody.
  ///
  /// - Complexity: O(cells).
  static func add(_ table: TranscriptTable, to assembly: inout TranscriptAssembly) {
    guard case .turns(let columns) = table.layout else { return }
    let read = [columns.text, columns.speaker, columns.start, columns.end].compactMap { $0 }
    let unread = (0..<table.width).filter { column in
      guard !read.contains(column) else { return false }
      return table.rows.contains { row in
        guard let cell = row.cells.first(where: { $0.columns.lowerBound == column }),
          row.cells.count > 1
        else { return false }
        return !cell.isBlank && !cell.text.allSatisfy { $0.isNumber || ".#".contains($0) }
      }
    }
    guard !unread.isEmpty else { return }
    let names = unread.map { column in
      let heading = column < table.headings.count ? table.headings[column] : ""
      return heading.isEmpty ? "column \(column + 1)" : heading.whiteSpaceFolded
    }
    assembly.findings.append(
      Finding(.warning, "of the table these columns were left out: \(SpeakerList.listed(names))"))
  }
}
