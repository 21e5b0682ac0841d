import Foundation

/// The built `verbatim`, run as a researcher runs it.
package struct Program {
  package struct Outcome {
    package let status: Int32
    package let output: String
    package let errors: String
    /// Set where a signal ended the program.
    package let signal: Int32?
  }

  /// The program that was built together with the tests.
  package static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (tests as NSString).deletingLastPathComponent + "/verbatim"
  }()

  /// Where it runs.
  package var folder: URL
  package var environment: [String: String] = [:]

  /// - Parameter project: The project that commands are about where they name none.
  package init(in folder: URL, project: String? = nil) {
    self.folder = folder
    environment["VERBATIM_PROJECT"] = project
  }

  /// Runs it to its end.
  package func run(_ arguments: String..., input: String? = nil) throws -> Outcome {
    try run(arguments, input: input)
  }

  package func run(_ arguments: [String], input: String? = nil) throws -> Outcome {
    let run = try start(arguments, input: input)
    run.process.waitUntilExit()
    return run.outcome()
  }

  /// A program under way, with the files its output goes to.
  package struct Run {
    package let process: Process
    let output: URL
    let errors: URL

    /// What came of it, once it has ended.
    package func outcome() -> Outcome {
      let isSignal = process.terminationReason == .uncaughtSignal
      func text(_ file: URL) -> String {
        String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
      }
      defer {
        try? FileManager.default.removeItem(at: output)
        try? FileManager.default.removeItem(at: errors)
      }
      return Outcome(
        status: process.terminationStatus, output: text(output), errors: text(errors),
        signal: isSignal ? process.terminationStatus : nil)
    }
  }

  /// Starts it. Output goes to files, so that no pipe can fill up.
  package func start(_ arguments: [String], input: String? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["VERBATIM_PROJECT"] = nil
    process.environment = environment.merging(self.environment) { $1 }
    let files = try (0..<3).map { _ in
      let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try Data().write(to: file)
      return file
    }
    try Data((input ?? "").utf8).write(to: files[2])
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = try FileHandle(forReadingFrom: files[2])
    try process.run()
    try? FileManager.default.removeItem(at: files[2])
    return Run(process: process, output: files[0], errors: files[1])
  }
}

/// A folder for one test, gone when the test is done.
package final class TemporaryFolder {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "verbatim-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and gives its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  package func write(_ bytes: Data, to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try bytes.write(to: file)
    return file.path
  }

  package func file(_ name: String) -> URL { url.appendingPathComponent(name) }
}
