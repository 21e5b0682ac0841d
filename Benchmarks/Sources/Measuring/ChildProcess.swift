import Foundation

/// A program run to its end, with what it used.
package struct ChildProcess {
  package let processorSeconds: Double
  package let residentKilobytes: Int

  package struct Failure: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
  }

  package static func run(_ path: String, _ arguments: [String]) throws -> ChildProcess {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var values: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for value in values { free(value) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, path, &actions, nil, &values, environ)
    guard code == 0 else {
      throw Failure(description: "\(path) cannot be run: \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child, status == 0 else {
      throw Failure(description: "\(path) \(arguments.joined(separator: " ")) failed")
    }
    return ChildProcess(
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      residentKilobytes: Int(usage.ru_maxrss))
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}
