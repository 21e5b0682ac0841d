import CLibZip

/// What a zip archive's directory says of one entry.
package struct ZipEntry: Sendable, Hashable {
  package let index: Int
  /// As UTF-8, also where the archive has it in an older encoding.
  package let name: String
  /// Unpacked and packed, in bytes, as the directory has it.
  package let size: Int
  package let packedSize: Int
  package let isEncrypted: Bool
  /// The checksum the directory gives of a part that is packed as nearly all are; `nil` for any other.
  let deflatedChecksum: UInt32?
  /// Whether it stands for another file, as links do in archives from Unix.
  package let isLink: Bool

  package var isFolder: Bool { name.hasSuffix("/") }

  /// Whether the name leads to a place below the archive's own: no absolute path, `..`, drive or backslash.
  package var isSafe: Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !isLink
      && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0 == "\u{FFFD}" }
      && !(name.dropFirst().first == ":" && name.first?.isLetter == true)
      && !name.split(separator: "/").contains { $0 == ".." || $0 == "." }
  }

  /// - Returns: `nil` where the directory lacks what is needed, or has sizes no file has.
  init?(_ index: Int, of archive: OpaquePointer) {
    var status = zip_stat_t()
    let number = UInt64(index)
    let needed = UInt64(ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)
    guard zip_stat_index(archive, number, 0, &status) == 0, status.valid & needed == needed,
      let name = status.name, let size = Int(exactly: status.size),
      let packedSize = Int(exactly: status.comp_size)
    else { return nil }
    self.index = index
    self.name = String(cString: name)
    self.size = size
    self.packedSize = packedSize
    isEncrypted =
      status.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0
      && status.encryption_method != UInt16(ZIP_EM_NONE)
    let isDeflated =
      status.valid & UInt64(ZIP_STAT_COMP_METHOD) != 0
      && status.comp_method == UInt16(ZIP_CM_DEFLATE) && status.valid & UInt64(ZIP_STAT_CRC) != 0
    deflatedChecksum = isDeflated ? status.crc : nil
    isLink = Self.isLink(number, of: archive)
  }

  private static func isLink(_ index: UInt64, of archive: OpaquePointer) -> Bool {
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else {
      return false
    }
    return system == UInt8(ZIP_OPSYS_UNIX) && attributes >> 16 & 0o170000 == 0o120000
  }
}
