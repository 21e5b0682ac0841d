import QualitativeData

/// Something of a study that an output's option names, with where the study file says so.
package struct StudyName: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A variable, or several crossed.
    case variable
    case variableOrNone
    /// `variable=value`
    case condition
    case axis
    /// An axis, or a code.
    case chartAxis
    /// `themes`, `codes`, a code or a variable.
    case themesCodeOrVariable
    /// A value of a variable, or crossed ones of several.
    case value
    /// What rows or columns are sorted by: `name`, `count`, a variable, or a value of the other axis.
    case order
    case code, coder, transcript
  }

  package let kind: Kind
  package let text: String
  package let place: StudyPlan.Place?

  package init(_ kind: Kind, _ text: String, place: StudyPlan.Place?) {
    self.kind = kind
    self.text = text
    self.place = place
  }
}
