import QualitativeData

extension ProjectStore {
  /// Checks all of it: the file, every text, the history, the rows it adds up to, and every place in every text.
  ///
  /// - Returns: what is wrong; empty for a sound project.
  /// - Complexity: O(bytes of the file).
  package func verify() throws -> [Finding] {
    try reading { db in
      var verification = Verification(db: db, store: self)
      verification.run()
      return verification.findings
    }
  }

  /// Checks a project that may be too damaged to open. The file is not changed.
  ///
  /// - Throws: where it is no project of ours, is newer, or cannot be read at all.
  package static func verify(at path: String) throws -> [Finding] {
    let store = try ProjectStore(path: path, file: ProjectFile(path).connect())
    defer { try? store.close() }
    return try store.verify()
  }
}
