import Foundation

/// The identity of one `Subject`, kept when a project is saved, exchanged or merged.
package struct Identifier<Subject>: Hashable, Sendable, CustomStringConvertible {
  package let uuid: UUID

  package init(_ uuid: UUID = UUID()) { self.uuid = uuid }

  /// Reads a GUID in its usual spelling; `nil` for anything else.
  package init?(_ text: String) {
    guard let uuid = UUID(uuidString: text) else { return nil }
    self.init(uuid)
  }

  package var description: String { uuid.uuidString.lowercased() }
}
