/// One file to be read, and the name its transcript will have.
package struct FoundFile: Sendable {
  /// As it was typed, or below the folder or archive that was typed.
  package let path: String
  package let name: String
  let place: FilePlace
  /// Whether it was named itself, and not found in a folder or archive.
  package let isNamed: Bool
}
