/// A code's identity: the codes from the root down to it, as in `practice/co-management`.
package struct CodePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From the root down; never empty.
  package let steps: [String]

  package init(_ steps: [String]) {
    precondition(!steps.isEmpty, "a path has at least one code")
    self.steps = steps
  }

  /// Reads `practice/co-management`; `nil` when a step is empty.
  package init?(_ text: String) {
    let steps = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard steps.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(steps)
  }

  package var description: String { steps.joined(separator: "/") }

  package func child(_ code: String) -> CodePath { CodePath(steps + [code]) }

  /// Whether this is the other code or one below it.
  package func isWithin(_ other: CodePath) -> Bool { steps.starts(with: other.steps) }

  package static func < (left: CodePath, right: CodePath) -> Bool {
    left.steps.lexicographicallyPrecedes(right.steps)
  }
}
