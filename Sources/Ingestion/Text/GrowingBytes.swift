import Foundation

/// Bytes that are added to piece by piece, as often as a document has elements.
///
/// The memory is its own and cannot be shared, so that adding costs little more than the copying.
struct GrowingBytes: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var start: UnsafeMutablePointer<UInt8>

  init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    if text.count > capacity - count { grow(by: text.count) }
    memcpy(start + count, base, text.count)
    count += text.count
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count += 1
  }

  /// Some of the bytes, valid until more are added.
  @inline(__always)
  func stretch(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.upperBound <= count, "only what was added can be looked at")
    return UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
  }

  private mutating func grow(by more: Int) {
    let room = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    memcpy(larger, start, count)
    start.deallocate()
    start = larger
    capacity = room
  }
}
