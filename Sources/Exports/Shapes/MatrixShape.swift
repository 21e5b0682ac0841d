import Analysis
import QualitativeData

/// A matrix as JSON: rows × columns × count, with the references behind each number, which are read off only when it
/// is written.
package struct MatrixShape: Encodable, Sendable {
  private let matrix: ThemeMatrix
  private let layout: MatrixCellLayout

  init(_ matrix: ThemeMatrix, _ layout: MatrixCellLayout) {
    self.matrix = matrix
    self.layout = layout
  }

  package func encode(to encoder: any Encoder) throws {
    try WrittenMatrix(matrix, layout).encode(to: encoder)
  }
}

private struct WrittenMatrix: Encodable {
  private struct Axis: Encodable {
    let axis: String
    let values: [AxisValue]
  }

  /// A value of one variable is a string, one of crossed variables an array.
  private enum AxisValue: Encodable {
    case one(String)
    case crossed([String])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .one(let value): try container.encode(value)
      case .crossed(let values): try container.encode(values)
      }
    }
  }

  private struct Cell: Encodable {
    let blank: Nullable<String>
    let references: JSONStrings
    let value: Nullable<Number>
  }

  /// All rows or columns together, without the references, which stand in the cells.
  private struct Total: Encodable {
    let value: Nullable<Number>
    let blank: Nullable<String>
    let denominator: Nullable<Number>
  }

  private struct Totals: Encodable {
    let rows: [Total]
    let columns: [Total]
    let all: Total
  }

  private struct Order: Codable, Sendable {
    let by: Nullable<String>
    let reversed: Bool

    init(_ order: MatrixOrder) {
      by = Nullable(order.key)
      reversed = order.isReversed
    }
  }

  /// A whole number without a point, where it is one by its nature; text, where passages stand in the cell.
  private enum Number: Codable, Sendable {
    case whole(Int)
    case measured(Double)
    case text(String)

    init(_ value: Double, isCount: Bool) { self = isCount ? .whole(Int(value)) : .measured(value) }

    init(from decoder: any Decoder) throws {
      self = .measured(try decoder.singleValueContainer().decode(Double.self))
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .whole(let value): try container.encode(value)
      case .measured(let value): try container.encode(value)
      case .text(let value): try container.encode(value)
      }
    }
  }

  private struct Version: Codable, Sendable {
    let name: String
    let version: String
  }

  // In the order of their keys, in which they are written: large values need not be moved then.
  private let cells: [[Cell]]
  private let codebook: Nullable<Version>
  private let columnOrder: Order
  private let columns: Axis
  private let count: String
  /// What was counted before it was made a percentage or a rate.
  private let counts: [[Nullable<Int>]]
  private let denominators: [[Nullable<Number>]]
  private let level: Nullable<Int>
  private let of: [Int]
  private let ofAll: Int
  private let ofRows: [Int]
  private let percent: Nullable<String>
  private let rowOrder: Order
  private let rows: Axis
  private let selection: SelectionShape
  private let totals: Totals

  init(_ matrix: ThemeMatrix, _ layout: MatrixCellLayout) {
    let question = matrix.question
    rows = Self.axis(question.rows, matrix.rows)
    columns = Self.axis(question.columns, matrix.columns)
    count = question.measure.rawValue
    percent = Nullable(question.percent?.rawValue)
    of = matrix.columnSizes
    selection = SelectionShape(question.selection, columnCodes: question.columnCodes)
    codebook = Nullable(matrix.codebook.map { Version(name: $0.name, version: $0.version) })
    let isCount = question.measure.isCount && question.percent == nil
    func number(_ cell: ThemeMatrix.Cell) -> Nullable<Number> {
      Nullable(cell.value.map { Number($0, isCount: isCount) })
    }
    func denominator(_ cell: ThemeMatrix.Cell) -> Nullable<Number> {
      Nullable(cell.denominator.map { Number($0, isCount: true) })
    }
    func total(_ cell: ThemeMatrix.Cell) -> Total {
      Total(
        value: number(cell), blank: Nullable(cell.blank?.rawValue), denominator: denominator(cell))
    }
    let isOfPassages = question.measure == .quotes
    cells = matrix.cells.map { row in
      row.map { cell in
        Cell(
          blank: Nullable(cell.blank?.rawValue),
          references: JSONStrings { take in for place in cell.references { take(place.description) }
          },
          value: isOfPassages && cell.value != nil
            ? Nullable(.text(layout.passages(cell))) : number(cell))
      }
    }
    denominators = matrix.cells.map { $0.map(denominator) }
    counts = matrix.cells.map { $0.map { Nullable($0.count) } }
    ofRows = matrix.rowSizes
    ofAll = matrix.size
    totals = Totals(
      rows: matrix.totals.map(total), columns: matrix.columnTotals.map(total),
      all: total(matrix.total))
    level = Nullable(question.level)
    rowOrder = Order(question.rowOrder)
    columnOrder = Order(question.columnOrder)
  }

  private static func axis(_ axis: MatrixAxis, _ values: [ThemeMatrix.Value]) -> Axis {
    Axis(
      axis: axis.name,
      values: values.map { axis.isCrossed ? .crossed($0.parts) : .one($0.parts[0]) })
  }
}
