import CMemory

/// Memory that one document gave back and the next one needs again.
package enum FreedMemory {
  /// Keeps up to 64 MB of it rather than handing it to the system after each file, which costs a fifth of the time of
  /// reading many.
  package static let isKept: Void = {
    mallopt(M_TRIM_THRESHOLD, 64 << 20)
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
  }()
}
