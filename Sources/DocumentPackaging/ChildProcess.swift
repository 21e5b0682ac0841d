import Foundation

/// A process of our own making: fed and listened to through sockets, and never left behind.
struct ChildProcess: ~Copyable {
  enum End: Equatable {
    /// With what it ended; `nil` where a signal ended it.
    case ended(Int32?)
    case tooLate, tooMuch, broken
  }

  private static let maximumComplaints = 60_000

  private(set) var output = Data()
  private(set) var complaints = Data()

  private let process: pid_t
  private var isReaped = false
  /// Our ends; -1 once closed.
  private var input: Int32
  private var results: Int32
  private var errors: Int32

  /// - Returns: `nil` where the system has no process or no descriptors to give.
  init?(start command: [String]) {
    guard let input = SocketPair() else { return nil }
    guard let results = SocketPair() else { return nil }
    guard let errors = SocketPair() else { return nil }
    let theirs = [input.theirs, results.theirs, errors.theirs]
    guard let process = Self.spawn(command, theirs) else { return nil }
    self.process = process
    self.input = input.keepOurs()
    self.results = results.keepOurs()
    self.errors = errors.keepOurs()
  }

  deinit {
    if !isReaped {
      kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
    for descriptor in [input, results, errors] where descriptor >= 0 { close(descriptor) }
  }

  /// Writes the bytes and takes what comes back, both as it can be done, until the process has ended.
  ///
  /// A process that breaks a limit is ended when this value goes out of use.
  mutating func exchange(_ bytes: Data, limits: OutsideProgram.Limits) -> End {
    let deadline = DispatchTime.now().uptimeNanoseconds + UInt64(limits.seconds) * 1_000_000_000
    var rest = bytes
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while results >= 0 || errors >= 0 {
      let now = DispatchTime.now().uptimeNanoseconds
      guard now < deadline else { return .tooLate }
      var waiting = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: results, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&waiting, nfds_t(waiting.count), Int32((deadline - now) / 1_000_000 + 1))
      if ready < 0, errno != EINTR { return .broken }
      guard ready > 0 else { continue }
      if waiting[0].revents != 0 { feed(&rest) }
      if waiting[1].revents != 0 {
        Self.take(from: &results, &buffer) { output.append(contentsOf: $0) }
        if output.count > limits.output { return .tooMuch }
      }
      if waiting[2].revents != 0 {
        let room = Self.maximumComplaints - complaints.count
        Self.take(from: &errors, &buffer) { complaints.append(contentsOf: $0.prefix(room)) }
      }
    }
    return waitForEnd(before: deadline)
  }

  // MARK: Inside

  private mutating func feed(_ rest: inout Data) {
    // Not `write`: a program that no longer listens must not end ours by a signal.
    let count = rest.prefix(256 * 1024).withUnsafeBytes {
      send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      rest = Data()
    }
    if rest.isEmpty { Self.shut(&input) }
  }

  private static func take(
    from descriptor: inout Int32, _ buffer: inout [UInt8], _ use: (ArraySlice<UInt8>) -> Void
  ) {
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 { return use(buffer[..<count]) }
    if count == 0 || (errno != EINTR && errno != EAGAIN) { shut(&descriptor) }
  }

  private static func shut(_ descriptor: inout Int32) {
    close(descriptor)
    descriptor = -1
  }

  /// What has closed its outputs has ended, or soon will have.
  private mutating func waitForEnd(before deadline: UInt64) -> End {
    while DispatchTime.now().uptimeNanoseconds < deadline {
      var status: Int32 = 0
      let found = waitpid(process, &status, WNOHANG)
      if found == process {
        isReaped = true
        return .ended(status & 0x7F == 0 ? (status >> 8) & 0xFF : nil)
      }
      if found < 0, errno != EINTR {
        isReaped = true
        return .broken
      }
      usleep(1_000)
    }
    return .tooLate
  }

  /// Starts the process with these three descriptors, no other open file, no environment, and all signals as they
  /// are in a new session.
  private static func spawn(_ command: [String], _ descriptors: [Int32]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (place, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place))
    }
    for descriptor in inheritable() { posix_spawn_file_actions_addclose(&actions, descriptor) }

    var attributes = posix_spawnattr_t()
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    // Some programs complain where they find no home folder at all.
    let environment = ["HOME=/nonexistent", "LC_ALL=C.UTF-8"]
    return withStrings(command) { arguments in
      withStrings(environment) { environment in
        var process: pid_t = 0
        let result = posix_spawn(
          &process, arguments[0]!, &actions, &attributes, arguments, environment)
        return result == 0 ? process : nil
      }
    }
  }

  /// The open files a new process would inherit: a project's database among them, perhaps.
  private static func inheritable() -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return names.compactMap { Int32($0) }.filter { descriptor in
      let flags = fcntl(descriptor, F_GETFD)
      return descriptor > 2 && flags >= 0 && flags & FD_CLOEXEC == 0
    }
  }

  private static func withStrings<Result>(
    _ strings: [String], _ use: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return use(copies + [nil])
  }
}
