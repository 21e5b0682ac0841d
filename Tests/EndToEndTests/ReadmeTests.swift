import Foundation
import TestSupport
import Testing

/// The commands printed in guides run as they stand, and print what the guides say they print.
@Suite struct ReadmeTests {
  private struct Example {
    var commands: [String]
    /// Lines that the output begins with; what follows `…` is left out.
    var output: [String]
  }

  /// The blocks of commands in a guide, each with the block of output after it.
  private static func examples(in path: String) throws -> [Example] {
    let text = try String(contentsOf: RepositoryFolder.file(path), encoding: .utf8)
    var examples: [Example] = []
    var block: (kind: Substring, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("```") else {
        block?.lines.append(String(line))
        continue
      }
      guard let open = block else {
        block = (line.dropFirst(3), [])
        continue
      }
      switch open.kind {
      case "sh": examples.append(Example(commands: open.lines, output: []))
      case "text": examples[examples.count - 1].output = open.lines
      default: break
      }
      block = nil
    }
    return examples
  }

  @Test(
    arguments: ["README.md"] + ["Comparing", "Matrices"].map { "Documentation/\($0).md" })
  func `every command works, and prints what is shown`(guide: String) throws {
    let folder = try TemporaryFolder()
    for name in ["SampleData", "Codebooks"] {
      try FileManager.default.createSymbolicLink(
        at: folder.file(name), withDestinationURL: RepositoryFolder.file(name))
    }
    #expect(try Program(in: folder.url).run("demo").status == 0)
    let examples = try Self.examples(in: guide)
    #expect(examples.count >= 6)
    for example in examples {
      let commands = example.commands.filter { !$0.hasPrefix("V=") }
      let outcome = try shell(
        "V='\(Program.path)'\nset -e\n" + commands.joined(separator: "\n"), in: folder.url)
      #expect(outcome.status == 0, "\(commands): \(outcome.errors)")
      let shown = example.output.prefix { $0 != "…" }
      let printed = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(
        shown.elementsEqual(printed.prefix(shown.count).map(String.init)),
        "\(commands): \(outcome.output.prefix(1500))")
    }
  }

  private func shell(_ script: String, in folder: URL) throws -> (
    status: Int32, output: String, errors: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    let files = [folder.appendingPathComponent("out"), folder.appendingPathComponent("err")]
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (process.terminationStatus, texts[0], texts[1])
  }
}
