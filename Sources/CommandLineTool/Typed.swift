/// The words of the command under way: what was typed, or what a study file says in its place.
enum Typed {
  private final class State: @unchecked Sendable {
    // Only the main thread runs commands; they are synchronous.
    var words = CommandLine.arguments
  }

  private static let state = State()

  /// The program's name first.
  static var words: [String] { state.words }

  /// Runs a command as if these words had been typed after the program's name.
  static func `as`<Result>(_ words: [String], _ work: () throws -> Result) rethrows -> Result {
    let before = state.words
    state.words = Array(before.prefix(1)) + words
    defer { state.words = before }
    return try work()
  }
}
