import Dispatch
import GRDB
import Synchronization

/// The checks at opening: the first fault ends it.
///
/// A large file is read by two connections at once.
struct OpeningCheck {
  let db: Database
  let file: ProjectFile
  let schema: ProjectSchema

  /// Smaller files are checked before a second connection has got to work.
  private static let large = 8_000_000

  func run() throws {
    let checks = FileChecks(db: db, place: file.path, schema: schema)
    try refuse(checks.version())
    try refuse(checks.parts())
    var sums = RowSums()
    func take(_ answer: Answer) throws {
      switch answer {
      case .faults(let faults): try refuse(faults)
      case .sums(let part): sums.add(part)
      }
    }
    let tasks = [.structure, .content, .chain] + (try RowSums.parts(of: db)).map(CheckTask.rows)
    if try isLarge, let beside = try? Connection.open(file.absolutePath, isReadOnly: true) {
      defer { try? beside.close() }
      for answer in answers(to: tasks, beside) { try take(answer.get()) }
    } else {
      for task in tasks { try take(checks.answer(task)) }
    }
    try refuse(checks.compare(sums))
  }

  private func refuse(_ faults: [StorageError.Reason]) throws {
    if let fault = faults.first { throw StorageError(file.path, fault) }
  }

  private var isLarge: Bool {
    get throws {
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      let size = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      return pages * size >= Self.large
    }
  }

  /// Both connections see the same file: as long as one reads, nobody can write.
  private func answers(
    to tasks: [CheckTask], _ beside: DatabaseQueue
  ) -> [Result<CheckTask.Answer, any Error>] {
    let work = SharedTasks(tasks)
    let group = DispatchGroup()
    let (place, schema) = (file.path, schema)
    DispatchQueue.global().async(group: group) {
      while let (number, task) = work.next() {
        work.put(
          Result {
            try beside.read { try FileChecks(db: $0, place: place, schema: schema).answer(task) }
          }, number)
      }
    }
    let checks = FileChecks(db: db, place: place, schema: schema)
    while let (number, task) = work.next() { work.put(Result { try checks.answer(task) }, number) }
    group.wait()
    return work.answers
  }
}

/// A check that can be made beside others.
private enum CheckTask: Sendable {
  case structure
  case content
  case chain
  case rows(RowSums.Part)

  enum Answer: Sendable {
    case faults([StorageError.Reason])
    case sums(RowSums)
  }
}

private typealias Answer = CheckTask.Answer

extension FileChecks {
  fileprivate func answer(_ task: CheckTask) throws -> CheckTask.Answer {
    switch task {
    case .structure: .faults(try structure())
    case .content: .faults(try content())
    case .chain: .faults(try chain())
    case .rows(let part): .sums(try part.sums(db))
    }
  }
}

/// Tasks that several threads take from the front, and what came of them, in the order of the tasks.
private final class SharedTasks: Sendable {
  private struct State {
    var next = 0
    var answers: [Result<CheckTask.Answer, any Error>?]
  }

  private let tasks: [CheckTask]
  private let state: Mutex<State>

  init(_ tasks: [CheckTask]) {
    self.tasks = tasks
    state = Mutex(State(answers: Array(repeating: nil, count: tasks.count)))
  }

  func next() -> (Int, CheckTask)? {
    state.withLock { state in
      guard state.next < tasks.count else { return nil }
      state.next += 1
      return (state.next - 1, tasks[state.next - 1])
    }
  }

  func put(_ answer: Result<CheckTask.Answer, any Error>, _ number: Int) {
    state.withLock { $0.answers[number] = answer }
  }

  /// To be asked for once all is done.
  var answers: [Result<CheckTask.Answer, any Error>] {
    state.withLock { $0.answers.compactMap(\.self) }
  }
}
