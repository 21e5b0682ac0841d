import CLibZip
import Foundation

/// Writes a zip archive in memory. The same entries give the same bytes, whenever and wherever it is done.
package enum ZipWriter {
  /// One file of the archive.
  package struct Entry: Sendable {
    package let name: String
    package let content: Data

    package init(_ name: String, _ content: Data) {
      self.name = name
      self.content = content
    }

    package init(_ name: String, _ content: String) { self.init(name, Data(content.utf8)) }
  }

  /// The first day that zip archives know: entries carry no date of their own.
  private static let date: UInt16 = 0x21

  /// - Throws: `PackageWritingError` where memory does not suffice.
  /// - Complexity: O(bytes).
  package static func archive(_ entries: [Entry]) throws(PackageWritingError) -> Data {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw PackageWritingError.notWritten
    }
    defer { zip_source_free(target) }
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw PackageWritingError.notWritten
    }
    for entry in entries where !add(entry, to: archive) {
      zip_discard(archive)
      throw PackageWritingError.notWritten
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw PackageWritingError.notWritten
    }
    return try bytes(of: target)
  }

  private static func add(_ entry: Entry, to archive: OpaquePointer) -> Bool {
    // The archive frees its copy when it is closed.
    let copy = malloc(max(1, entry.content.count))
    guard let copy else { return false }
    entry.content.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, UInt64(entry.content.count), 1) else {
      free(copy)
      return false
    }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    return zip_file_set_dostime(archive, UInt64(index), 0, date, 0) == 0
      && zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 9) == 0
  }

  private static func bytes(of source: OpaquePointer) throws(PackageWritingError) -> Data {
    guard zip_source_open(source) == 0 else { throw PackageWritingError.notWritten }
    defer { zip_source_close(source) }
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = zip_source_read(source, &buffer, UInt64(buffer.count))
      guard count >= 0 else { throw PackageWritingError.notWritten }
      if count == 0 { return data }
      data.append(contentsOf: buffer[..<Int(count)])
    }
  }
}
