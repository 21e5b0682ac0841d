import Foundation
import GRDB

/// The file before SQLite sees it: made exclusively, and looked at as plain bytes.
struct ProjectFile {
  /// As the caller gave it.
  let path: String
  /// From the root, so that no name means anything special to SQLite.
  let absolutePath: String

  init(_ path: String) {
    self.path = path
    absolutePath =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// The file's name without its folder and ending.
  var stem: String {
    let name = absolutePath.split(separator: "/").last.map(String.init) ?? ""
    return name.hasSuffix(".verbatim") ? String(name.dropLast(9)) : name
  }

  /// Makes the empty file, readable by its owner alone.
  func createExclusively() throws {
    try checkLength()
    let handle = systemOpen(absolutePath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard handle >= 0 else {
      let code = errno
      throw StorageError(path, code == ENOENT ? .folderMissing : .init(errno: code))
    }
    _ = fchmod(handle, 0o600)
    _ = systemClose(handle)
  }

  func removeWhatCreationLeft() {
    for ending in ["-journal", ""] { _ = unlink(absolutePath + ending) }
  }

  /// Lets SQLite open the file, after the look at its header.
  func connect(creating: Bool = false, schema: ProjectSchema = .current) throws -> OpenProject {
    try checkLength()
    let identity = FileIdentity(try regularFile())
    try FilesInUse.admit(identity) {
      if !creating { try FileHeader.read(self).check(for: self, schema: schema) }
    }
    do {
      return OpenProject(
        queue: try Connection.open(absolutePath), file: self, identity: identity)
    } catch {
      FilesInUse.giveBack(identity)
      if let error = error as? DatabaseError { throw StorageError(path, .init(error)) }
      throw error
    }
  }

  /// - Throws: where the path leads to anything but a file; pipes and devices are not even opened.
  private func regularFile() throws -> stat {
    var status = stat()
    guard stat(absolutePath, &status) == 0 else { throw StorageError(path, .init(errno: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw StorageError(path, .notAFile) }
    return status
  }

  /// SQLite takes paths of up to 512 bytes, `-journal` included.
  private func checkLength() throws {
    if absolutePath.utf8.count > 480 { throw StorageError(path, .pathTooLong) }
  }
}

func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
  open(path, flags, mode)
}
func systemClose(_ handle: Int32) -> Int32 { close(handle) }
