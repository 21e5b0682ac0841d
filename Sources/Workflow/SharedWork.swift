import Foundation

/// Work that the caller's thread shares with one more.
///
/// Whoever needs a result that is not there yet does other work meanwhile, so that there are never more threads than
/// two, and none rests while there is something to do. Which thread did what cannot be told from the results.
final class SharedWork: @unchecked Sendable {
  /// How many threads there may be, each known to its work by a number from 0; 0 is the caller's.
  static let threads = 2

  private let condition = NSCondition()
  private let hasHelper: Bool
  /// What nobody has begun, oldest first; work begun out of turn stays in the row until it is met.
  private var first = WorkQueue()
  private var second = WorkQueue()
  private var helperStarted = false
  private var helperRests = false
  private var callerRests = false
  private var isStopped = false

  private init() { hasHelper = ProcessInfo.processInfo.activeProcessorCount > 1 }

  /// Gives work to share while `body` runs; what nobody has begun by its end is not done.
  static func perform<Result>(_ body: (SharedWork) throws -> Result) rethrows -> Result {
    let work = SharedWork()
    defer { work.stop() }
    return try body(work)
  }

  /// Something that is to be done on either thread.
  ///
  /// - Parameter comesFirst: whether it is done before what was given without.
  func start<Value: Sendable>(
    comesFirst: Bool = false, _ task: @escaping @Sendable (Int) -> Value
  ) -> Awaited<Value> {
    let awaited = Awaited(task)
    condition.lock()
    if comesFirst { first.add(awaited) } else { second.add(awaited) }
    if helperRests { condition.broadcast() }
    let startsHelper = hasHelper && !helperStarted
    if startsHelper { helperStarted = true }
    condition.unlock()
    if startsHelper { startHelper() }
    return awaited
  }

  /// Whether a result is there.
  func isDone<Value>(_ awaited: Awaited<Value>) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    return awaited.state == .done
  }

  /// A result, once it is there. Only for the caller's thread, and once for each.
  func value<Value>(of awaited: Awaited<Value>) -> Value {
    condition.lock()
    defer { condition.unlock() }
    while awaited.state != .done {
      if awaited.state == .waiting {
        run(awaited, on: 0)
      } else if let other = next() {
        run(other, on: 0)
      } else {
        callerRests = true
        condition.wait()
        callerRests = false
      }
    }
    return awaited.takeValue()
  }

  private func startHelper() {
    let thread = Thread { [self] in
      condition.lock()
      while !isStopped {
        if let work = next() {
          run(work, on: 1)
          if callerRests { condition.broadcast() }
        } else {
          helperRests = true
          condition.wait()
          helperRests = false
        }
      }
      condition.unlock()
    }
    // Deep documents need as much room as on the main thread.
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func next() -> (any Work)? { first.next() ?? second.next() }

  /// With the lock held, which is let go of meanwhile.
  private func run(_ work: any Work, on thread: Int) {
    work.state = .begun
    condition.unlock()
    work.perform(on: thread)
    condition.lock()
    work.state = .done
  }

  private func stop() {
    condition.lock()
    isStopped = true
    condition.broadcast()
    condition.unlock()
  }
}

/// What came, or will come, of work that was started.
final class Awaited<Value: Sendable>: Work, @unchecked Sendable {
  fileprivate var state = WorkState.waiting
  private var task: (@Sendable (Int) -> Value)?
  private var value: Value?

  fileprivate init(_ task: @escaping @Sendable (Int) -> Value) { self.task = task }

  fileprivate func perform(on thread: Int) {
    value = task?(thread)
    task = nil
  }

  fileprivate func takeValue() -> Value {
    defer { value = nil }
    guard let value else { preconditionFailure("a result can be taken once") }
    return value
  }
}

private enum WorkState {
  case waiting, begun, done
}

private protocol Work: AnyObject {
  var state: WorkState { get set }
  func perform(on thread: Int)
}

/// Work in the order in which it was given.
private struct WorkQueue {
  private var row: [any Work] = []
  private var head = 0

  mutating func add(_ work: any Work) { row.append(work) }

  /// The oldest that nobody has begun.
  mutating func next() -> (any Work)? {
    defer {
      if head == row.count {
        row.removeAll(keepingCapacity: true)
        head = 0
      }
    }
    while head < row.count {
      let work = row[head]
      head += 1
      if work.state == .waiting { return work }
    }
    return nil
  }
}
