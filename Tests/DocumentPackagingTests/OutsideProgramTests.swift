import DocumentPackaging
import Foundation
import Testing

@Suite struct OutsideProgramTests {
  private func reason(
    _ program: OutsideProgram, _ arguments: [String] = [], _ input: Data = Data()
  ) -> PackagingError.Reason? {
    #expect(throws: PackagingError.self) { try program.run(arguments, input: input) }?.reason
  }

  @Test func `what is written comes back, however much it is`() throws {
    let bytes = Data((0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let outcome = try OutsideProgram("cat", package: "coreutils").run([], input: bytes)
    #expect(outcome.output == bytes && outcome.status == 0 && outcome.complaints.isEmpty)
  }

  @Test func `no input is an input that ends at once`() throws {
    let outcome = try OutsideProgram("cat", package: "coreutils").run([], input: Data())
    #expect(outcome.output.isEmpty && outcome.status == 0)
  }

  @Test func `a program that reads nothing does no harm`() throws {
    let bytes = Data(count: 3_000_000)
    let outcome = try OutsideProgram("false", package: "coreutils").run([], input: bytes)
    #expect(outcome.status == 1)
  }

  @Test func `complaints and status come back`() throws {
    let outcome = try OutsideProgram("ls", package: "coreutils").run(
      ["/no/such/folder"], input: Data())
    #expect(outcome.status == 2 && outcome.complaints.contains("/no/such/folder"))
  }

  @Test func `the program sees neither our environment nor our open files`() throws {
    let environment = try OutsideProgram("env", package: "coreutils").run([], input: Data())
    let names = String(decoding: environment.output, as: UTF8.self).split(separator: "\n")
    #expect(names.allSatisfy { $0.hasPrefix("HOME=/nonexistent") || $0.hasPrefix("LC_ALL=") })
    let file = open("/etc/passwd", O_RDONLY)
    defer { close(file) }
    let open = try OutsideProgram("ls", package: "coreutils").run(
      ["-l", "/proc/self/fd"], input: Data())
    #expect(!String(decoding: open.output, as: UTF8.self).contains("/etc/passwd"))
  }

  @Test func `a missing program is an error that says what to install`() {
    let error = #expect(throws: PackagingError.self) {
      try OutsideProgram("no-such-program", package: "some-package").run([], input: Data())
    }
    #expect(error?.reason == .programMissing("no-such-program", package: "some-package"))
    #expect(error?.remedy.contains("Install some-package") == true)
  }

  @Test func `a program that takes too long is ended`() {
    var program = OutsideProgram("sleep", package: "coreutils")
    program.limits.seconds = 1
    let begin = Date()
    #expect(reason(program, ["30"]) == .programTooSlow("sleep", seconds: 1))
    #expect(Date().timeIntervalSince(begin) < 5)
  }

  @Test func `a program that says too much is ended`() {
    var program = OutsideProgram("yes", package: "coreutils")
    program.limits.output = 1_000_000
    #expect(reason(program) == .programOutput("yes", limit: 1_000_000))
  }
}
