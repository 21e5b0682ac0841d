import Dispatch
import GRDB
import Synchronization

/// The connection to a project and, where the file is large, another that reads beside it.
///
/// Both see the same file: as long as the first one reads or is about to write, nobody else can write.
struct ConnectionPair {
  let db: Database
  let isForLargeFile: Bool
  private let beside: DatabaseQueue?

  /// Smaller files are read before a second connection has got to work.
  private static let large = 8_000_000

  /// - Parameter db: within a transaction that has read something.
  init(_ db: Database, _ file: ProjectFile) throws {
    self.db = db
    let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    isForLargeFile = pages * size >= Self.large
    beside = isForLargeFile ? try? Connection.open(file.absolutePath, as: .secondReader) : nil
  }

  /// What came of each task, in their order.
  ///
  /// - Throws: what the first task threw that did.
  func answers<Task: Sendable, Answer: Sendable>(
    to tasks: [Task], _ answer: @escaping @Sendable (Task, Database) throws -> Answer
  ) throws -> [Answer] {
    guard let beside else { return try tasks.map { try answer($0, db) } }
    let work = SharedTasks<Task, Answer>(tasks)
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      // Not let in while a writer waits for the first connection to be done: then that one does everything.
      try? beside.read { db in
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
        while let (number, task) = work.next() {
          work.put(Result { try answer(task, db) }, number)
        }
      }
    }
    while let (number, task) = work.next() {
      work.put(Result { try answer(task, db) }, number)
    }
    group.wait()
    return try work.answers.map { try $0.get() }
  }
}

/// Tasks that several threads take from the front, and what came of them, in the order of the tasks.
private final class SharedTasks<Task: Sendable, Answer: Sendable>: Sendable {
  private struct State {
    var next = 0
    var answers: [Result<Answer, any Error>?]
  }

  private let tasks: [Task]
  private let state: Mutex<State>

  init(_ tasks: [Task]) {
    self.tasks = tasks
    state = Mutex(State(answers: Array(repeating: nil, count: tasks.count)))
  }

  func next() -> (Int, Task)? {
    state.withLock { state in
      guard state.next < tasks.count else { return nil }
      state.next += 1
      return (state.next - 1, tasks[state.next - 1])
    }
  }

  func put(_ answer: Result<Answer, any Error>, _ number: Int) {
    state.withLock { $0.answers[number] = answer }
  }

  /// To be asked for once all is done.
  var answers: [Result<Answer, any Error>] {
    state.withLock { $0.answers.compactMap(\.self) }
  }
}
