import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Workflow

@Suite("Work shared by two threads")
struct SharedWorkTests {
  @Test("Every result is its own, in whatever order results are asked for")
  func results() {
    for seed in 0..<20 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let order = (0..<200).shuffled(using: &generator)
      let sums = SharedWork.perform { work in
        let started = (0..<200).map { number in
          work.start(comesFirst: number % 3 == 0) { _ in (0...number).reduce(0, +) }
        }
        return order.map { work.value(of: started[$0]) }
      }
      #expect(sums == order.map { $0 * ($0 + 1) / 2 })
    }
  }

  @Test("No two pieces of work run at once under one thread's number")
  func numbersOfThreads() {
    let busy = Mutex([false, false])
    let clashes = Mutex(0)
    SharedWork.perform { work in
      let started = (0..<500).map { _ in
        work.start { thread in
          let wasBusy = busy.withLock { busy in
            defer { busy[thread] = true }
            return busy[thread]
          }
          if wasBusy { clashes.withLock { $0 += 1 } }
          usleep(20)
          busy.withLock { $0[thread] = false }
        }
      }
      for piece in started { work.value(of: piece) }
    }
    #expect(clashes.withLock { $0 } == 0)
  }

  @Test("What is thrown ends the work, and what nobody began is not done")
  func errors() {
    struct Stopped: Error {}
    let done = Mutex(0)
    #expect(throws: Stopped.self) {
      try SharedWork.perform { work in
        let started = (0..<10_000).map { _ in
          work.start { _ in
            done.withLock { $0 += 1 }
            usleep(1000)
          }
        }
        work.value(of: started[0])
        throw Stopped()
      }
    }
    #expect(done.withLock { $0 } < 10_000)
  }
}
