import Foundation
import TestSupport
import Testing

/// A program that dies in the middle leaves the project as it was before, or as it is after.
@Suite struct KilledImportTests {
  private static let kills = 40

  @Test
  func
    `killing an import at any moment leaves a project that opens, verifies, and is before or after`()
    throws
  {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.url)
    try folder.write(Self.interview, to: "long.txt")
    #expect(try program.run("new", "empty.verbatim").status == 0)
    try copy("empty.verbatim", "whole.verbatim", in: folder)
    let started = Date()
    #expect(try program.run("import", "long.txt", "--project", "whole.verbatim").status == 0)
    let needed = Date().timeIntervalSince(started)
    let states = try Set(["empty.verbatim", "whole.verbatim"].map { try content(of: $0, program) })
    #expect(states.count == 2)
    var generator = SystemRandomNumberGenerator()
    for number in 0..<Self.kills {
      try copy("empty.verbatim", "killed.verbatim", in: folder)
      let run = try program.start(["import", "long.txt", "--project", "killed.verbatim"])
      Thread.sleep(forTimeInterval: .random(in: 0...needed * 1.05, using: &generator))
      kill(run.process.processIdentifier, SIGKILL)
      run.process.waitUntilExit()
      _ = run.outcome()
      #expect(
        try program.run("verify", "--project", "killed.verbatim").status == 0, "kill \(number)")
      #expect(states.contains(try content(of: "killed.verbatim", program)), "kill \(number)")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(left.filter { $0.hasPrefix("killed") } == ["killed.verbatim"], "kill \(number)")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends an import soon, with its number, and nothing left behind`(signal: Int32)
    throws
  {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.url)
    try folder.write(Self.interview, to: "long.txt")
    #expect(try program.run("new", "study.verbatim").status == 0)
    for delay in [0.02, 0.05, 0.1, 0.2, 0.4] {
      let run = try program.start(["import", "long.txt"])
      Thread.sleep(forTimeInterval: delay)
      kill(run.process.processIdentifier, signal)
      run.process.waitUntilExit()
      let outcome = run.outcome()
      #expect([0, 128 + signal].contains(outcome.status) || outcome.signal == signal)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
      #expect(files == ["long.txt", "study.verbatim"])
      #expect(try program.run("verify").status == 0)
    }
  }

  /// About a megabyte of talk, so that there is time to die in.
  private static let interview = (0..<6000).map { number in
    "Interviewer: And what came then, number \(number)?\n\nRespondent: We went on with it, and then with "
      + "the next one, and nobody at the office could say why it took so long to get an answer.\n\n"
  }.joined()

  private func copy(_ from: String, _ to: String, in folder: TemporaryFolder) throws {
    try? FileManager.default.removeItem(at: folder.file(to))
    try FileManager.default.copyItem(at: folder.file(from), to: folder.file(to))
  }

  /// Everything in a project; the same work gives the same bytes.
  private func content(of project: String, _ program: Program) throws -> String {
    let dump = try program.run("dump", "--project", project)
    #expect(dump.status == 0)
    return dump.output
  }
}
