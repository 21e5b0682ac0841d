import Foundation

/// A bar on standard error, when that is a terminal and the work takes longer than a second.
struct Progress {
  private static let width = 30
  private let title: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let begun = Date()

  init(_ title: String) { self.title = title }

  /// Shows that `done` of `all` steps are done.
  func show(_ done: Int, _ all: Int) {
    guard isShown, all > 0, Date().timeIntervalSince(begun) > 1 else { return }
    let filled = Self.width * done / all
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    FileHandle.standardError.write(Data("\r\(title) \(bar) \(done)/\(all)\u{1B}[K".utf8))
  }

  /// Takes the bar away.
  func finish() {
    guard isShown else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
