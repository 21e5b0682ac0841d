import Foundation

/// Memory for a table that is read all over: in pages of 2 MB, where the system has such.
///
/// With pages of 4 kB a table of a few megabytes has more of them than the processor remembers places of, and each
/// look-up costs a walk through the page tables, which takes longest in virtual machines.
enum LargePages {
  private static let size = 2 << 20
  /// `MADV_HUGEPAGE`, which Swift does not import.
  private static let hugePages: Int32 = 14

  /// - Returns: Zeroed memory, to be given back with `free`.
  static func allocate<Element: BitwiseCopyable>(
    _ type: Element.Type, count: Int
  ) -> UnsafeMutablePointer<Element> {
    let wanted = count * MemoryLayout<Element>.stride
    // A small table does without, and a part of a large page would be lost on it.
    let alignment = wanted < size ? 64 : size
    let bytes = (wanted + alignment - 1) / alignment * alignment
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, alignment, bytes) == 0, let memory else {
      fatalError("there is no memory for \(bytes) bytes")
    }
    if alignment == size {
      // Where they cannot be had, ordinary pages do.
      _ = madvise(memory, bytes, hugePages)
    }
    memset(memory, 0, bytes)
    return memory.bindMemory(to: type, capacity: count)
  }

  static func free(_ memory: UnsafeMutableRawPointer) { Foundation.free(memory) }
}
