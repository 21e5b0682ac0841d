import ProjectStorage
import QualitativeData

extension Coder {
  /// Longer texts are no names, but may be what somebody said.
  static let longestName = 60

  /// Refuses a name that no person can have here: none at all, a whole sentence, or the one the program goes by.
  ///
  /// - Parameter place: What the error names.
  static func check(_ name: String, in place: String? = nil) throws(WorkflowError) {
    if name.isEmpty { throw WorkflowError(place: place ?? "--coder", reason: .emptyName) }
    if name.count > longestName || name.contains(where: \.isNewline) {
      throw WorkflowError(place: place ?? "--coder", reason: .noName(characters: name.count))
    }
    if name.lowercased() == Coder.codebook.description {
      throw WorkflowError(place: place ?? "--coder \(name)", reason: .reservedName)
    }
  }
}

extension Project {
  /// Refuses, besides, the name of somebody new who differs from a coder of the project in capitals or blanks alone:
  /// a slip that would make two coders of one.
  func checkCoder(_ name: String, in place: String? = nil) throws {
    try Coder.check(name, in: place)
    let known = try store.coders().map(\.description)
    if !known.contains(name), let alike = known.first(where: { Self.key($0) == Self.key(name) }) {
      throw WorkflowError(
        place: place ?? "--coder \(name)", reason: .nameAlike(known: alike))
    }
  }

  private static func key(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace && $0 != "." }
  }
}
