import Foundation

/// The first hundred bytes of an SQLite file, read as plain bytes before SQLite opens it.
struct FileHeader {
  /// "VBT1", in the place where SQLite files say which program made them.
  static let applicationID: UInt32 = 0x5642_5431
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Where SQLite counts the changes, and says with which of them, and which version of its own, it wrote the header.
  static let changeCounter = 24..<28
  static let lastWriter = 92..<100

  private let bytes: [UInt8]

  static func read(_ file: ProjectFile) throws -> FileHeader {
    let handle = systemOpen(file.absolutePath, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard handle >= 0 else { throw StorageError(file.path, .init(errno: errno)) }
    defer { _ = systemClose(handle) }
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw StorageError(file.path, .notAFile)
    }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = pread(handle, &bytes, bytes.count, 0)
    guard count >= 0 else { throw StorageError(file.path, .init(errno: errno)) }
    return FileHeader(bytes: Array(bytes.prefix(count)))
  }

  /// - Throws: where this is another program's file, or a newer Verbatim's.
  func check(for file: ProjectFile, schema: ProjectSchema) throws {
    guard !bytes.isEmpty else { throw StorageError(file.path, .empty) }
    guard bytes.count == 100, bytes.starts(with: Self.magic), number(at: 68) == Self.applicationID
    else {
      throw StorageError(file.path, .notAProject)
    }
    try schema.checkVersion(Int(Int32(bitPattern: number(at: 60))), place: file.path)
  }

  private func number(at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
