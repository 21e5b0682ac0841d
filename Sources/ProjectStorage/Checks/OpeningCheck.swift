import GRDB

/// The checks at opening: the first fault ends it.
///
/// A large file is read by two connections at once, and where it is byte for byte as this program left it, what was found
/// sound then is not gone through again.
struct OpeningCheck {
  let db: Database
  let file: ProjectFile
  let schema: ProjectSchema

  func run() throws {
    let checks = FileChecks(db: db, place: file.path, schema: schema)
    try refuse(checks.version())
    try refuse(checks.parts())
    let pair = try ConnectionPair(db, file)
    if pair.isForLargeFile, try FileSeal.isUnbroken(pair) { return }
    let tasks = [.structure, .content, .chain] + (try RowSums.parts(of: db)).map(CheckTask.rows)
    let (place, schema) = (file.path, schema)
    let answers = try pair.answers(to: tasks) {
      try FileChecks(db: $1, place: place, schema: schema).answer($0)
    }
    var sums = RowSums()
    for answer in answers {
      switch answer {
      case .faults(let faults): try refuse(faults)
      case .sums(let part): sums.add(part)
      }
    }
    try refuse(checks.compare(sums))
  }

  private func refuse(_ faults: [StorageError.Reason]) throws {
    if let fault = faults.first { throw StorageError(file.path, fault) }
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
