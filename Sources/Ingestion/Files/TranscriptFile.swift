import Foundation
import QualitativeData

/// A file's bytes, with the name the researcher knows it by.
package struct TranscriptFile: Sendable {
  /// No interview is near this; what is larger would only exhaust the memory.
  package static let maximumBytes = 200_000_000

  /// As it was typed, for messages.
  package let path: String
  /// The last component.
  package let name: String
  package let bytes: Data
  /// The files a transcript consists of that stands in several; empty for all others.
  package let parts: [TranscriptFile]

  package init(path: String, bytes: Data) {
    self.path = path
    self.bytes = bytes
    parts = []
    name = path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A transcript that several files make up, under a name of its own.
  package init(path: String, parts: [TranscriptFile]) {
    self.path = path
    self.parts = parts
    bytes = Data()
    name = path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The SHA-256 of the bytes, or of those of all parts one after the other.
  var digest: String {
    parts.isEmpty
      ? ContentDigest.of(bytes) : ContentDigest.of(parts.reduce(into: Data()) { $0 += $1.bytes })
  }

  /// What it is recognised by.
  var beginning: FileBeginning { FileBeginning(parts.first?.bytes ?? bytes) }

  /// What follows the last dot, in lower case; empty where there is none.
  package var ending: String { Self.ending(of: name) }

  static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The first bytes of a regular file; none where it cannot be read.
  static func beginning(of path: String) -> Data {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let handle = OpenFile(path)
    else { return Data() }
    return handle.read(expecting: 4096, atMost: 4096) ?? Data()
  }

  /// Reads a regular file whole.
  ///
  /// Pipes and devices are refused without being opened, so that nothing waits for them.
  package static func load(_ path: String) throws -> TranscriptFile {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw IngestionError(path, errno == EACCES ? .unreadable : .missing)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw IngestionError(path, .folder)
    default: throw IngestionError(path, .notAFile)
    }
    guard status.st_size <= maximumBytes else {
      throw IngestionError(path, .tooLarge(limit: maximumBytes))
    }
    guard let handle = OpenFile(path) else { throw IngestionError(path, .unreadable) }
    guard let bytes = handle.read(expecting: Int(status.st_size), atMost: maximumBytes + 1) else {
      throw IngestionError(path, .unreadable)
    }
    guard bytes.count <= maximumBytes else {
      throw IngestionError(path, .tooLarge(limit: maximumBytes))
    }
    return TranscriptFile(path: path, bytes: bytes)
  }
}

/// A file opened for reading, closed when it goes out of use.
private struct OpenFile: ~Copyable {
  private let descriptor: Int32

  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Everything up to a limit. A file may give more or less than its size promised.
  func read(expecting size: Int, atMost limit: Int) -> Data? {
    var data = Data(count: size + 1)
    var filled = 0
    while filled < limit {
      if filled == data.count { data.append(Data(count: max(65_536, filled))) }
      let count = data.withUnsafeMutableBytes { room in
        Foundation.read(descriptor, room.baseAddress! + filled, room.count - filled)
      }
      if count < 0 { return nil }
      if count == 0 { break }
      filled += count
    }
    return data.prefix(filled)
  }
}
