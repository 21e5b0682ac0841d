/// One of the things a framework chart compares: a transcript, a speaker, values of variables, or a code.
package struct ChartCase: Hashable, Sendable {
  /// `transcripts`, `speakers`, `codes`, or variables in the order of their names with ` × ` between them.
  package let axis: String
  /// Which: a name, as many values as there are variables with ` × ` between them, or a code's path.
  package let value: String

  /// As it is stored; `values` and the other makers spell it so that the same case is always written alike.
  package init(axis: String, value: String) {
    self.axis = axis
    self.value = value
  }

  package static let transcriptAxis = "transcripts"
  package static let speakerAxis = "speakers"
  package static let codeAxis = "codes"
  private static let cross = " × "

  package static func transcript(_ name: String) -> ChartCase {
    ChartCase(axis: transcriptAxis, value: name)
  }

  /// - Parameter name: `OST-06:Area manager`, or the name alone of a person who is the same everywhere.
  package static func speaker(_ name: String) -> ChartCase {
    ChartCase(axis: speakerAxis, value: name)
  }

  /// One value of each variable; the order in which they are given makes no difference.
  package static func values(_ values: [(variable: String, value: String)]) -> ChartCase {
    let ordered = values.sorted { $0.variable < $1.variable }
    return ChartCase(
      axis: ordered.map(\.variable).joined(separator: cross),
      value: ordered.map(\.value).joined(separator: cross))
  }

  package static func code(_ path: CodePath) -> ChartCase {
    ChartCase(axis: codeAxis, value: path.description)
  }

  /// The variables whose values it names; empty for the other kinds.
  package var variables: [String] {
    switch axis {
    case Self.transcriptAxis, Self.speakerAxis, Self.codeAxis: []
    default: axis.split(separator: Self.cross).map(String.init)
    }
  }

  /// The code that it is; `nil` for a case proper.
  package var code: CodePath? { axis == Self.codeAxis ? CodePath(value) : nil }
}
