import Foundation

/// Programs of others, with which files are opened where they are installed. Tests that need one say so and are skipped
/// elsewhere.
package enum OtherPrograms {
  /// Where a program stands; `nil` where it is not installed.
  package static func path(of name: String) -> String? {
    let named = ProcessInfo.processInfo.environment["VERBATIM_\(name.uppercased())"]
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return ([named].compactMap(\.self) + folders.map { "\($0)/\(name)" }).first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  package static func has(_ name: String) -> Bool { path(of: name) != nil }

  /// Whether a Python with these modules is there.
  package static func pythonHas(_ modules: String...) -> Bool {
    let code = modules.map { "import \($0)" }.joined(separator: "\n")
    return (try? run("python3", ["-c", code], in: FileManager.default.temporaryDirectory))?.status
      == 0
  }

  /// Runs a program to its end.
  package static func run(
    _ name: String, _ arguments: [String], in folder: URL
  ) throws -> (status: Int32, output: String) {
    guard let path = path(of: name) else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self)
    )
  }
}
