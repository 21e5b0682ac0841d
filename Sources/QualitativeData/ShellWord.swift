/// A word as one types it in a terminal.
package enum ShellWord {
  /// The word as it stands, or between quotation marks where the shell would take it apart.
  package static func typed(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_=/.,:@+%".contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
