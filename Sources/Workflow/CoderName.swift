import QualitativeData

extension Coder {
  /// Refuses a name that no person can have here: none at all, or the one the program goes by.
  static func check(_ name: String) throws(WorkflowError) {
    if name.isEmpty { throw WorkflowError(place: "--coder", reason: .emptyName) }
    if name.lowercased() == Coder.codebook.description {
      throw WorkflowError(place: "--coder \(name)", reason: .reservedName)
    }
  }
}
