import Foundation

/// Work on many things in a row, done on two threads and handed over in order.
///
/// No more is done ahead than a few, so that memory holds a few results whatever their number. Threads are woken only
/// where there is something for them to do, since waking one takes as long as reading a small file.
final class ReadAhead<Result: Sendable>: @unchecked Sendable {
  private static var threads: Int { 2 }
  /// As many as are coded together.
  private static var ahead: Int { 8 }

  private let count: Int
  private let work: @Sendable (Int) -> Result
  private let condition = NSCondition()
  private var begun = 0
  private var taken = 0
  /// How many threads wait for room to work ahead.
  private var resting = 0
  /// What the caller waits for.
  private var awaited: Int?
  private var isStopped = false
  private var done: [Int: Result] = [:]

  init(count: Int, _ work: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.work = work
  }

  /// Calls `take` with every result in order, on the caller's thread. What it throws ends the work.
  func handOver(_ take: (Int, Result) throws -> Void) rethrows {
    if count < 2 || ProcessInfo.processInfo.activeProcessorCount < 2 {
      for index in 0..<count { try take(index, work(index)) }
      return
    }
    for _ in 0..<min(Self.threads, count) {
      let thread = Thread { self.run() }
      // Deep documents need as much room as on the main thread.
      thread.stackSize = 8 << 20
      thread.start()
    }
    defer { stop() }
    for index in 0..<count { try take(index, next(index)) }
  }

  private func next(_ index: Int) -> Result {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let result = done.removeValue(forKey: index) {
        awaited = nil
        taken = index + 1
        // Half of the room at once, rather than every single place.
        if resting > 0, begun * 2 <= taken * 2 + Self.ahead { condition.broadcast() }
        return result
      }
      awaited = index
      condition.wait()
    }
  }

  private func stop() {
    condition.lock()
    isStopped = true
    condition.broadcast()
    condition.unlock()
  }

  private func run() {
    while let index = begin() {
      let result = work(index)
      condition.lock()
      done[index] = result
      if awaited == index { condition.broadcast() }
      condition.unlock()
    }
  }

  /// The next thing to work on, once it is near enough to what is handed over; `nil` when there is none.
  private func begin() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while !isStopped, begun < count, begun >= taken + Self.ahead {
      resting += 1
      condition.wait()
      resting -= 1
    }
    guard !isStopped, begun < count else { return nil }
    begun += 1
    return begun - 1
  }
}
