import Foundation
import QualitativeData

/// Writes files whole or not at all.
enum WholeFile {
  /// Writes beside the target, makes it durable, and puts it in the target's place in one step.
  ///
  /// A file that stood there before stays as it was until then. The new one is readable by its owner alone.
  ///
  /// - Throws: `OutputError`; then nothing has changed.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try UnbrokenWork.perform {
      let folder = (path as NSString).deletingLastPathComponent
      let aside = path + ".\(getpid()).partial"
      var information = stat()
      if stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
        throw OutputError(place: path, code: EISDIR)
      }
      let file = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw OutputError(place: path, code: errno) }
      do {
        try fill(file, with: bytes, path)
        guard rename(aside, path) == 0 else { throw OutputError(place: path, code: errno) }
      } catch {
        unlink(aside)
        throw error
      }
      sync(folder: folder.isEmpty ? "." : folder)
    }
  }

  /// Refuses a target that is one of the files a command reads, or any project.
  ///
  /// - Throws: `OutputTargetError`
  static func check(_ target: String, isNoneOf inputs: [String]) throws {
    guard let wanted = identity(target) else { return }
    if inputs.contains(where: { identity($0) == wanted }) {
      throw OutputTargetError(place: target, reason: .isRead)
    }
    if let file = FileHandle(forReadingAtPath: target),
      (try? file.read(upToCount: 15)) == Data("SQLite format 3".utf8)
    {
      throw OutputTargetError(place: target, reason: .isProject)
    }
  }

  /// The file behind a path, whatever it is called; `nil` where there is none.
  private static func identity(_ path: String) -> [UInt64]? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    return [UInt64(information.st_dev), UInt64(information.st_ino)]
  }

  private static func fill(_ file: Int32, with bytes: [UInt8], _ path: String) throws {
    defer { close(file) }
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw OutputError(place: path, code: errno)
      }
      start += written
    }
    guard fsync(file) == 0 else { throw OutputError(place: path, code: errno) }
  }

  private static func sync(folder: String) {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }
}
