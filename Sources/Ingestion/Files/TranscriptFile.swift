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
  /// The same memory as an array, where the file was read into one.
  private let array: [UInt8]?
  /// The files a transcript consists of that stands in several; empty for all others.
  package let parts: [TranscriptFile]
  /// Whether its transcripts are to be known by the file's digest, which takes as long as a tenth of reading it.
  package var wantsDigest = true

  package init(path: String, bytes: Data) {
    self.path = path
    self.bytes = bytes
    array = nil
    parts = []
    name = Self.lastComponent(of: path)
  }

  /// A transcript that several files make up, under a name of its own.
  package init(path: String, parts: [TranscriptFile]) {
    self.path = path
    self.parts = parts
    bytes = Data()
    array = nil
    name = Self.lastComponent(of: path)
  }

  /// A file that was read from disk, whose memory is not copied.
  private init(path: String, contents: [UInt8]) {
    self.path = path
    array = contents
    bytes = contents.withUnsafeBytes { memory in
      guard let start = memory.baseAddress, memory.count > 0 else { return Data() }
      // The array is held for as long as the data is; who changed it would change a copy, since it is shared.
      return Data(
        bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: memory.count,
        deallocator: .custom { _, _ in withExtendedLifetime(contents) {} })
    }
    parts = []
    name = Self.lastComponent(of: path)
  }

  /// The bytes as an array, which costs nothing for a file on disk.
  var contents: [UInt8] { array ?? [UInt8](bytes) }

  static func lastComponent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    let last = path[slash...].dropFirst()
    return last.isEmpty ? path.split(separator: "/").last.map(String.init) ?? path : String(last)
  }

  /// The SHA-256 of the bytes, or of those of all parts one after the other; `nil` where it is not wanted.
  var digest: String? {
    guard wantsDigest else { return nil }
    return parts.isEmpty
      ? ContentDigest.of(bytes) : ContentDigest.of(parts.reduce(into: Data()) { $0 += $1.bytes })
  }

  /// What it is recognised by.
  var beginning: FileBeginning { FileBeginning(parts.first?.bytes ?? bytes) }

  /// What follows the last dot, in lower case; empty where there is none.
  package var ending: String { Self.ending(of: name) }

  static func ending(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return ""
    }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// The first bytes of a regular file; none where it cannot be read.
  static func beginning(of path: String) -> Data {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let handle = OpenFile(path)
    else { return Data() }
    return handle.read(expecting: 4096, atMost: 4096).map { Data($0) } ?? Data()
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
    return TranscriptFile(path: path, contents: bytes)
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
  func read(expecting size: Int, atMost limit: Int) -> [UInt8]? {
    var failed = false
    // Nothing is written there before the file is.
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { room, filled in
      failed = !fill(UnsafeMutableRawBufferPointer(room), upTo: min(limit, room.count), &filled)
    }
    while !failed, bytes.count > size, bytes.count < limit {
      let more = [UInt8](unsafeUninitializedCapacity: max(65_536, bytes.count)) { room, filled in
        failed = !fill(
          UnsafeMutableRawBufferPointer(room), upTo: min(limit - bytes.count, room.count), &filled)
      }
      if more.isEmpty { break }
      bytes += more
    }
    return failed ? nil : bytes
  }

  /// Reads until there is room for no more, or no more to read.
  ///
  /// - Returns: whether the disk gave it.
  private func fill(
    _ room: UnsafeMutableRawBufferPointer, upTo limit: Int, _ filled: inout Int
  ) -> Bool {
    while filled < limit {
      let count = Foundation.read(descriptor, room.baseAddress! + filled, limit - filled)
      if count < 0 { return false }
      if count == 0 { break }
      filled += count
    }
    return true
  }
}
