import CLibZip
import Foundation

/// A zip archive from strangers, read from memory: what it lists, and the bytes of one entry at a time.
///
/// Nothing is ever written to disk. Sizes are counted while unpacking, whatever the archive says of them.
package final class ZipArchive {
  /// What an archive may hold, so that a small file cannot exhaust memory or time.
  package struct Limits: Sendable {
    package var entries = 20_000
    /// Bytes of one entry, unpacked.
    package var entry = 128_000_000
    /// Bytes of all entries that are read, unpacked.
    package var total = 1_000_000_000
    /// How many times larger than packed an entry may be, once it is larger than `anyRatio`.
    package var ratio = 100
    package var anyRatio = 16_000_000

    package init() {}

    /// For archives that are one document: what is larger than the text of a hundred interviews is none.
    package static var document: Limits {
      var limits = Limits()
      limits.entry = 40_000_000
      return limits
    }
  }

  /// Everything listed, folders included, in the order of the archive's directory.
  package let entries: [ZipEntry]
  /// Whether the directory and what stands before each entry say the same.
  ///
  /// What an inconsistent archive holds can still be read; other programs may read something else in it.
  package let isConsistent: Bool

  private let limits: Limits
  /// Kept for as long as libzip points into it.
  private let bytes: Data
  private let handle: OpaquePointer
  private var unpacked = 0

  /// Opens an archive; nothing is unpacked yet.
  ///
  /// - Throws: `PackagingError` for bytes that are no zip archive, or one that is cut off or lies.
  /// - Complexity: O(entries).
  package init(_ bytes: Data, limits: Limits = Limits()) throws(PackagingError) {
    // Smaller than an archive without entries; the bytes of small `Data` have no address of their own.
    guard bytes.count >= 22 else { throw PackagingError(.notZip) }
    let checked = Result { () throws(PackagingError) in
      try Self.open(bytes, flags: ZIP_RDONLY | ZIP_CHECKCONS)
    }
    switch checked {
    case .success(let handle):
      (self.handle, isConsistent) = (handle, true)
    case .failure:
      (handle, isConsistent) = (try Self.open(bytes, flags: ZIP_RDONLY), false)
    }
    self.bytes = bytes
    self.limits = limits
    do throws(PackagingError) {
      entries = try Self.entries(of: handle, in: bytes, limits)
    } catch {
      zip_discard(handle)
      throw error
    }
  }

  deinit { zip_discard(handle) }

  /// The entry of this name, or else of this name in other capitals; `nil` where there is none.
  ///
  /// - Throws: `PackagingError` where two entries have the name, since programs differ in which they read.
  package func entry(named name: String) throws(PackagingError) -> ZipEntry? {
    let exact = entries.filter { $0.name == name }
    let found = exact.isEmpty ? entries.filter { Self.isSame($0.name, name) } : exact
    guard found.count <= 1 else { throw PackagingError(.repeatedEntry) }
    return found.first
  }

  /// Whether two names differ in capitals only; most differ in length.
  private static func isSame(_ name: String, _ other: String) -> Bool {
    if name.utf8.count != other.utf8.count, name.utf8.allSatisfy({ $0 < 0x80 }),
      other.utf8.allSatisfy({ $0 < 0x80 })
    {
      return false
    }
    return name.lowercased() == other.lowercased()
  }

  /// An entry, unpacked whole.
  ///
  /// - Throws: `PackagingError` for an entry that is encrypted, damaged, too large, or not what its size says.
  /// - Complexity: O(bytes of the entry).
  package func bytes(of entry: ZipEntry) throws(PackagingError) -> Data {
    guard !entry.isEncrypted else { throw PackagingError(.encryptedEntry) }
    guard entry.size <= limits.entry else {
      throw PackagingError(.entryTooLarge(limit: limits.entry))
    }
    if entry.size > limits.anyRatio, entry.size / max(entry.packedSize, 1) > limits.ratio {
      throw PackagingError(.tooDense(ratio: limits.ratio))
    }
    let data: Data
    if let checksum = entry.deflatedChecksum, entry.size > 0 {
      let packed = try stored(entry, flags: ZIP_FL_COMPRESSED, size: entry.packedSize)
      data = try Inflation.inflated(packed, size: entry.size, checksum: checksum)
    } else {
      data = try stored(entry, flags: 0, size: entry.size)
    }
    unpacked += data.count
    guard unpacked <= limits.total else {
      throw PackagingError(.archiveTooLarge(limit: limits.total))
    }
    return data
  }

  /// What libzip gives of an entry, which must be as much as the directory says.
  private func stored(
    _ entry: ZipEntry, flags: UInt32, size: Int
  ) throws(PackagingError) -> Data {
    guard let file = zip_fopen_index(handle, UInt64(entry.index), zip_flags_t(flags)) else {
      throw Self.error(zip_error_code_zip(zip_get_error(handle)))
    }
    defer { zip_fclose(file) }
    var data = Data(count: size)
    let room = data.count
    let filled = data.withUnsafeMutableBytes { fill($0, from: file) }
    guard filled >= 0 else {
      throw Self.error(zip_error_code_zip(zip_file_get_error(file)))
    }
    // The byte too many, and the checksum, which is compared at the end of the entry.
    var extra: UInt8 = 0
    let beyond = zip_fread(file, &extra, 1)
    guard beyond >= 0 else { throw Self.error(zip_error_code_zip(zip_file_get_error(file))) }
    guard filled == room, beyond == 0 else { throw PackagingError(.wrongSize) }
    return data
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: OpaquePointer) -> Int {
    var filled = 0
    while filled < buffer.count, let start = buffer.baseAddress {
      let count = zip_fread(file, start + filled, UInt64(buffer.count - filled))
      if count < 0 { return -1 }
      if count == 0 { break }
      filled += Int(count)
    }
    return filled
  }
}

// MARK: - Opening

extension ZipArchive {
  private static func open(_ bytes: Data, flags: Int32) throws(PackagingError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let source = bytes.withUnsafeBytes {
      zip_source_buffer_create($0.baseAddress, UInt64($0.count), 0, &error)
    }
    guard let source else { throw self.error(zip_error_code_zip(&error)) }
    guard let handle = zip_open_from_source(source, flags, &error) else {
      zip_source_free(source)
      throw self.error(zip_error_code_zip(&error), isZip: bytes.starts(with: [0x50, 0x4B]))
    }
    return handle
  }

  private static func entries(
    of handle: OpaquePointer, in bytes: Data, _ limits: Limits
  ) throws(PackagingError) -> [ZipEntry] {
    let count = Int(zip_get_num_entries(handle, 0))
    guard count > 0 else { throw PackagingError(.noEntries) }
    guard count <= limits.entries else {
      throw PackagingError(.tooManyEntries(limit: limits.entries))
    }
    var entries: [ZipEntry] = []
    entries.reserveCapacity(count)
    var packed = 0
    for index in 0..<count {
      guard let entry = ZipEntry(index, of: handle) else { throw PackagingError(.damagedArchive) }
      // Entries lie one after the other, so together they cannot be larger than the file.
      packed += 30 + min(entry.packedSize, bytes.count)
      guard entry.packedSize <= bytes.count, packed <= bytes.count else {
        throw PackagingError(.overlappingEntries)
      }
      entries.append(entry)
    }
    return entries
  }

  private static func error(_ code: Int32, isZip: Bool = true) -> PackagingError {
    switch code {
    case ZIP_ER_NOZIP: PackagingError(isZip ? .archiveEndsEarly : .notZip)
    case ZIP_ER_CRC: PackagingError(.wrongChecksum)
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: PackagingError(.encryptedEntry)
    case ZIP_ER_COMPNOTSUPP: PackagingError(.unknownCompression)
    case ZIP_ER_EOF: PackagingError(.wrongSize)
    default: PackagingError(.damagedArchive)
    }
  }
}
