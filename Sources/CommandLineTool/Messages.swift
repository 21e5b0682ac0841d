import ArgumentParser
import Foundation
import QualitativeData
import Workflow

/// What goes to standard error: warnings and errors, each with its place, a few for each file.
enum Messages {
  private static let mostPerFile = 8
  private static let longestLine = 500

  private final class State: @unchecked Sendable {
    // Only the main thread speaks; the commands are synchronous.
    var exitCode: Int32 = 0
    /// What is being made, where it is one of several things.
    var subject: String?
  }

  private static let state = State()

  /// 0, or 1 once an error was shown.
  static var exitCode: Int32 { state.exitCode }

  /// Lets the program go on but end with 1, where a check failed.
  static func fail() { state.exitCode = 1 }

  /// Names what is being made in every message the work gives.
  ///
  /// - Returns: Whether the work went well; an error of its own is shown, and the program goes on.
  static func making(_ subject: String, _ work: () throws -> Void) -> Bool {
    let (before, exitCode) = (state.subject, state.exitCode)
    state.subject = subject
    state.exitCode = 0
    defer {
      state.subject = before
      state.exitCode = max(exitCode, state.exitCode)
    }
    do {
      try work()
    } catch let error where canExplain(error) {
      show(error)
    } catch {
      fail()
      line("error: \(sentence(of: error))")
    }
    return state.exitCode == 0
  }

  /// What the parser of options says of an error, on one line.
  static func sentence(of error: any Error) -> String {
    Verbatim.message(for: error).replacing(":\n  - ", with: ": ").replacing("\n  - ", with: ", ")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  static func warn(_ notices: [Notice]) {
    for (place, notices) in inOrder(notices.filter { $0.finding.severity != .note }, by: \.place) {
      for notice in notices.prefix(mostPerFile) { line("warning: \(notice.sentence)") }
      if notices.count > mostPerFile {
        line("warning: \(place): and \(notices.count - mostPerFile) more of this kind of note.")
      }
    }
  }

  /// What informs without being a warning, on standard output.
  static func printNotes(_ notices: [Notice]) {
    for notice in notices.filter({ $0.finding.severity == .note }).prefix(12) {
      Output.print("note: \(printable(notice.sentence))")
    }
  }

  static func show(_ errors: [any ExplainedError]) {
    guard !errors.isEmpty else { return }
    fail()
    for (place, errors) in inOrder(errors, by: \.place) {
      let shown = errors.count > mostPerFile ? mostPerFile - 1 : mostPerFile
      for error in errors.prefix(shown) { line("error: \(error.sentence)") }
      if errors.count > shown {
        line("error: \(place): and \(errors.count - shown) more faults. Begin with these.")
      }
    }
  }

  static func show(_ error: any Error) {
    switch error {
    case let error as ExplainedErrors: show(error.errors)
    case let error as any ExplainedError: show([error])
    default: preconditionFailure("only explained errors are shown")
    }
  }

  static func canExplain(_ error: any Error) -> Bool {
    error is ExplainedErrors || error is any ExplainedError
  }

  private static func inOrder<Element>(
    _ elements: [Element], by place: (Element) -> String
  ) -> [(String, [Element])] {
    var order: [String] = []
    var groups: [String: [Element]] = [:]
    for element in elements {
      if groups[place(element)] == nil { order.append(place(element)) }
      groups[place(element), default: []].append(element)
    }
    return order.map { ($0, groups[$0]!) }
  }

  private static func line(_ message: String) {
    let text = state.subject.map { named(message, $0) } ?? message
    FileHandle.standardError.write(Data((printable(text) + "\n").utf8))
  }

  /// `warning: table.csv: …`
  private static func named(_ message: String, _ subject: String) -> String {
    guard let colon = message.firstIndex(of: ":") else { return message }
    return message[...colon] + " \(subject)" + message[colon...]
  }

  /// One line of at most 500 characters, control characters escaped.
  static func printable(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
        safe += "\\u{\(String(scalar.value, radix: 16))}"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe.count > longestLine ? safe.prefix(longestLine - 1) + "…" : safe
  }
}
