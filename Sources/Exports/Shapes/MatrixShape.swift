import Analysis
import QualitativeData

/// A matrix as JSON: rows × columns × count, with the references behind each number.
package struct MatrixShape: Encodable, Sendable {
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
    let value: Nullable<Number>
    let blank: Nullable<String>
    let references: [String]
  }

  /// A whole number without a point, where it is one by its nature.
  private enum Number: Codable, Sendable {
    case whole(Int)
    case measured(Double)

    init(_ value: Double, isCount: Bool) { self = isCount ? .whole(Int(value)) : .measured(value) }

    init(from decoder: any Decoder) throws {
      self = .measured(try decoder.singleValueContainer().decode(Double.self))
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .whole(let value): try container.encode(value)
      case .measured(let value): try container.encode(value)
      }
    }
  }

  private struct Selection: Encodable {
    let coders: [String]
    let `where`: [String: [String]]
    let codes: [String]
    let suggestions: String
  }

  private struct Version: Codable, Sendable {
    let name: String
    let version: String
  }

  private let rows: Axis
  private let columns: Axis
  private let count: String
  private let percent: Nullable<String>
  private let of: [Int]
  private let selection: Selection
  private let codebook: Nullable<Version>
  private let cells: [[Cell]]
  private let denominators: [[Nullable<Number>]]

  package init(_ matrix: ThemeMatrix) {
    let question = matrix.question
    rows = Self.axis(question.rows, matrix.rows)
    columns = Self.axis(question.columns, matrix.columns)
    count = question.measure.rawValue
    percent = Nullable(question.percent?.rawValue)
    of = matrix.columnSizes
    selection = Selection(
      coders: question.selection.coders, where: question.selection.conditions,
      codes: question.selection.codes.map(\.description),
      suggestions: question.selection.suggestions.rawValue)
    codebook = Nullable(matrix.codebook.map { Version(name: $0.name, version: $0.version) })
    let isCount = question.measure.isCount && question.percent == nil
    cells = matrix.cells.map { row in
      row.map { cell in
        Cell(
          value: Nullable(cell.value.map { Number($0, isCount: isCount) }),
          blank: Nullable(cell.blank?.rawValue), references: cell.references.map(\.description))
      }
    }
    denominators = matrix.cells.map { row in
      row.map { Nullable($0.denominator.map { Number($0, isCount: true) }) }
    }
  }

  private static func axis(_ axis: MatrixAxis, _ values: [ThemeMatrix.Value]) -> Axis {
    let isCrossed = if case .variables(let names) = axis { names.count > 1 } else { false }
    return Axis(
      axis: axis.name, values: values.map { isCrossed ? .crossed($0.parts) : .one($0.parts[0]) })
  }
}
