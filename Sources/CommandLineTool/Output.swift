import Foundation

/// Standard input.
enum Input {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The next line without its end; `nil` at the end of input.
  static func nextLine() -> String? { readLine(strippingNewline: true) }
}

/// Standard output, written in large pieces.
enum Output {
  private final class Buffer: @unchecked Sendable {
    // Only the main thread writes; the commands are synchronous.
    var bytes: [UInt8] = []
    var isSilent = false
  }

  private static let buffer = Buffer()
  private static let pieceSize = 1 << 16

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How many characters a line of the terminal holds; `nil` where the output goes elsewhere.
  static var width: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  static func print(_ line: String) { write(line + "\n") }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Leaves out what the work would print.
  static func silently<Result>(_ work: () throws -> Result) rethrows -> Result {
    let before = buffer.isSilent
    buffer.isSilent = true
    defer { buffer.isSilent = before }
    return try work()
  }

  static func write(_ bytes: [UInt8]) {
    if buffer.isSilent { return }
    buffer.bytes.append(contentsOf: bytes)
    if buffer.bytes.count >= pieceSize { flush() }
  }

  /// Writes what is waiting. A reader that has gone away ends the program quietly.
  static func flush() {
    var start = 0
    while start < buffer.bytes.count {
      let written = buffer.bytes[start...].withUnsafeBytes {
        Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        buffer.bytes = []
        Messages.show(OutputError(place: "standard output", code: errno))
        exit(1)
      }
      start += written
    }
    buffer.bytes = []
  }
}
