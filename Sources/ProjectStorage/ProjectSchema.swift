import GRDB

/// The tables of a project file; each migration is the SQL that leads to the next version.
///
/// Migrations are only ever added, at the end. A new column goes to the end of its table and may be NULL,
/// because the rows in old entries of the log do not have it.
struct ProjectSchema: Sendable {
  let migrations: [String]

  static let current = ProjectSchema(migrations: [
    version1, charts, adjudications, proposals, leaving,
  ])

  /// What `PRAGMA user_version` says after the last migration.
  var version: Int { migrations.count }

  /// Texts, structures, codebooks and packed suggestions stand in `content`, under their SHA-256, and are never
  /// changed. The other tables are what the log's entries add up to.
  private static let version1 = """
    CREATE TABLE content(digest TEXT NOT NULL PRIMARY KEY, body BLOB NOT NULL) STRICT;
    CREATE TABLE project(key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE coder(name TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE codebook(name TEXT NOT NULL PRIMARY KEY, version TEXT NOT NULL,
      source TEXT NOT NULL REFERENCES content, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE transcript(guid TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL,
      name TEXT NOT NULL UNIQUE, file TEXT NOT NULL, format TEXT NOT NULL, file_digest TEXT NOT NULL,
      language TEXT, text TEXT NOT NULL REFERENCES content, structure TEXT NOT NULL REFERENCES content)
      STRICT, WITHOUT ROWID;
    CREATE TABLE attribute(transcript TEXT NOT NULL REFERENCES transcript, speaker TEXT NOT NULL,
      variable TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(transcript, speaker, variable))
      STRICT, WITHOUT ROWID;
    CREATE TABLE segment(guid TEXT NOT NULL PRIMARY KEY, transcript TEXT NOT NULL REFERENCES transcript,
      code TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
      coder TEXT NOT NULL REFERENCES coder,
      judgement TEXT NOT NULL CHECK(judgement IN ('accepted', 'rejected')), reason TEXT, codebook TEXT,
      quote_digest TEXT NOT NULL, CHECK("start" >= 0 AND "end" > "start"),
      UNIQUE(transcript, "start", "end", code, coder)) STRICT, WITHOUT ROWID;
    CREATE TABLE suggestion(transcript TEXT NOT NULL PRIMARY KEY REFERENCES transcript,
      body TEXT NOT NULL REFERENCES content, codebooks TEXT NOT NULL, count INTEGER NOT NULL)
      STRICT, WITHOUT ROWID;
    CREATE TABLE log(number INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, task TEXT NOT NULL,
      summary TEXT NOT NULL, undoes INTEGER, state TEXT NOT NULL, previous TEXT NOT NULL,
      hash TEXT NOT NULL, changes TEXT NOT NULL) STRICT;
    """

  /// Summaries of framework charts, and what the researcher states for reports.
  private static let charts = """
    CREATE TABLE summary(axis TEXT NOT NULL, value TEXT NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL,
      author TEXT NOT NULL, PRIMARY KEY(axis, value, code)) STRICT, WITHOUT ROWID;
    CREATE TABLE statement(topic TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, author TEXT NOT NULL)
      STRICT, WITHOUT ROWID;
    """

  /// Decisions where two coders disagreed; `first` and `second` are their segments, `segments` what follows, those that
  /// the decision made marked with `+`.
  private static let adjudications = """
    CREATE TABLE adjudication(guid TEXT NOT NULL PRIMARY KEY,
      transcript TEXT NOT NULL REFERENCES transcript, coder TEXT NOT NULL REFERENCES coder,
      first_coder TEXT NOT NULL, second_coder TEXT NOT NULL, first TEXT, second TEXT,
      decision TEXT NOT NULL CHECK(decision IN ('first', 'second', 'both', 'neither', 'other')),
      reason TEXT NOT NULL, segments TEXT NOT NULL, codebook TEXT,
      CHECK(first IS NOT NULL OR second IS NOT NULL)) STRICT, WITHOUT ROWID;
    """

  /// `study_index` is made of the transcripts, can be made again at any time, and is no part of what the log accounts for.
  ///
  /// What rules propose: a list for each code, and the run of `autocode` that made them all. Up to version 3 there was
  /// one list for each transcript, in `suggestion`; such lists are read, and give way to these at the next run.
  private static let proposals = """
    CREATE TABLE proposal(code TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL REFERENCES content,
      count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE run(codebooks TEXT NOT NULL PRIMARY KEY, transcripts TEXT NOT NULL REFERENCES content,
      engine INTEGER NOT NULL, attributes TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE study_index(number INTEGER PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL,
      body BLOB NOT NULL) STRICT;
    """

  /// `seal` says what the whole file came to when this program last left it, `judged_places` what the segments of a large
  /// project are as plain numbers. Both are made again whenever they are old, and no part of what the log accounts for.
  private static let leaving = """
    CREATE TABLE seal(number INTEGER PRIMARY KEY CHECK(number = 1), digest TEXT NOT NULL) STRICT;
    CREATE TABLE judged_places(number INTEGER PRIMARY KEY CHECK(number = 1), stamp TEXT NOT NULL,
      digest TEXT NOT NULL, body BLOB NOT NULL) STRICT;
    """

  /// Makes every table in an empty file.
  func create(in db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(FileHeader.applicationID)")
    for migration in migrations { try db.execute(sql: migration) }
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// - Throws: for a version this program does not know.
  func checkVersion(_ found: Int, place: String) throws {
    if found > version { throw StorageError(place, .newerVersion(found, ours: version)) }
    if found < 1 { throw StorageError(place, .notAProject) }
  }

  /// The tables and indices of a file, in one order, as SQLite keeps them.
  static func parts(of db: Database) throws -> [SchemaPart] {
    try Row.fetchAll(
      db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    )
    .map { SchemaPart(type: $0[0], name: $0[1], table: $0[2], sql: $0[3]) }
  }

  /// What `parts` must be at a version.
  ///
  /// - Complexity: makes the tables once in memory.
  func expectedParts(at version: Int) throws -> [SchemaPart] {
    let memory = try DatabaseQueue()
    return try memory.write { db in
      try ProjectSchema(migrations: Array(migrations.prefix(version))).create(in: db)
      return try Self.parts(of: db)
    }
  }
}

/// One line of SQLite's own list of what a file holds.
struct SchemaPart: Hashable, Sendable {
  let type: String
  let name: String
  let table: String
  let sql: String?
}
