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

  /// Guesses the type from the values: numbers, dates as `2026-03-14`, else text; a declaration decides.
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
    case .date, .text:
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
    return values.allSatisfy(isDate) ? .date : .text
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy { 48...57 ~= $0 } }
      && (1...12).contains(Int(parts[1])!) && (1...31).contains(Int(parts[2])!)
  }
}
