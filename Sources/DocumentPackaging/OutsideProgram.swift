import Foundation

/// A program that is installed beside ours and reads a kind of file we do not read ourselves.
///
/// It gets the file's bytes on its standard input and nothing else: no file name, no environment, no open files. A
/// fault in it, or a file made to exploit one, ends that program and not ours.
package struct OutsideProgram: Sendable {
  /// What the program may use up before it is ended.
  package struct Limits: Sendable {
    package var seconds = 60
    package var memory = 1_000_000_000
    package var output = 100_000_000

    package init() {}
  }

  /// What came of a run.
  package struct Outcome: Sendable {
    package let output: Data
    /// What it complained about, cut off after some 60 kB.
    package let complaints: String
    /// What it ended with; `nil` where a signal ended it.
    package let status: Int32?
  }

  package let name: String
  /// What has to be installed to have it.
  package let package: String
  package var limits = Limits()

  package init(_ name: String, package: String) {
    self.name = name
    self.package = package
  }

  /// Runs it to its end.
  ///
  /// - Throws: `PackagingError` where it is not installed, cannot be started, or breaks a limit.
  package func run(_ arguments: [String], input: Data) throws -> Outcome {
    guard let path = Self.path(of: name) else {
      throw PackagingError(.programMissing(name, package: package))
    }
    guard var child = ChildProcess(start: limited(path, arguments)) else {
      throw PackagingError(.programFailed(name))
    }
    switch child.exchange(input, limits: limits) {
    case .tooLate: throw PackagingError(.programTooSlow(name, seconds: limits.seconds))
    case .tooMuch: throw PackagingError(.programOutput(name, limit: limits.output))
    case .broken: throw PackagingError(.programFailed(name))
    case .ended(let status):
      return Outcome(
        output: child.output, complaints: String(decoding: child.complaints, as: UTF8.self),
        status: status)
    }
  }

  /// The command line: through `prlimit` where there is one, so that memory and processor time are limited from the
  /// program's first instruction.
  private func limited(_ path: String, _ arguments: [String]) -> [String] {
    guard let limiter = Self.path(of: "prlimit") else { return [path] + arguments }
    return [
      limiter, "--as=\(limits.memory)", "--cpu=\(limits.seconds)", "--core=0",
      "--fsize=\(limits.output)", path,
    ] + arguments
  }

  /// Where programs are looked for; never where `PATH` or the working folder might lead.
  private static let folders = ["/usr/bin", "/usr/local/bin", "/bin", "/opt/homebrew/bin"]

  private static func path(of name: String) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
