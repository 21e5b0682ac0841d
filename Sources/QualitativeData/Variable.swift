/// A named attribute of transcripts or speakers, such as municipality or role.
package struct Variable: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable, Codable { case text, number, date, ordered }

  /// What a codebook says of a variable: its type, and for an ordered one its values in order.
  package struct Declaration: Hashable, Sendable {
    package let kind: Kind
    package let values: [String]

    package init(kind: Kind, values: [String] = []) {
      self.kind = kind
      self.values = values
    }
  }

  package let name: String
  package let kind: Kind
  /// The distinct values in the variable's own order: declared, by number, by date, or as text.
  package let values: [String]

  /// Guesses the type from the values: numbers, dates all in one form, else text; a declaration decides.
  ///
  /// Declared values that no transcript has are kept, in their order; undeclared ones follow.
  package init(name: String, values found: some Sequence<String>, declared: Declaration? = nil) {
    let distinct = Set(found)
    self.name = name
    kind = declared?.kind ?? Self.guess(distinct)
    switch kind {
    case .number:
      values = distinct.sorted { (Self.number($0), $0) < (Self.number($1), $1) }
    case .ordered:
      let order = declared?.values ?? []
      values = order + distinct.subtracting(order).sorted()
    case .date:
      if case .dates(let form) = DateForm.reading(distinct) {
        values = distinct.map { (form.key($0) ?? .max, $0) }.sorted { $0 < $1 }.map(\.1)
      } else {
        values = distinct.sorted()
      }
    case .text:
      values = distinct.sorted()
    }
  }

  /// What is no number comes last; not-a-number has no place in any order.
  private static func number(_ text: String) -> Double {
    Double(text).flatMap { $0.isNaN ? nil : $0 } ?? .infinity
  }

  private static func guess(_ values: Set<String>) -> Kind {
    guard !values.isEmpty else { return .text }
    if values.allSatisfy({ Double($0)?.isFinite == true }) { return .number }
    if case .dates = DateForm.reading(values) { return .date }
    return .text
  }
}
