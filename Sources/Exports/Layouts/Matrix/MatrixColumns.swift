import Analysis

/// The columns of a matrix as a table prints them: n of each row, what its percentages are of, the columns themselves,
/// and all together.
struct MatrixColumns {
  enum Kind {
    /// n of the row.
    case size
    /// What the row's percentages or rates are of.
    case base
    case inner(Int)
    case all
  }

  /// One printed column.
  struct Column {
    let kind: Kind
    /// Whether it holds the count behind a percentage.
    let isCount: Bool
  }

  let columns: [Column]
  let titles: [String]
  var roles: [Table.ColumnRole] {
    columns.map { if case .inner = $0.kind { .data } else { .margin } }
  }
  let spanners: [Table.Spanner]

  init(_ matrix: ThemeMatrix) {
    let question = matrix.question
    let margins = MatrixMargins(question)
    let isDoubled = question.showsCounts && question.percent != nil
    let names = Self.names(matrix.columns, areCrossed: question.columns.isCrossed)
    var columns: [Column] = []
    var titles: [String] = []
    var spans: [(title: String?, inner: String)] = []
    func add(_ kind: Kind, _ title: String, below spanner: String?, inner: String) {
      for isCount in isDoubled && kind.isOfCells ? [true, false] : [false] {
        let unit = isDoubled && kind.isOfCells ? (isCount ? "n" : "%") : nil
        columns.append(Column(kind: kind, isCount: isCount))
        titles.append([title, unit].compactMap(\.self).joined(separator: " "))
        let isAlone = spanner == nil && unit != nil
        spans.append(
          (
            isAlone ? title : spanner,
            isAlone ? unit! : [inner, unit].compactMap(\.self).joined(separator: " ")
          )
        )
      }
    }
    if margins.hasSizeColumn {
      let title = "n (\(margins.unit))"
      add(.size, title, below: nil, inner: title)
    }
    if let base = margins.base, margins.hasBaseColumn { add(.base, base, below: nil, inner: base) }
    for (index, name) in names.enumerated() {
      add(.inner(index), name.full, below: name.spanner, inner: name.inner)
    }
    if margins.hasTotalColumn(matrix) { add(.all, "all", below: nil, inner: "all") }
    self.columns = columns
    self.titles = titles
    spanners = Self.spanners(spans)
  }

  /// What a column is called by itself, and what below a heading over several.
  private struct Name {
    let full: String
    let spanner: String?
    let inner: String
  }

  /// Crossed values stand below the first of them, cases below the value they are sorted by, and codes of one label
  /// below the code above them.
  private static func names(_ values: [ThemeMatrix.Value], areCrossed: Bool) -> [Name] {
    let counts = Dictionary(values.map { ($0.title, 1) }, uniquingKeysWith: +)
    return values.indices.map { index in
      let value = values[index]
      if areCrossed {
        return Name(
          full: value.title, spanner: value.parts[0],
          inner: value.parts.dropFirst().joined(separator: " · "))
      }
      guard counts[value.title]! > 1, let above = parent(of: index, among: values) else {
        return Name(full: value.title, spanner: value.group, inner: value.title)
      }
      return Name(full: "\(above) · \(value.title)", spanner: above, inner: value.title)
    }
  }

  /// The label of the code above another, or its name where it is not shown.
  private static func parent(of index: Int, among values: [ThemeMatrix.Value]) -> String? {
    let steps = values[index].parts[0].split(separator: "/")
    guard steps.count > 1 else { return nil }
    let above = steps.dropLast().joined(separator: "/")
    return values.first { $0.parts == [above] }?.title ?? String(steps[steps.count - 2])
  }

  private static func spanners(_ spans: [(title: String?, inner: String)]) -> [Table.Spanner] {
    var spanners: [Table.Spanner] = []
    var start = 0
    while start < spans.count {
      let title = spans[start].title
      let end = spans[start...].firstIndex { $0.title != title } ?? spans.count
      if let title {
        spanners.append(
          Table.Spanner(
            title: title, columns: start..<end, inner: spans[start..<end].map(\.inner)))
      }
      start = end
    }
    return spanners
  }
}

extension MatrixColumns.Kind {
  fileprivate var isOfCells: Bool {
    switch self {
    case .inner, .all: true
    case .size, .base: false
    }
  }
}

extension MatrixAxis {
  /// Whether several variables are crossed.
  var isCrossed: Bool { if case .variables(let names) = self { names.count > 1 } else { false } }
}
